import type { AreaType } from "../domain/areaType";
import type { Day } from "../domain/day";
import type { Frequency } from "../domain/frequency";
import type { MeasureKind } from "../domain/measureKind";

/*
 * What a connector may know of the hub while it reads: enough to tell which area a name means and which category a word.
 * The catalogue's own objects are that, so nothing is copied for it.
 */

/** An area that the hub holds. */
export interface KnownArea {
  /** Its GSS code. */
  readonly code: string;
  readonly name: string;
  readonly type: AreaType;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The areas that it lies within; a best fit does not nest exactly, and what is added up by it is an estimate. */
  readonly parentLinks: readonly { readonly parent: KnownArea; readonly isBestFit: boolean }[];
}

/** A measure that the hub holds. */
export interface KnownMeasure {
  readonly code: string;
  readonly title: string;
  readonly kind: MeasureKind;
  readonly frequency: Frequency;
  readonly unit: { readonly code: string; readonly label: string; readonly decimals: number };
  /** Counts of people below the threshold are not shown; null where every count may be. */
  readonly disclosure: { readonly threshold: number | null };
  readonly breakdowns: readonly {
    readonly code: string;
    readonly label: string;
    readonly categories: readonly { readonly code: string; readonly label: string }[];
  }[];
}

/** An indicator that some organisation returns the values of. */
export interface KnownIndicator {
  readonly code: string;
  readonly title: string;
  readonly measure: KnownMeasure;
  readonly area: KnownArea;
  readonly owner: { readonly slug: string; readonly name: string } | null;
}

/** What the hub holds, as far as connectors may know it. */
export interface Known {
  readonly areas: readonly KnownArea[];
  readonly indicators: readonly KnownIndicator[];
  /** The area with a GSS code; null when the hub does not hold it. */
  area(code: string): KnownArea | null;
  /** The measure with a code; null when the hub does not hold it. */
  measure(code: string): KnownMeasure | null;
}
