import { Absence } from "../../domain/absence";
import { AreaType } from "../../domain/areaType";
import { Completeness } from "../../domain/completeness";
import type { KnownArea } from "../known";
import type { Observation } from "../observation";
import { CRIME_MEASURES } from "../policeCounts/crimeCells";
import type { SavedAnswer } from "./savedAnswer";

/** So small that a month without a record can be. In anything larger there is always one, of anti-social behaviour at least. */
const MAY_BE_EMPTY: readonly AreaType[] = [AreaType.LSOA, AreaType.WARD];

const NOTE =
  "The service answered without a single record, which is how it answers where nothing was published; that nothing happened cannot be told from it.";

/**
 * Whether an answer without a record means that nothing was published rather than that nothing happened. The service says
 * neither: it answers [] with status 200 to both, as it did for Greater Manchester for years. Only in a small area, where
 * others of the same force had records in that month, did nothing happen.
 */
export function isNothingPublished(
  { hasNeighbours }: Pick<SavedAnswer, "hasNeighbours">,
  { type }: KnownArea,
): boolean {
  return !(MAY_BE_EMPTY.includes(type) && hasNeighbours === true);
}

/** What is kept of a month of which nothing was published: for each measure, that it is not available. */
export function absences(area: KnownArea, month: string): Observation[] {
  return CRIME_MEASURES.map((measure, at) => ({
    kind: "OBSERVATION",
    sheet: null,
    row: 1,
    figure: at + 1,
    measure,
    area: area.code,
    period: month,
    category: null,
    value: null,
    absence: Absence.NOT_AVAILABLE,
    numerator: null,
    denominator: null,
    flags: [],
    note: NOTE,
    visibility: null,
    // As an extract, it never takes the place of a month that was published and is held.
    origin: { file: null, sheet: null, row: null, publishedOn: null, completeness: Completeness.EXTRACT },
  }));
}
