import type { Area, BreakdownCategory, Measure, Source } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import type { Disagreement } from "../../domain/disagreement";
import type { Frequency } from "../../domain/frequency";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import type { Measurement } from "../measurement";

/** What one source says of an area, a period and a category: a value, or why it has none. */
export interface DiscrepancyValue {
  readonly source: Source;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  /** The measurement as published; null when the value is the sum of shorter periods. */
  readonly measurement: Measurement | null;
  /** How long the periods are that it was added up from; null when it is as published. */
  readonly addedUpFrom: Frequency | null;
}

/** An area, a period and a category of a measure of which its sources do not say the same. */
export interface Discrepancy extends Disagreement {
  readonly measure: Measure;
  readonly area: Area;
  readonly period: Period;
  readonly category: BreakdownCategory | null;
  /** What each source says, in the measure's order of preference. */
  readonly values: readonly DiscrepancyValue[];
  readonly explanation: string | null;
}
