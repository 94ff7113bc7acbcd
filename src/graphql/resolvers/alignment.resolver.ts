import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { countsOn } from "../../catalogue/alignment/standing";
import type { Alignment } from "../../catalogue/model";
import { AlignmentConnection } from "../connections";
import type { Context } from "../context";
import { AlignmentFilter } from "../inputs/alignmentFilter.input";
import { links, many, one } from "../links";
import { PageArgs, page } from "../paging";
import { isAmong } from "../textFilter";
import { AimType } from "../types/aim.type";
import { AlignmentType } from "../types/alignment.type";
import { AlignmentEventType } from "../types/alignmentEvent.type";
import { IndicatorType } from "../types/indicator.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PriorityType } from "../types/priority.type";

links<Alignment>(AlignmentType, {
  partnerPriority: one(() => PartnerPriorityType, "The partner priority that lines up."),
  priority: one(() => PriorityType, "The partnership's priority with which it does."),
  indicators: many(() => IndicatorType, "The indicators concerned: what would show that the two go together."),
  aims: many(() => AimType, "The aims it speaks to; the whole priority when empty."),
  history: many(() => AlignmentEventType, "The assertion and every decision upon it, the earliest first."),
});

@Resolver(() => AlignmentType)
export class AlignmentResolver {
  @Query(() => AlignmentConnection, {
    description: "Statements of how partner priorities line up, in order of plan, partner priority and strategy.",
  })
  alignments(
    @Arg("where", () => AlignmentFilter, { nullable: true, description: "Which alignments." })
    where: AlignmentFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const wanted = catalogue.alignments.filter(
      (alignment) =>
        isAmong(where?.partnerships, alignment.priority.strategy.partnership.slug) &&
        isAmong(where?.organisations, alignment.partnerPriority.plan.organisation.slug) &&
        isAmong(where?.strength, alignment.strength) &&
        isAmong(where?.status, alignment.status) &&
        (where?.inForceOn == null || countsOn(alignment, where.inForceOn)),
    );
    return page("Alignment", wanted, args, viewer);
  }
}
