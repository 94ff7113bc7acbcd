import type { Absence } from "../domain/absence";
import type { Completeness } from "../domain/completeness";
import type { Day } from "../domain/day";
import type { MeasurementFlag } from "../domain/measurementFlag";
import type { Visibility } from "../domain/visibility";
import type { IgnoreRule, TallyCode } from "./account";
import type { Rejection } from "./rejection";

/*
 * The contract between sources and the import. A connector reads what a publisher or partner hands over and yields what
 * stands there, row by row and in order; what of it is new, revised, unchanged or refused is not a connector's to say.
 */

/** A figure, in the source's own words for area and period: a row that stands for one, or one that was counted from rows. */
export interface Observation {
  readonly kind: "OBSERVATION";
  /** The sheet of what is read in which the row stands; null where there are no sheets. */
  readonly sheet: string | null;
  /**
   * The row of the file or sheet, from 1, as a spreadsheet counts: a header is a row too. For a figure that was counted,
   * the first of its rows.
   */
  readonly row: number;
  /** Null when the row stands for the figure; else its number among those that were counted from rows, each its own. */
  readonly figure: number | null;
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
  /** The slug of the organisation whose return this is, where many send theirs through one source. */
  readonly returnedBy?: string;
}

/** Where a figure stood at its publisher's. */
export interface Origin {
  readonly file: string | null;
  readonly sheet: string | null;
  /** Null when it was counted from many rows. */
  readonly row: number | null;
  readonly publishedOn: Day | null;
  /** How much was at hand of what the figure is about; all of it where nothing is said. */
  readonly completeness?: Completeness;
}

/** Rows that say nothing to keep, and the rule by which that is known. */
export interface IgnoredRows {
  readonly kind: "IGNORED";
  readonly rule: IgnoreRule;
  readonly rows: number;
}

/** Rows that do not stand for a figure each but were counted into some, all of them into the same. */
export interface CountedRows {
  readonly kind: "COUNTED";
  readonly rows: number;
  /** The figures that each of the rows helped to make, by their numbers in this reading; one at least. */
  readonly figures: readonly number[];
}

/** Something else that is worth counting of the rows, for the account of the run; they are counted elsewhere too. */
export interface TalliedRows {
  readonly kind: "TALLIED";
  readonly of: TallyCode;
  readonly rows: number;
}

/** What was found in a source when it was read: what became of a row, or of many at once. */
export type SourceRow = Observation | Rejection | IgnoredRows | CountedRows | TalliedRows;

/**
 * A source's rows in order, some hundreds at a time: one by one, a million promises would cost more than the rows. Throws
 * RefusedFile when what is read cannot be trusted as a whole.
 */
export type Reading = AsyncIterable<readonly SourceRow[]>;
