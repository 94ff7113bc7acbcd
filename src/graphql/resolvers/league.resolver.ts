import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Measure } from "../../catalogue/model";
import type { League } from "../../measurements/league/league";
import type { LeagueRow } from "../../measurements/league/leagueRow";
import { LeagueArgs } from "../arguments/league.arguments";
import type { Context } from "../context";
import { links, many, maybe, one } from "../links";
import { areaNamed, categoryNamed, periodNamed, sourceNamed } from "../named";
import { AreaObjectType } from "../types/area.type";
import { BreakdownCategoryType } from "../types/breakdownCategory.type";
import { LeagueType } from "../types/league.type";
import { LeagueRowType } from "../types/leagueRow.type";
import { MeasureType } from "../types/measure.type";
import { MeasurementType } from "../types/measurement.type";
import { PeriodType } from "../types/period.type";
import { SourceType } from "../types/source.type";
import { UnitType } from "../types/unit.type";

links<League>(LeagueType, {
  measure: one(() => MeasureType, "What is counted."),
  period: one(() => PeriodType, "When."),
  category: maybe(() => BreakdownCategoryType, "The category; null for the total."),
  source: maybe(() => SourceType, "The one source of every row; null when none has anything."),
  unit: one(() => UnitType, "What its values are numbers of."),
  population: maybe(() => MeasureType, "The measure by which counts were divided; null when they were not."),
  benchmark: maybe(
    () => LeagueRowType,
    "What the rows are judged against: the area that they were asked for within, else the smallest that holds them all and has a value.",
  ),
  rows: many(() => LeagueRowType, "Every area: the ranked first, then those without a rank, in order of name."),
});

links<LeagueRow>(LeagueRowType, {
  area: one(() => AreaObjectType, "The area."),
  measurement: maybe(
    () => MeasurementType,
    "The measurement as published; null when the value was worked out, or is not held.",
  ),
});

@Resolver(() => MeasureType)
export class LeagueResolver {
  @FieldResolver(() => LeagueType, {
    nullable: true,
    description:
      "The same period across many areas, ranked, with confidence limits where the kind allows. Null when no period is asked for and nothing is held.",
  })
  league(
    @Root() measure: Measure,
    @Args(() => LeagueArgs) { areaType, within, period, category, source, perPopulation, asOf }: LeagueArgs,
    @Ctx() { catalogue, measurements }: Context,
  ): Promise<League | null> {
    return measurements.league({
      measure,
      areaTypes: areaType,
      within: within == null ? null : areaNamed(within, catalogue),
      period: periodNamed(period),
      category: categoryNamed(category, measure),
      source: sourceNamed(source, measure),
      perPopulation: perPopulation ?? null,
      asOf: asOf ?? null,
    });
  }
}
