import type { Unit } from "../../../catalogue/model";
import { LARGEST_FIGURE } from "../../../domain/largestFigure";
import { MeasureKind } from "../../../domain/measureKind";
import { ratioMultiplier } from "../../../domain/ratioMultiplier";
import { agreesAsStated } from "../../../domain/statedFigure";
import type { Observation } from "../../../sources/observation";
import { type Rejection, rejection } from "../../../sources/rejection";

const COLUMNS = ["value", "numerator", "denominator"] as const;

/**
 * Why the numbers of a row cannot be right, or null when they can. Whether an estimate for an area wider than a council's
 * may have a fraction is the caller's to say: publishers make such totals up with estimates for councils that sent nothing.
 */
export function figureFault(
  row: Observation,
  { kind, unit }: { kind: MeasureKind; unit: Unit },
  mayBeFraction: boolean,
): Rejection | null {
  const { value, numerator, denominator } = row;
  for (const column of COLUMNS) {
    const number = row[column];
    // NaN is not within it either.
    if (number !== null && !(Math.abs(number) <= LARGEST_FIGURE)) {
      return rejection({ ...row, column, value: number }, "NUMBER_TOO_LARGE", column);
    }
  }
  // A ratio is of two counts; only a score may be below zero.
  if (value !== null && value < 0 && kind !== MeasureKind.SCORE) {
    return rejection({ ...row, column: "value", value }, "NEGATIVE", "value");
  }
  if (value !== null && unit.decimals === 0 && !Number.isInteger(value) && !mayBeFraction) {
    return rejection({ ...row, column: "value", value }, "FRACTION", unit.label);
  }
  if (numerator !== null && numerator < 0) {
    return rejection({ ...row, column: "numerator", value: numerator }, "NEGATIVE", "numerator");
  }
  if (denominator !== null && denominator <= 0) {
    return rejection({ ...row, column: "denominator", value: denominator }, "DENOMINATOR_NOT_POSITIVE");
  }
  // Every ratio here is a part of a whole, or people of a population: neither can have more than there are.
  if (numerator !== null && denominator !== null && numerator > denominator) {
    return rejection({ ...row, column: "numerator", value: numerator }, "NUMERATOR_ABOVE_DENOMINATOR", denominator);
  }
  if (kind === MeasureKind.RATIO && value !== null && numerator !== null && denominator !== null) {
    const ratio = (numerator / denominator) * ratioMultiplier(unit.code);
    // Rounded as published, to however many decimals.
    if (agreesAsStated(Number(value.toPrecision(12)), ratio) === false)
      return rejection({ ...row, column: "value", value }, "RATIO_DISAGREES", ratio);
  }
  return null;
}
