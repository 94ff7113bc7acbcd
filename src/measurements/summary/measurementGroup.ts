import type {
  Area,
  BreakdownCategory,
  Measure,
  Organisation,
  PartnerPriority,
  Priority,
  Source,
} from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import type { Refusal } from "../../domain/comparison";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import type { KeyValue } from "../page/keyKind";

/** What a group is a group of: null for whatever it is not grouped by. */
export interface GroupOf {
  readonly measure: Measure | null;
  readonly priority: Priority | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly category: BreakdownCategory | null;
  readonly source: Source | null;
  readonly organisation: Organisation | null;
  readonly partnerPriority: PartnerPriority | null;
}

/** Measurements combined into one value, or the reason why they are not. */
export interface MeasurementGroup extends GroupOf {
  readonly value: number | null;
  readonly absence: Absence | null;
  /** Set exactly when the absence is NOT_COMBINABLE and the values of the group are why. */
  readonly refusal: Refusal | null;
  /** Whatever is to be known of any part. */
  readonly flags: readonly MeasurementFlag[];
  /** How many of its measurements have a value. */
  readonly count: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** By what the group stands where it does in its list. Never published but in its cursor. */
  readonly place: Readonly<Record<string, KeyValue>>;
}
