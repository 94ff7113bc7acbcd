import { type Compared, isWider, refused } from "../../../domain/comparison";
import { ComparisonBasis } from "../../../domain/comparisonBasis";
import { expectedLevel, FEWEST_YEARS, judgeAgainstExpected } from "../../../domain/expectedLevel";
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

/** The season of an earlier year, and its value. */
interface Year {
  readonly period: Period;
  readonly value: number;
}

/** Against the level expected from the same season of up to five earlier years, with its band; at least three are needed. */
export function withExpectedLevel(grounds: Grounds, period: Period): Comparison {
  const basis = ComparisonBasis.EXPECTED_LEVEL;
  const { figure, line, direction, breaks, question } = grounds;
  const { kind, unit } = question.indicator.measure;
  const held = YEARS.map((years) => yearBefore(period, years)).flatMap((then) => {
    const base = line?.at(then) ?? null;
    return isUsable(base) && isWider(base) === isWider(figure) ? [{ period: then, value: base.value }] : [];
  });
  const earlier = held.filter((year) => !breakBetween(breaks, year.period, period));
  const expected = expectedLevel(
    earlier.map(({ value }) => value),
    { floor: kind === MeasureKind.SCORE ? null : 0 },
  );
  const known = { basis, basePeriod: null, baseArea: null };
  if (!isUsable(figure)) {
    return { ...known, label: "Level expected", ...withEarlier(grounds, { period, figure }, { period, figure: null }) };
  }
  if (!expected) {
    return { ...known, label: "Level expected", ...tooFew(held, earlier, grounds, period) };
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

/** Too few earlier years, because of a break where without it there would be enough. */
function tooFew(held: readonly Year[], earlier: readonly Year[], { breaks }: Grounds, period: Period): Compared {
  const [first] = held;
  const broken = held.length < FEWEST_YEARS || !first ? null : breakBetween(breaks, first.period, period);
  const message = `The level to expect needs the same months of ${FEWEST_YEARS} earlier years; ${earlier.length} can be used`;
  if (broken) return refused(broken.code, `${message}, the others lying before a break (${broken.reason}).`);
  return refused(RefusalCode.NO_BASE, `${message}.`);
}
