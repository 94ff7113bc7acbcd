import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { readingOf } from "../../catalogue/alignment/readingOf";
import { suggestedAlignments } from "../../catalogue/alignment/suggestedAlignments";
import type { PartnerPriority, Priority } from "../../catalogue/model";
import type { Suggestion } from "../../domain/suggestion/suggest";
import type { Context } from "../context";
import { links, one } from "../links";
import { partnershipNamed } from "../named";
import { checkPageSize, longestPage } from "../paging";
import { AlignmentSuggestionType } from "../types/alignmentSuggestion.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PriorityType } from "../types/priority.type";

links<Suggestion<Priority>>(AlignmentSuggestionType, {
  priority: one(() => PriorityType, "The priority of the partnership's strategy."),
});

@Resolver(() => PartnerPriorityType)
export class AlignmentSuggestionResolver {
  @FieldResolver(() => [AlignmentSuggestionType], {
    description:
      "The priorities of a partnership that it may line up with, judged by the words of both alone, best first; empty when they say too little. Of the strategy in force today, else of the latest before, else of the first after.",
  })
  suggestedAlignments(
    @Root() partnerPriority: PartnerPriority,
    @Arg("partnership", () => String, { description: "The partnership's slug, such as dartford." }) slug: string,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 3,
      description: "How many at the most: 1 to 100, or to 1,000 when signed in.",
    })
    first: number | null,
    @Ctx() { catalogue, viewer, today }: Context,
  ) {
    const most = first ?? 3;
    checkPageSize("first", most, longestPage(viewer));
    const reading = readingOf(partnershipNamed(slug, catalogue), null, today);
    return reading ? suggestedAlignments(reading.strategy, partnerPriority, most) : [];
  }
}
