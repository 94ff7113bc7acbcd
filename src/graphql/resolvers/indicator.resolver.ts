import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { currentStrategy, isStrategyInForce, strategyInForce } from "../../catalogue/bearing";
import { deliveringIn, dueAfterDaysOf } from "../../catalogue/dueAfterDaysOf";
import { holdingsBehind } from "../../catalogue/holdingsBehind";
import { latestHeld } from "../../catalogue/latestHeld";
import type { Indicator } from "../../catalogue/model";
import { freshnessOf } from "../../domain/freshness";
import { IndicatorConnection } from "../connections";
import type { Context } from "../context";
import { IndicatorFilter } from "../inputs/indicatorFilter.input";
import { links, many, maybe, one } from "../links";
import { prioritiesNamed } from "../named";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AimIndicatorType } from "../types/aimIndicator.type";
import { AreaObjectType } from "../types/area.type";
import { IndicatorType } from "../types/indicator.type";
import { MeasureType } from "../types/measure.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PriorityType } from "../types/priority.type";
import { StrategyType } from "../types/strategy.type";
import { TargetType } from "../types/target.type";

links<Indicator>(IndicatorType, {
  measure: one(() => MeasureType, "What is counted, defined alike for every area."),
  strategy: one(() => StrategyType, "The strategy that watches it."),
  priorities: many(() => PriorityType, "The priorities that watch it."),
  aims: many(() => AimIndicatorType, "The aims it measures, and which way each wants it to go."),
  area: one(() => AreaObjectType, "The area it is watched for."),
  owner: maybe(() => OrganisationObjectType, "Who returns the values; null where the document does not say."),
  targets: many(() => TargetType, "What it is to reach, in order of period: the targets that stand."),
});

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => IndicatorType, {
    nullable: true,
    description: "An indicator of a partnership's strategy in force; null when there is none.",
  })
  indicator(
    @Arg("partnership", () => String, { description: "The partnership's slug." }) partnership: string,
    @Arg("code", () => String, { description: "The indicator's code." }) code: string,
    @Arg("inForceOn", () => GraphQLLocalDate, {
      nullable: true,
      description:
        "The day on which the strategy must be in force; without it today, else the latest strategy is taken.",
    })
    inForceOn: string | null,
    @Ctx() { catalogue, today }: Context,
  ) {
    const found = catalogue.partnership(partnership);
    const strategy =
      found && (inForceOn == null ? currentStrategy(found, today) : strategyInForce(found.strategies, inForceOn));
    return strategy?.indicators.find((indicator) => indicator.code === code) ?? null;
  }

  @Query(() => IndicatorConnection, { description: "Indicators of strategies, in order of strategy and priority." })
  indicators(
    @Arg("where", () => IndicatorFilter, { nullable: true, description: "Which indicators." })
    where: IndicatorFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer, today }: Context,
  ) {
    const isOverdue = ({ measure, area, status }: Indicator) => {
      const holdings = holdingsBehind(catalogue, measure, area);
      return freshnessOf(latestHeld(holdings), status, today, dueAfterDaysOf(measure, deliveringIn(holdings))).overdue;
    };
    const priorities = prioritiesNamed(where?.priorities, catalogue);
    const wanted = catalogue.indicators.filter(
      (indicator) =>
        isAmong(where?.codes, indicator.code) &&
        isAmong(where?.status, indicator.status) &&
        isAmong(where?.partnerships, indicator.strategy.partnership.slug) &&
        isAmong(where?.organisations, indicator.owner?.slug) &&
        (priorities === undefined || indicator.priorities.some((priority) => priorities.includes(priority))) &&
        (where?.inForceOn == null || isStrategyInForce(indicator.strategy, where.inForceOn)) &&
        (where?.overdue == null || isOverdue(indicator) === where.overdue) &&
        holdsText(where?.text, indicator.title, indicator.measure.title, indicator.note),
    );
    return page("Indicator", wanted, args, viewer);
  }
}
