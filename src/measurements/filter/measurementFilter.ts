import type { AreaType } from "../../domain/areaType";
import type { Frequency } from "../../domain/frequency";
import type { MeasurementFlag } from "../../domain/measurementFlag";

/** A span of numbers; what is left out does not bound it. */
export interface FloatRange {
  readonly gte?: number | null;
  readonly lte?: number | null;
  readonly gt?: number | null;
  readonly lt?: number | null;
}

/** Which measurements are wanted: those that meet every part that is given. What is left out does not restrict. */
export interface MeasurementFilter {
  /** Codes. */
  readonly measures?: readonly string[] | null;
  /** Ids: measures of these priorities' indicators. */
  readonly priorities?: readonly string[] | null;
  /** Ids: measures of the indicators of the priorities that these partner priorities align with. */
  readonly partnerPriorities?: readonly string[] | null;
  /** GSS codes. */
  readonly areas?: readonly string[] | null;
  readonly areaType?: readonly AreaType[] | null;
  /** A GSS code: only what lies within that area, however far down, on any day; not the area itself. */
  readonly within?: string | null;
  /** Canonical keys of periods. */
  readonly periods?: readonly string[] | null;
  /** Canonical keys: periods that start on or after the first day of the one, and end on or before the last of the other. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly frequency?: Frequency | null;
  /** A breakdown's code. Totals only when neither this nor `categories` is given. */
  readonly breakdown?: string | null;
  /** Codes of categories, of whichever breakdown, or with their breakdown's: "burglary" or "crime-type.burglary". */
  readonly categories?: readonly string[] | null;
  /** When a vintage was recorded, both ends included. With either, superseded vintages count too. */
  readonly recordedFrom?: Date | null;
  readonly recordedTo?: Date | null;
  /** Slugs. */
  readonly sources?: readonly string[] | null;
  /** Slugs: what these organisations' sources deliver, and the values of the indicators that they return. */
  readonly organisations?: readonly string[] | null;
  /** An absent value is in no span. */
  readonly value?: FloatRange | null;
  readonly absent?: boolean | null;
  /** Any of these. */
  readonly flags?: readonly MeasurementFlag[] | null;
}
