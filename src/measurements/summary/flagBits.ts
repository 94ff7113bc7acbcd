import { MeasurementFlag } from "../../domain/measurementFlag";

/** Each flag's bit: flags are united faster as numbers than as lists. */
const BITS = Object.values(MeasurementFlag).map((flag, place) => [flag, 2 ** place] as const);

/** The number that unites the flags of a list, as SQL over that list. */
export function flagBits(flags: string): string {
  const bits = BITS.map(([flag, bit]) => `('${flag}' = ANY(${flags}))::int * ${bit}`);
  return `CASE WHEN ${flags} = '{}' THEN 0 ELSE ${bits.join(" + ")} END`;
}

/** The bit of one flag. */
export function bitOf(flag: MeasurementFlag): number {
  return 2 ** Object.values(MeasurementFlag).indexOf(flag);
}

/** The flags that a number unites, in their order. */
export function flagsIn(bits: number): MeasurementFlag[] {
  return BITS.filter(([, bit]) => (bits & bit) !== 0).map(([flag]) => flag);
}
