import type { Catalogue } from "../catalogue/catalogue";
import { found } from "../catalogue/link/assembly";
import type { Measure } from "../catalogue/model";
import type { Figure } from "../domain/figure";
import { Frequency } from "../domain/frequency";
import { monthCount } from "../domain/period/months";
import { periodFrom } from "../domain/period/period";
import { countsSomething, MOST_RESIDENTS } from "../domain/perPopulation";
import { HubError } from "../errors";
import type { Asking } from "./asking";
import type { Measurement } from "./measurement";
import { ASSESSMENT_YEAR_END, chooseLine } from "./series/chooseLine";
import type { HeldLoader } from "./series/heldLoader";

/** Whose population, of which calendar year, and as known when. */
export interface PopulationKey {
  readonly areaId: number;
  readonly year: number;
  /** An instant, ISO 8601; null for now. */
  readonly asOf: string | null;
}

/** The residents of an area at 30 June of a year. */
export interface Population extends Figure {
  /** The published estimate; null when it is the sum of those of the areas within. */
  readonly measurement: Measurement | null;
}

/** Reads populations for the rates of series and leagues. */
export interface Populations {
  /** The measure that they are values of; null where the catalogue has none, and so no population. */
  readonly measure: Measure | null;
  /**
   * The population of an area in a year, itself or added up from the areas that make it up; null when it is not held
   * for that very year. What is asked in one go is read in one go, with the series' and leagues' own figures.
   */
  load(key: PopulationKey): Promise<Population | null>;
}

/** The measure that rates are worked out over: residents at 30 June of a calendar year. Null where the catalogue has none. */
export function populationMeasure(catalogue: Catalogue): Measure | null {
  return catalogue.measure("population");
}

/** The reader of populations for one request. */
export function populationsOf({ catalogue }: Pick<Asking, "catalogue">, held: HeldLoader): Populations {
  const measure = populationMeasure(catalogue);
  return {
    measure,
    async load({ areaId, year, asOf }) {
      if (measure === null) return null;
      const area = found(catalogue.rows.areas, areaId);
      const within = periodFrom(Frequency.CALENDAR_YEAR, monthCount(year, 1));
      const figures = await held.load({ measure, area, category: null, asOf, within });
      return chooseLine(figures, Frequency.CALENDAR_YEAR, ASSESSMENT_YEAR_END)?.at(within) ?? null;
    },
  };
}

/** Throws for a rate per head that cannot be: of what counts nothing, or for no sensible number of residents. */
export function checkPerPopulation({ code, kind }: Measure, residents: number | null): void {
  if (residents === null) return;
  if (!countsSomething(kind)) throw new HubError("NOT_PER_POPULATION", code, kind);
  checkResidents(residents);
}

/** Throws INVALID_PER_POPULATION unless a rate may be asked for so many residents. */
export function checkResidents(residents: number): void {
  const isSensible = Number.isInteger(residents) && residents >= 1 && residents <= MOST_RESIDENTS;
  if (!isSensible) throw new HubError("INVALID_PER_POPULATION", residents, MOST_RESIDENTS);
}
