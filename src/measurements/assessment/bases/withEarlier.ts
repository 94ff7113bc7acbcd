import { type Compared, compare, refused } from "../../../domain/comparison";
import type { Figure } from "../../../domain/figure";
import type { Period } from "../../../domain/period/period";
import { breakBetween } from "../../series/breaks";
import type { AssessmentQuestion, Grounds } from "../grounds";

/** As much of an assessment's grounds as a comparison with an earlier period needs. */
type Compares = Pick<Grounds, "breaks" | "direction"> & { readonly question: Pick<AssessmentQuestion, "indicator"> };

/** Compares a figure with one of an earlier period of the same line, unless the series breaks in between. */
export function withEarlier(
  { breaks, direction, question }: Compares,
  now: { readonly period: Period; readonly figure: Figure | null },
  before: { readonly period: Period; readonly figure: Figure | null },
): Compared {
  const { kind, unit } = question.indicator.measure;
  const compared = compare({
    figure: now.figure,
    base: before.figure,
    of: now.period.label,
    with: before.period.label,
    kind,
    unitCode: unit.code,
    direction,
  });
  const broken = breakBetween(breaks, before.period, now.period);
  // A figure that is not there is the better reason: it would not be comparable if it came, but it has not come.
  if (!broken || compared.baseValue === null) return compared;
  return refused(broken.code, `There is a break in between (${broken.reason}).`);
}
