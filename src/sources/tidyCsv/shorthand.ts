import { Absence } from "../../domain/absence";
import { MeasurementFlag } from "../../domain/measurementFlag";

/** The shorthand that stands in the place of a value (Government Statistical Service, symbols in tables). */
const ABSENCES: ReadonlyMap<string, Absence> = new Map([
  ["c", Absence.SUPPRESSED],
  ["x", Absence.NOT_AVAILABLE],
  ["z", Absence.NOT_APPLICABLE],
]);

/** The shorthand that stands beside a value. */
const FLAGS: ReadonlyMap<string, MeasurementFlag> = new Map([
  ["p", MeasurementFlag.PROVISIONAL],
  ["r", MeasurementFlag.REVISED],
  ["e", MeasurementFlag.ESTIMATED],
  ["b", MeasurementFlag.SERIES_BREAK],
]);

/** A figure above zero that rounds to zero. */
const LOW = "low";

/** Every shorthand that is read, as a message lists them. */
export const KNOWN_SHORTHAND = [...ABSENCES.keys(), ...FLAGS.keys(), LOW].map((code) => `[${code}]`).join(" ");

const MARKER = /\[([^[\]]*)\]/g;

/** A cell of values, taken apart. */
export interface MarkedCell {
  /** What stands beside the shorthand, trimmed. */
  readonly number: string;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  readonly isLow: boolean;
  /** The first shorthand that is not known. */
  readonly unknown: string | null;
}

/** Takes a cell such as "1,234 [p][r]" or "[c]" apart. Several codes may share one pair of brackets: "[p, r]". */
export function readShorthand(text: string): MarkedCell {
  const codes = [...text.matchAll(MARKER)].flatMap(([, inside = ""]) =>
    inside
      .trim()
      .toLowerCase()
      .split(/[\s,]+/),
  );
  const absences = codes.flatMap((code) => ABSENCES.get(code) ?? []);
  const flags = codes.flatMap((code) => FLAGS.get(code) ?? []);
  const strange = codes.find((code) => !ABSENCES.has(code) && !FLAGS.has(code) && code !== LOW);
  // Two reasons for there being no value are as strange as one that nobody knows.
  const second = absences.length > 1 ? codes.findLast((code) => ABSENCES.has(code)) : undefined;
  const unknown = strange ?? second;
  return {
    number: text.replace(MARKER, " ").trim(),
    absence: absences[0] ?? null,
    flags,
    isLow: codes.includes(LOW),
    unknown: unknown === undefined ? null : `[${unknown}]`,
  };
}
