import type { Area } from "../../../catalogue/model";
import { Absence } from "../../../domain/absence";
import { isWider, type Refusal, whyNotUsable } from "../../../domain/comparison";
import { rateLimits } from "../../../domain/confidence";
import { type Figure, isUsable } from "../../../domain/figure";
import type { Interval } from "../../../domain/interval";
import { limitsOf } from "../../../domain/limitsOf";
import { MeasureKind } from "../../../domain/measureKind";
import type { Period } from "../../../domain/period/period";
import { countsSomething, perPopulation } from "../../../domain/perPopulation";
import { populationYear } from "../../../domain/populationYear";
import { RefusalCode } from "../../../domain/refusalCode";
import { instantOf } from "../../instant";
import type { Populations } from "../../population";
import { chooseLine } from "../../series/chooseLine";
import type { HeldFigure } from "../../series/heldFigures";
import type { HeldLoader } from "../../series/heldLoader";
import type { Grounds } from "../grounds";
import { nameOf } from "../inWords";

/** Areas differ in size, so counts are compared for so many residents. */
export const RESIDENTS = 1_000;

/** What an area comparison reads from. */
export interface AreaReading {
  readonly held: HeldLoader;
  readonly populations: Populations;
}

/** An area's figure as a rate that can stand beside another area's. */
export interface AreaRate {
  readonly area: Area;
  readonly rate: Figure & { readonly value: number };
}

/** Why an area has none. NO_BASE where an area other than the one assessed simply has no figure. */
export interface NoRate {
  readonly area: Area;
  readonly refusal: Refusal;
}

/** The rate of an area in a period, from the same source as the figure assessed, or why it cannot be had. */
export async function areaRate(
  { held, populations }: AreaReading,
  { question, line }: Grounds,
  area: Area,
  period: Period,
): Promise<AreaRate | NoRate> {
  const { indicator, asOf } = question;
  const { measure } = indicator;
  const instant = instantOf(asOf);
  const figures = await held.load({ measure, area, category: null, asOf: instant, within: period });
  const endMonth = Number(period.endsOn.slice(5, 7));
  const answer = line && (chooseLine(figures, period.frequency, endMonth, line.source)?.at(period) ?? null);
  const isOther = area !== question.area;
  const figure = isOther && answer && isUnmade(answer) ? null : answer;
  const name = `${period.label} in ${nameOf(area)}`;
  const refusal = whyNotUsable(figure, name, isOther ? RefusalCode.NO_BASE : RefusalCode.NOT_AVAILABLE);
  if (refusal || !isUsable(figure)) return { area, refusal: refusal ?? notAvailable(name) };
  if (isWider(figure)) {
    const message = `The figure for ${name} covers a wider area than that, and areas are compared as they are.`;
    return { area, refusal: { code: RefusalCode.DIFFERENT_AREA, message } };
  }
  if (!countsSomething(measure.kind)) return { area, rate: figure };
  const year = populationYear(period);
  const population = await populations.load({ areaId: area.rowId, year, asOf: instant });
  const rate = perPopulation(figure, population, RESIDENTS);
  return isUsable(rate)
    ? { area, rate }
    : { area, refusal: notAvailable(`the population of ${nameOf(area)} in mid-${year}`) };
}

/** Whether a figure is only missing because parts of it are: of another area, as good as if none of them were held. */
function isUnmade({ absence, measurement }: HeldFigure): boolean {
  return absence === Absence.INCOMPLETE && measurement === null;
}

/** Whether an area has a rate. */
export function hasRate(answer: AreaRate | NoRate): answer is AreaRate {
  return "rate" in answer;
}

function notAvailable(name: string): Refusal {
  return { code: RefusalCode.NOT_AVAILABLE, message: `There is no value for ${name}.` };
}

/** The confidence limits of a rate that `areaRate` gave. */
export function limitsOfRate({ rate }: AreaRate, kind: MeasureKind, unitCode: string): Interval | null {
  if (kind === MeasureKind.RATIO || kind === MeasureKind.SCORE) return limitsOf(rate, kind, unitCode);
  const { numerator, denominator } = rate;
  return numerator === null || denominator === null ? null : rateLimits(numerator, denominator, RESIDENTS);
}
