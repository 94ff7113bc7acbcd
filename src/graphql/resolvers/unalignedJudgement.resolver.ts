import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { unalignedJudgementOf } from "../../catalogue/alignment/unaligned";
import type { PartnerPriority, UnalignedJudgement } from "../../catalogue/model";
import { links, one } from "../links";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { StrategyType } from "../types/strategy.type";
import { UnalignedJudgementType } from "../types/unalignedJudgement.type";

links<UnalignedJudgement>(UnalignedJudgementType, {
  strategy: one(() => StrategyType, "The strategy with none of whose priorities it lines up."),
});

@Resolver(() => PartnerPriorityType)
export class UnalignedJudgementResolver {
  @FieldResolver(() => UnalignedJudgementType, {
    nullable: true,
    description:
      "A judgement that it lines up with nothing, with its reason; null when it has alignments with that strategy, or nobody has judged.",
  })
  unaligned(
    @Root() partnerPriority: PartnerPriority,
    @Arg("partnership", () => String, {
      nullable: true,
      description: "Of a strategy of the partnership with this slug; without it the latest judgement of any.",
    })
    partnership: string | null,
  ) {
    return unalignedJudgementOf(partnerPriority, partnership ?? null);
  }
}
