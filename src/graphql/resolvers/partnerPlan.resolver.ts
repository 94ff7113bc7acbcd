import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { plansBearingOn, plansInForce } from "../../catalogue/bearing";
import type { PartnerPlan, PartnerPriority } from "../../catalogue/model";
import { PartnerPlanConnection } from "../connections";
import type { Context } from "../context";
import { PartnerPlanFilter } from "../inputs/partnerPlanFilter.input";
import { links, many, maybe, one } from "../links";
import { PageArgs, page } from "../paging";
import { holdsText, isAmong } from "../textFilter";
import { AreaObjectType } from "../types/area.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";

links<PartnerPlan>(PartnerPlanType, {
  organisation: one(() => OrganisationObjectType, "Whose plan it is."),
  area: one(() => AreaObjectType, "The area it is made for."),
  supersedes: maybe(() => PartnerPlanType, "The version it takes the place of."),
  supersededBy: maybe(() => PartnerPlanType, "The version that takes its place, and ends it the day before it starts."),
  priorities: many(() => PartnerPriorityType, "Its priorities, without the cross-cutting themes."),
  crossCuttingThemes: many(() => PartnerPriorityType, "The themes that run through its priorities."),
});

links<PartnerPriority>(PartnerPriorityType, {
  plan: one(() => PartnerPlanType, "The plan it belongs to."),
  delegatesTo: many(
    () => PartnerPlanType,
    "Whole plans this priority defers to, such as the Commissioner's first to the police's own.",
  ),
});

@Resolver(() => PartnerPlanType)
export class PartnerPlanResolver {
  @Query(() => PartnerPlanType, { nullable: true, description: "The plan with a slug; null when there is none." })
  partnerPlan(
    @Arg("slug", () => String, { description: "Its slug, such as safer-in-kent-2017-2021." }) slug: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.partnerPlan(slug);
  }

  @Query(() => PartnerPlanConnection, { description: "Partners' own plans in every version, in order of slug." })
  partnerPlans(
    @Arg("where", () => PartnerPlanFilter, { nullable: true, description: "Which plans." })
    where: PartnerPlanFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const partnerships = where?.partnerships && [...new Set(where.partnerships)];
    const bearing = partnerships?.flatMap((slug) => {
      const partnership = catalogue.partnership(slug);
      return partnership ? plansBearingOn(catalogue, partnership) : [];
    });
    const versions = catalogue.partnerPlans.filter(
      (plan) =>
        isAmong(where?.organisations, plan.organisation.slug) &&
        isAmong(bearing && new Set(bearing), plan) &&
        holdsText(where?.text, plan.title, ...wordingOf(plan)),
    );
    const wanted = where?.inForceOn == null ? versions : plansInForce(versions, where.inForceOn);
    return page("PartnerPlan", wanted, args, viewer);
  }
}

function wordingOf({ priorities, crossCuttingThemes }: PartnerPlan): (string | null)[] {
  return [...priorities, ...crossCuttingThemes].flatMap(({ title, statement }) => [title, statement]);
}
