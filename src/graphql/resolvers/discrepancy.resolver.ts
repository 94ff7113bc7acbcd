import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Measure, Source } from "../../catalogue/model";
import type { Discrepancy, DiscrepancyValue } from "../../measurements/discrepancies/discrepancy";
import type { DiscrepancyQuestion } from "../../measurements/discrepancies/discrepancyQuestion";
import { DiscrepanciesArgs } from "../arguments/discrepancies.arguments";
import { DiscrepancyConnection } from "../connections";
import type { Context } from "../context";
import { links, many, maybe, one } from "../links";
import { listedConnection } from "../listedConnection";
import { areaNamed, breakdownNamed, categoryNamed, sourceNamed } from "../named";
import { pageWanted } from "../paging";
import { AreaObjectType } from "../types/area.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { DiscrepancyType } from "../types/discrepancy.type";
import { DiscrepancyValueType } from "../types/discrepancyValue.type";
import { MeasureType } from "../types/measure.type";
import { MeasurementType } from "../types/measurement.type";
import { PeriodType } from "../types/period.type";
import { SourceType } from "../types/source.type";

links<Discrepancy>(DiscrepancyType, {
  measure: one(() => MeasureType, "What was counted or measured."),
  area: one(() => AreaObjectType, "Where."),
  period: one(() => PeriodType, "When."),
  category: maybe(() => BreakdownCategoryType, "The part of a breakdown that it is of; null for the total."),
  values: many(
    () => DiscrepancyValueType,
    "What each source says that says anything, the measure's preferred source first: also those that agree with another, those that have no value, and those that are not compared.",
  ),
});

links<DiscrepancyValue>(DiscrepancyValueType, {
  source: one(() => SourceType, "Who says so."),
  measurement: maybe(
    () => MeasurementType,
    "The measurement as published, with its provenance; null when the value is the sum of shorter periods.",
  ),
});

/** The parts of a page of discrepancies. */
export const DiscrepancyPageResolver = listedConnection(DiscrepancyConnection);

@Resolver(() => MeasureType)
export class MeasureDiscrepanciesResolver {
  @FieldResolver(() => DiscrepancyConnection, {
    description:
      "Where its sources do not say the same: each area, period and category for which two or more of them have values that differ by more than rounding, the newest period first, then by code of area, the total before its parts. Two values agree when one is the other rounded to as many decimals as it has itself. Of events (FLOW), a source that has nothing for a period itself is held to the sum of its quarters or months where every one of them has a value. Values that are PARTIAL or of a WIDER_AREA, and demonstration data, are not compared.",
  })
  discrepancies(
    @Root() measure: Measure,
    @Args(() => DiscrepanciesArgs) args: DiscrepanciesArgs,
    @Ctx() { catalogue, measurements, viewer }: Context,
  ) {
    return measurements.discrepancies(questionOf(measure, args, catalogue), pageWanted(args, viewer));
  }
}

function questionOf(measure: Measure, args: DiscrepanciesArgs, catalogue: Catalogue): DiscrepancyQuestion {
  const { area, within, areaType, from, to, frequency, breakdown, category, sources, orAbsent, asOf } = args;
  return {
    measure,
    area: area == null ? null : areaNamed(area, catalogue),
    areaTypes: areaType ?? null,
    within: within == null ? null : areaNamed(within, catalogue),
    from: from ?? null,
    to: to ?? null,
    frequency: frequency ?? null,
    breakdown: breakdown == null ? null : breakdownNamed(breakdown, measure),
    category: categoryNamed(category, measure),
    sources:
      sources?.flatMap((slug): Source[] => [sourceNamed(slug, measure)].filter((source) => source !== null)) ?? null,
    hasAbsent: orAbsent,
    asOf: asOf ?? null,
  };
}
