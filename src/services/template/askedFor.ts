import { currentStrategy, strategyInForce } from "../../catalogue/bearing";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Area, Indicator, Measure, Organisation, Source } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import { IndicatorStatus } from "../../domain/indicatorStatus";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { partnerReturn } from "../../sources/partnerReturn/partnerReturn.connector";

/** What a partner is asked for in a return. */
export interface AskedFor {
  /** Each measure once an area, as the strategy that watches it words it. */
  readonly indicators: readonly Indicator[];
  /** What it is not asked for though it returns it, and why. */
  readonly left: readonly { readonly indicator: Indicator; readonly why: string }[];
}

/**
 * What an organisation is asked for: the indicators that it returns by the strategies in force at a period's end, or by the
 * latest where none is. A figure that the hub reads from its publisher is not asked for again.
 */
export function askedFor(catalogue: Catalogue, organisation: Organisation, period: Period, today: Day): AskedFor {
  const sources = catalogue.sources.filter(({ connector }) => connector === partnerReturn.name);
  const indicators: Indicator[] = [];
  const left: { indicator: Indicator; why: string }[] = [];
  for (const indicator of watched(catalogue, period, today)) {
    if (indicator.owner !== organisation || has(indicators, indicator)) continue;
    const why = whyLeft(indicator.measure, sources, period);
    if (why === null) indicators.push(indicator);
    else left.push({ indicator, why });
  }
  return { indicators, left };
}

/** The organisations that any strategy says return an indicator. */
export function returningOrganisations({ indicators }: Catalogue): readonly Organisation[] {
  return [...new Set(indicators.flatMap(({ owner }) => owner ?? []))];
}

function watched({ partnerships }: Catalogue, { endsOn }: Period, today: Day): readonly Indicator[] {
  const strategies = partnerships.flatMap(
    (partnership) => strategyInForce(partnership.strategies, endsOn) ?? currentStrategy(partnership, today) ?? [],
  );
  return strategies.flatMap((strategy) =>
    strategy.indicators.filter(({ status }) => status === IndicatorStatus.ACTIVE),
  );
}

function has(indicators: readonly { measure: Measure; area: Area }[], { measure, area }: Indicator): boolean {
  return indicators.some((other) => other.measure === measure && other.area === area);
}

function whyLeft(measure: Measure, sources: readonly Source[], period: Period): string | null {
  if (!measure.sources.some((source) => sources.includes(source))) {
    const others = measure.sources.filter(({ connector }) => connector !== "tidy-csv").map(({ name }) => name);
    return others.length > 0 ? `The hub reads it from: ${others.join("; ")}.` : "No return brings it.";
  }
  if (!isFinerThan(period.frequency, measure.frequency)) return null;
  return `It is not counted for periods as short as ${period.label}.`;
}
