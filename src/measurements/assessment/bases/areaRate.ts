import type { Area } from "../../../catalogue/model";
import { rateLimits } from "../../../domain/confidence";
import { type Figure, isUsable } from "../../../domain/figure";
import type { Interval } from "../../../domain/interval";
import { limitsOf } from "../../../domain/limitsOf";
import { MeasureKind } from "../../../domain/measureKind";
import type { Period } from "../../../domain/period/period";
import { countsSomething, perPopulation } from "../../../domain/perPopulation";
import { populationYear } from "../../../domain/populationYear";
import type { Populations } from "../../population";
import { chooseLine } from "../../series/chooseLine";
import type { HeldLoader } from "../../series/heldLoader";
import type { Grounds } from "../grounds";

/** Areas differ in size, so counts are compared for so many residents. */
export const RESIDENTS = 1_000;

/** What an area comparison reads from. */
export interface AreaReading {
  readonly held: HeldLoader;
  readonly populations: Populations;
}

/** An area's figure as a rate that can stand beside another area's, or why there is none. */
export interface AreaRate {
  readonly area: Area;
  readonly rate: Figure & { readonly value: number };
}

/** The rate of an area in a period, from the same source as the figure assessed; null when it cannot be had. */
export async function areaRate(
  { held, populations }: AreaReading,
  { question: { indicator, asOf }, line }: Grounds,
  area: Area,
  period: Period,
): Promise<AreaRate | null> {
  const { measure } = indicator;
  const instant = asOf?.toISOString() ?? null;
  const figures = await held.load({ measure, area, category: null, asOf: instant });
  const endMonth = Number(period.endsOn.slice(5, 7));
  const figure = line && (chooseLine(figures, period.frequency, endMonth, line.source)?.at(period) ?? null);
  if (!isUsable(figure)) return null;
  if (!countsSomething(measure.kind)) return { area, rate: figure };
  const population = await populations.load({ areaId: area.rowId, year: populationYear(period), asOf: instant });
  const rate = perPopulation(figure, population, RESIDENTS);
  return isUsable(rate) ? { area, rate } : null;
}

/** The confidence limits of a rate that `areaRate` gave. */
export function limitsOfRate({ rate }: AreaRate, kind: MeasureKind, unitCode: string): Interval | null {
  if (kind === MeasureKind.RATIO || kind === MeasureKind.SCORE) return limitsOf(rate, kind, unitCode);
  const { numerator, denominator } = rate;
  return numerator === null || denominator === null ? null : rateLimits(numerator, denominator, RESIDENTS);
}
