import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { plansInForce } from "../../catalogue/bearing";
import type { Organisation } from "../../catalogue/model";
import { OrganisationType } from "../../domain/organisationType";
import { IndicatorConnection, OrganisationConnection } from "../connections";
import type { Context } from "../context";
import { links, many, maybe } from "../links";
import { PageArgs, page } from "../paging";
import { isAmong } from "../textFilter";
import { ContactType } from "../types/contact.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { SourceType } from "../types/source.type";

links<Organisation>(OrganisationObjectType, {
  contact: maybe(() => ContactType, "Where it can be reached, as the strategy document prints it."),
  sources: many(() => SourceType, "The sources of figures that it publishes or sends."),
});

@Resolver(() => OrganisationObjectType)
export class OrganisationResolver {
  @Query(() => OrganisationObjectType, {
    nullable: true,
    description: "The organisation with a slug; null when there is none.",
  })
  organisation(
    @Arg("slug", () => String, { description: "Its slug, such as kent-police." }) slug: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.organisation(slug);
  }

  @Query(() => OrganisationConnection, { description: "Partners and publishers of figures, in order of slug." })
  organisations(
    @Arg("type", () => [OrganisationType], { nullable: true, description: "Only these kinds of body." })
    type: OrganisationType[] | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { catalogue, viewer }: Context,
  ) {
    const wanted = catalogue.organisations.filter((organisation) => isAmong(type, organisation.type));
    return page("Organisation", wanted, args, viewer);
  }

  @FieldResolver(() => [PartnerPlanType], { description: "Its own plans, the earliest first." })
  plans(
    @Root() organisation: Organisation,
    @Arg("inForceOn", () => GraphQLLocalDate, {
      nullable: true,
      description: "Only the plan in force on this day; without it every version.",
    })
    inForceOn: string | null,
  ) {
    return inForceOn == null ? organisation.plans : plansInForce(organisation.plans, inForceOn);
  }

  @FieldResolver(() => IndicatorConnection, { description: "The indicators whose values this organisation returns." })
  indicators(@Root() organisation: Organisation, @Args(() => PageArgs) args: PageArgs, @Ctx() { viewer }: Context) {
    return page("Indicator", organisation.indicators, args, viewer);
  }
}
