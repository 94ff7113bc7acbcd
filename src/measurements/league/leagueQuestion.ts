import type { Area, BreakdownCategory, Measure, Source } from "../../catalogue/model";
import type { AreaType } from "../../domain/areaType";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { HubError } from "../../errors";
import { checkPerPopulation } from "../population";

/** A question for one period of a measure across many areas. What is null is chosen by the hub, and told. */
export interface LeagueQuestion {
  readonly measure: Measure;
  readonly areaTypes: readonly AreaType[];
  /** Only areas within this one; null for all. */
  readonly within: Area | null;
  readonly period: Period | null;
  /** Null for the total. */
  readonly category: BreakdownCategory | null;
  readonly source: Source | null;
  /** Values for so many residents instead of the values themselves. */
  readonly perPopulation: number | null;
  /** What the hub knew then; null for now. */
  readonly asOf: Date | null;
}

/**
 * Throws for what no league can answer: PERIOD_TOO_FINE for a period shorter than any of the measure, NOT_PER_POPULATION
 * and INVALID_PER_POPULATION for a rate that cannot be.
 */
export function checkQuestion({ measure, period, perPopulation }: LeagueQuestion): void {
  if (period && isFinerThan(period.frequency, measure.frequency)) {
    throw new HubError("PERIOD_TOO_FINE", period.key, measure.code, measure.frequency);
  }
  checkPerPopulation(measure, perPopulation);
}
