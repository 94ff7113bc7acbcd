import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { isStrategyInForce } from "../../catalogue/bearing";
import type { Priority } from "../../catalogue/model";
import { PriorityConnection } from "../connections";
import type { Context } from "../context";
import { PriorityFilter } from "../inputs/priorityFilter.input";
import { links, many, one } from "../links";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AimType } from "../types/aim.type";
import { FocusType } from "../types/focus.type";
import { IndicatorType } from "../types/indicator.type";
import { PriorityType } from "../types/priority.type";
import { StatedFigureType } from "../types/statedFigure.type";
import { StrategyType } from "../types/strategy.type";

links<Priority>(PriorityType, {
  strategy: one(() => StrategyType, "The strategy that chose it."),
  focuses: many(() => FocusType, "What it will do, in the document's order."),
  aims: many(() => AimType, "The changes it wants, in the document's order."),
  indicators: many(() => IndicatorType, "What it watches each quarter, in the document's order."),
  statedFigures: many(
    () => StatedFigureType,
    "Figures the strategy states about this priority, as stated and as recomputed.",
  ),
});

@Resolver(() => PriorityType)
export class PriorityResolver {
  @Query(() => PriorityConnection, { description: "Priorities of strategies, in order of strategy and number." })
  priorities(
    @Arg("where", () => PriorityFilter, { nullable: true, description: "Which priorities." })
    where: PriorityFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const wanted = catalogue.priorities.filter(
      ({ strategy, title, summary }) =>
        isAmong(where?.partnerships, strategy.partnership.slug) &&
        (where?.inForceOn == null || isStrategyInForce(strategy, where.inForceOn)) &&
        holdsText(where?.text, title, summary),
    );
    return page("Priority", wanted, args, viewer);
  }
}
