import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { isStrategyInForce } from "../../catalogue/bearing";
import type { Aim, AimIndicator } from "../../catalogue/model";
import { AimConnection } from "../connections";
import type { Context } from "../context";
import { AimFilter } from "../inputs/aimFilter.input";
import { links, many, one } from "../links";
import { prioritiesNamed } from "../named";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AimType } from "../types/aim.type";
import { AimIndicatorType } from "../types/aimIndicator.type";
import { IndicatorType } from "../types/indicator.type";
import { PriorityType } from "../types/priority.type";

links<Aim>(AimType, {
  priority: one(() => PriorityType, "The priority that wants it."),
  indicators: many(() => AimIndicatorType, "The indicators that measure it, and which way it wants each to go."),
});

links<AimIndicator>(AimIndicatorType, {
  aim: one(() => AimType, "The aim."),
  indicator: one(() => IndicatorType, "The indicator that measures it."),
});

@Resolver(() => AimType)
export class AimResolver {
  @Query(() => AimConnection, { description: "Aims of strategies, in order of strategy, priority and number." })
  aims(
    @Arg("where", () => AimFilter, { nullable: true, description: "Which aims." }) where: AimFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const priorities = prioritiesNamed(where?.priorities, catalogue);
    const wanted = catalogue.aims.filter(
      ({ priority, indicators, statement }) =>
        isAmong(where?.partnerships, priority.strategy.partnership.slug) &&
        isAmong(priorities, priority) &&
        (where?.inForceOn == null || isStrategyInForce(priority.strategy, where.inForceOn)) &&
        (where?.measured == null || indicators.length > 0 === where.measured) &&
        holdsText(where?.text, statement),
    );
    return page("Aim", wanted, args, viewer);
  }
}
