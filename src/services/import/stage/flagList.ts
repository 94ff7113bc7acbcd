import { MeasurementFlag } from "../../../domain/measurementFlag";

const FLAGS = Object.values(MeasurementFlag);

/** Flags as an array of PostgreSQL's: each once and in one order, so that the same flags are the same text. */
export function flagList(flags: readonly MeasurementFlag[], isEstimate: boolean): string {
  if (flags.length === 0 && !isEstimate) return "{}";
  const given = new Set(flags);
  if (isEstimate) given.add(MeasurementFlag.ESTIMATED);
  return `{${FLAGS.filter((flag) => given.has(flag)).join(",")}}`;
}
