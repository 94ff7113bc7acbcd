import { refused } from "../../../domain/comparison";
import { ComparisonBasis } from "../../../domain/comparisonBasis";
import { expectedLevel, judgeAgainstExpected } from "../../../domain/expectedLevel";
import { isUsable } from "../../../domain/figure";
import { MeasureKind } from "../../../domain/measureKind";
import { change } from "../../../domain/percentChange";
import { yearBefore } from "../../../domain/period/calendar";
import type { Period } from "../../../domain/period/period";
import { RefusalCode } from "../../../domain/refusalCode";
import { breakBetween } from "../../series/breaks";
import type { Comparison } from "../comparison";
import type { Grounds } from "../grounds";
import { inFigures } from "../inWords";
import { withEarlier } from "./withEarlier";

/** How many earlier years an expectation looks back on. */
const YEARS = [5, 4, 3, 2, 1];

/** Against the level expected from the same season of up to five earlier years, with its band; at least three are needed. */
export function withExpectedLevel(grounds: Grounds, period: Period): Comparison {
  const basis = ComparisonBasis.EXPECTED_LEVEL;
  const { figure, line, direction, breaks, question } = grounds;
  const { kind, unit } = question.indicator.measure;
  const earlier = YEARS.map((years) => yearBefore(period, years)).flatMap((then) => {
    const base = line?.at(then) ?? null;
    return isUsable(base) && !breakBetween(breaks, then, period) ? [{ period: then, value: base.value }] : [];
  });
  const expected = expectedLevel(
    earlier.map(({ value }) => value),
    { floor: kind === MeasureKind.SCORE ? null : 0 },
  );
  const known = { basis, basePeriod: null, baseArea: null };
  if (!isUsable(figure)) {
    return { ...known, label: "Level expected", ...withEarlier(grounds, { period, figure }, { period, figure: null }) };
  }
  if (!expected) {
    const message = `The level to expect needs the same months of three earlier years; ${earlier.length} can be used.`;
    return { ...known, label: "Level expected", ...refused(RefusalCode.NO_BASE, message) };
  }
  const isRate = kind === MeasureKind.RATIO || kind === MeasureKind.SCORE;
  const { difference, percentChange, refusal } = change(expected.mean, figure.value, { isRate });
  const band = `${inFigures(expected.lower, unit.decimals)} to ${inFigures(expected.upper, unit.decimals)}`;
  return {
    ...known,
    label: `Level expected from ${earlier.map((year) => year.period.key).join(", ")}: within ${band}`,
    baseValue: expected.mean,
    difference,
    percentChange,
    judgement: refusal ? null : judgeAgainstExpected(figure.value, expected, direction),
    refusal: refusal && {
      code: refusal,
      message: `The expected level is ${inFigures(expected.mean, 2)}, too small a base for a percentage.`,
    },
  };
}
