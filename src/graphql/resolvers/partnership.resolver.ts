import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { currentStrategy, plansBearingOn, plansInForce, strategyInForce } from "../../catalogue/bearing";
import type { Membership, Partnership } from "../../catalogue/model";
import { PartnershipConnection } from "../connections";
import type { Context } from "../context";
import { links, many, maybe, one } from "../links";
import { PageArgs, page } from "../paging";
import { AreaObjectType } from "../types/area.type";
import { MembershipType } from "../types/membership.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PartnershipType } from "../types/partnership.type";
import { StrategyType } from "../types/strategy.type";

links<Partnership>(PartnershipType, {
  area: one(() => AreaObjectType, "The area it is responsible for."),
  predecessor: maybe(() => PartnershipType, "The partnership it follows."),
  members: many(() => MembershipType, "Its members, in the document's order."),
  strategies: many(() => StrategyType, "Its strategies, the earliest first."),
});

links<Membership>(MembershipType, {
  organisation: one(() => OrganisationObjectType, "Who is a member."),
});

@Resolver(() => PartnershipType)
export class PartnershipResolver {
  @Query(() => PartnershipType, {
    nullable: true,
    description: "The partnership with a slug; null when there is none.",
  })
  partnership(
    @Arg("slug", () => String, { description: "Its slug, such as dartford." }) slug: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.partnership(slug);
  }

  @Query(() => PartnershipConnection, { description: "Partnerships, dissolved ones among them, in order of slug." })
  partnerships(@Args(() => PageArgs) args: PageArgs, @Ctx() { catalogue, viewer }: Context) {
    return page("Partnership", catalogue.partnerships, args, viewer);
  }

  @FieldResolver(() => StrategyType, {
    nullable: true,
    description:
      "The strategy in force on a date, null when none was; without a date the one in force today, else the latest.",
  })
  strategy(
    @Root() partnership: Partnership,
    @Arg("inForceOn", () => GraphQLLocalDate, { nullable: true, description: "The day on which it must be in force." })
    inForceOn: string | null,
    @Ctx() { today }: Context,
  ) {
    return inForceOn == null ? currentStrategy(partnership, today) : strategyInForce(partnership.strategies, inForceOn);
  }

  @FieldResolver(() => [PartnerPlanType], {
    description:
      "Every partner plan that bears on this partnership's area: made for it, for an area around it or within it.",
  })
  partnerPlans(
    @Root() partnership: Partnership,
    @Arg("inForceOn", () => GraphQLLocalDate, {
      nullable: true,
      description: "Only the one plan of each organisation that is in force on this day; without it every version.",
    })
    inForceOn: string | null,
    @Ctx() { catalogue }: Context,
  ) {
    const plans = plansBearingOn(catalogue, partnership);
    return inForceOn == null ? plans : plansInForce(plans, inForceOn);
  }
}
