import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { indicatorsBehind } from "../../catalogue/alignment/indicatorsBehind";
import type { PartnerPriority } from "../../catalogue/model";
import { IndicatorType } from "../types/indicator.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";

@Resolver(() => PartnerPriorityType)
export class PartnerPriorityIndicatorsResolver {
  @FieldResolver(() => [IndicatorType], {
    description:
      "Indicators of the priorities this one aligns with, by alignments that are proposed or confirmed: of the whole priority, also where an alignment names aims or indicators. Each once, in the strategy's order. A priority that defers to a whole plan has none through that; see the plan's own priorities.",
  })
  indicators(
    @Root() partnerPriority: PartnerPriority,
    @Arg("partnership", () => String, {
      nullable: true,
      description: "Only of the priorities of the partnership with this slug.",
    })
    partnership: string | null,
    @Arg("inForceOn", () => GraphQLLocalDate, {
      nullable: true,
      description:
        "Only through alignments that count on this day, when its plan is in force too; without it whatever their days.",
    })
    inForceOn: string | null,
  ) {
    return indicatorsBehind(partnerPriority, { partnership, inForceOn });
  }
}
