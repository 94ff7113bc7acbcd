import type { Absence } from "./absence";
import { MeasurementFlag } from "./measurementFlag";

/** A value or the reason why there is none, with what it is made of and what to know about it. */
export interface Figure {
  readonly value: number | null;
  /** Set exactly when the value is null. */
  readonly absence: Absence | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly MeasurementFlag[];
}

/** A figure that is not there, and why. */
export function absent(absence: Absence, flags: readonly MeasurementFlag[] = []): Figure {
  return { value: null, absence, numerator: null, denominator: null, flags };
}

/** Whether a figure may be compared and used as a part: it is there, and is no part of a period only. */
export function isUsable(figure: Figure | null): figure is Figure & { readonly value: number } {
  return figure !== null && figure.value !== null && !figure.flags.includes(MeasurementFlag.PARTIAL);
}

/** Some flags, each once and in the order in which they are declared. */
export function inOrder(flags: readonly MeasurementFlag[]): MeasurementFlag[] {
  const raised = new Set(flags);
  return Object.values(MeasurementFlag).filter((flag) => raised.has(flag));
}
