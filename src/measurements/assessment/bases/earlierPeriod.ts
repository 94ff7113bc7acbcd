import { ComparisonBasis } from "../../../domain/comparisonBasis";
import type { Day } from "../../../domain/day";
import { previous, yearBefore } from "../../../domain/period/calendar";
import type { Period } from "../../../domain/period/period";
import type { Comparison } from "../comparison";
import type { Grounds } from "../grounds";
import { withEarlier } from "./withEarlier";

type EarlierBasis = ComparisonBasis.PREVIOUS_PERIOD | ComparisonBasis.SAME_PERIOD_LAST_YEAR | ComparisonBasis.BASELINE;

/** With the period before, with the same months a year earlier, or with those of the last year before the strategy. */
export function withEarlierPeriod(basis: EarlierBasis, grounds: Grounds, period: Period): Comparison {
  const { startsOn } = grounds.question.indicator.strategy;
  const basePeriod = basePeriodOf(basis, period, startsOn);
  const compared = withEarlier(
    grounds,
    { period, figure: grounds.figure },
    { period: basePeriod, figure: grounds.line?.at(basePeriod) ?? null },
  );
  return { basis, basePeriod, baseArea: null, label: `${LABELS[basis]}: ${basePeriod.label}`, ...compared };
}

const LABELS: Readonly<Record<EarlierBasis, string>> = {
  PREVIOUS_PERIOD: "Period before",
  SAME_PERIOD_LAST_YEAR: "Same months a year earlier",
  BASELINE: "Same months of the last year before the strategy began",
};

function basePeriodOf(basis: EarlierBasis, period: Period, strategyStart: Day): Period {
  if (basis === ComparisonBasis.PREVIOUS_PERIOD) return previous(period);
  if (basis === ComparisonBasis.SAME_PERIOD_LAST_YEAR) return yearBefore(period);
  let base = yearBefore(period);
  while (base.endsOn >= strategyStart) base = yearBefore(base);
  return base;
}
