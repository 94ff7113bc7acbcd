import { refused } from "../../../domain/comparison";
import { ComparisonBasis } from "../../../domain/comparisonBasis";
import { MeasureKind } from "../../../domain/measureKind";
import { trailingYear, yearBefore } from "../../../domain/period/calendar";
import type { Period } from "../../../domain/period/period";
import { RefusalCode } from "../../../domain/refusalCode";
import { chooseLine } from "../../series/chooseLine";
import type { Comparison } from "../comparison";
import type { Grounds } from "../grounds";
import { withEarlier } from "./withEarlier";

/** Kinds of which twelve months make no year's figure. */
const NOT_ADDED: readonly MeasureKind[] = [MeasureKind.STOCK, MeasureKind.DISTINCT, MeasureKind.SCORE];

/** The twelve months that end with the period against the twelve before them, whole or not at all. */
export function withRollingYear(grounds: Grounds, period: Period): Comparison {
  const basis = ComparisonBasis.ROLLING_YEAR;
  const year = trailingYear(period);
  const before = yearBefore(year);
  const { kind } = grounds.question.indicator.measure;
  const known = { basis, basePeriod: before, baseArea: null, label: `${year.label} against ${before.label}` };
  if (NOT_ADDED.includes(kind) && year !== period) {
    const message =
      "Quarters or months of this measure do not add up to a year: compare the period a year earlier instead.";
    return { ...known, ...refused(RefusalCode.NOT_ADDITIVE, message) };
  }
  const endMonth = Number(period.endsOn.slice(5, 7));
  const line = chooseLine(grounds.held, year.frequency, endMonth, grounds.line?.source ?? null);
  const [now, then] = [line?.at(year) ?? null, line?.at(before) ?? null];
  const compared = withEarlier(grounds, { period: year, figure: now }, { period: before, figure: then });
  if (!compared.refusal || compared.baseValue !== null) return { ...known, ...compared };
  const gaps = [now, then].flatMap((figure) => (figure?.absence ? (figure.note ?? []) : []));
  const message = [compared.refusal.message, ...gaps].join(" ");
  return { ...known, ...compared, refusal: { ...compared.refusal, message } };
}
