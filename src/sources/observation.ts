import type { Absence } from "../domain/absence";
import type { Day } from "../domain/day";
import type { MeasurementFlag } from "../domain/measurementFlag";
import type { Visibility } from "../domain/visibility";
import type { Rejection } from "./rejection";

/*
 * The contract between sources and the import. A connector reads what a publisher or partner hands over and yields what
 * stands there, row by row and in order; what of it is new, revised, unchanged or refused is not a connector's to say.
 */

/** A row that stands for a figure, in the source's own words for area and period. */
export interface Observation {
  readonly kind: "OBSERVATION";
  /** The sheet of what is read in which the row stands; null where there are no sheets. */
  readonly sheet: string | null;
  /** The row of the file or sheet, from 1, as a spreadsheet counts: a header is a row too. */
  readonly row: number;
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  /** A category's code, or its breakdown's and its own with a stop between; null for the total. */
  readonly category: string | null;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly MeasurementFlag[];
  readonly note: string | null;
  /** Null for everybody. */
  readonly visibility: Visibility | null;
  /** Where the figure comes from, when that is not the very row that was read. */
  readonly origin: Origin | null;
}

/** Where a figure stood at its publisher's. */
export interface Origin {
  readonly file: string | null;
  readonly sheet: string | null;
  /** Null when it was counted from many rows. */
  readonly row: number | null;
  readonly publishedOn: Day | null;
}

/** A row that says nothing to keep, and the rule by which that is known. */
export interface IgnoredRow {
  readonly kind: "IGNORED";
  readonly rule: IgnoreRule;
}

/** Why a row is passed over without being at fault. */
export type IgnoreRule =
  /** It has neither a value nor a reason why there is none: a blank is missing, never zero. */
  | "BLANK"
  /** It repeats a row before it, word for word. */
  | "DUPLICATE";

/** What became of one row of a source when it was read. */
export type SourceRow = Observation | Rejection | IgnoredRow;

/**
 * A source's rows in order, some hundreds at a time: one by one, a million promises would cost more than the rows. Throws
 * RefusedFile when what is read cannot be trusted as a whole.
 */
export type Reading = AsyncIterable<readonly SourceRow[]>;
