import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { MeasurementGroup } from "../../measurements/summary/measurementGroup";
import { groupsWanted, SummaryArgs, summaryQuestion } from "../arguments/summary.arguments";
import { MeasurementGroupConnection } from "../connections";
import type { Context } from "../context";
import { isSelected } from "../isSelected";
import { links, maybe } from "../links";
import { listedConnection } from "../listedConnection";
import { AreaObjectType } from "../types/area.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { MeasureType } from "../types/measure.type";
import { MeasurementGroupType } from "../types/measurementGroup.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PeriodType } from "../types/period.type";
import { PriorityType } from "../types/priority.type";
import { RefusalType } from "../types/refusal.type";
import { SourceType } from "../types/source.type";

links<MeasurementGroup>(MeasurementGroupType, {
  measure: maybe(() => MeasureType, "What was counted or measured; with MEASURE."),
  priority: maybe(() => PriorityType, "A priority whose indicators watch the measure; with PRIORITY."),
  area: maybe(() => AreaObjectType, "Where, or where it was taken to; with AREA."),
  period: maybe(
    () => PeriodType,
    "When; with PERIOD or FINANCIAL_YEAR. Null for the group of all periods that lie in no single financial year.",
  ),
  category: maybe(() => BreakdownCategoryType, "The part of a breakdown; with CATEGORY. Null for totals."),
  source: maybe(() => SourceType, "What delivered it; with SOURCE."),
  organisation: maybe(
    () => OrganisationObjectType,
    "Who delivered it, by a return or through a source; with ORGANISATION.",
  ),
  partnerPriority: maybe(
    () => PartnerPriorityType,
    "A partner priority that the measure stands behind, through the priorities it aligns with; with PARTNER_PRIORITY.",
  ),
  refusal: maybe(
    () => RefusalType,
    "Set when these values must not be combined as asked; says how to ask instead. Of several reasons the one given is the first of these: different measures, no single financial year, different sources, different breakdowns, what never combines, levels at different times, ratios without numerators, overlapping periods, overlapping areas, a rate of what has none.",
  ),
});

/** The parts of a page of groups. */
export const MeasurementGroupPageResolver = listedConnection(MeasurementGroupConnection);

@Resolver(() => MeasurementGroupType)
export class MeasurementGroupResolver {
  @Query(() => MeasurementGroupConnection, {
    description:
      "Measurements combined group by group, sorted as asked and page by page. It never adds up what must not be added: such a group has a refusal that says how to ask instead.",
  })
  measurementSummary(
    @Args(() => SummaryArgs) args: SummaryArgs,
    @Ctx() { measurements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return measurements.summary(summaryQuestion(args, isSelected("median", info)), groupsWanted(args));
  }
}
