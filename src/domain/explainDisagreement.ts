import { type Absence, absenceMeanings } from "./absence";
import { type MeasurementFlag, measurementFlagMeanings } from "./measurementFlag";

/** What one source says, as far as it may explain why another says something else. */
export interface Said {
  /** Whose it is, in the words in which it is named. */
  readonly by: string;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  /** Of how many shorter periods it is the sum; null when it is as published. */
  readonly parts: number | null;
}

/**
 * What is known of sources that disagree and may be why: that one is added up from shorter periods, why one has nothing,
 * and flags that are raised by some of them and not by all. Null when nothing is known. It says what to look into, and
 * never who is right.
 */
export function explainDisagreement(sources: readonly Said[]): string | null {
  const isShared = (flag: MeasurementFlag) => sources.every(({ flags }) => flags.includes(flag));
  const reasons = sources.flatMap(({ by, absence, flags, parts }) => [
    ...(parts === null ? [] : [`${by}: The sum of ${parts} shorter periods.`]),
    ...(absence === null ? [] : [`${by}: ${absenceMeanings[absence]}`]),
    ...flags.filter((flag) => !isShared(flag)).map((flag) => `${by}: ${measurementFlagMeanings[flag]}`),
  ]);
  return reasons.length === 0 ? null : reasons.join(" ");
}
