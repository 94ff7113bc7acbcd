import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Source } from "../../catalogue/model";
import type { Context } from "../context";
import { links, many, one } from "../links";
import { MeasureType } from "../types/measure.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { SourceType } from "../types/source.type";

links<Source>(SourceType, {
  organisation: one(() => OrganisationObjectType, "Who publishes or sends it."),
  measures: many(() => MeasureType, "The measures it can deliver."),
});

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, { nullable: true, description: "The source with a slug; null when there is none." })
  source(
    @Arg("slug", () => String, { description: "Its slug, such as home-office-prc." }) slug: string,
    @Ctx() { catalogue }: Context,
  ) {
    return catalogue.source(slug);
  }

  @Query(() => [SourceType], { description: "Every source of figures, in order of slug." })
  sources(@Ctx() { catalogue }: Context) {
    return catalogue.sources;
  }
}
