import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Source } from "../../catalogue/model";
import { SourceHealth } from "../../domain/sourceHealth";
import { ImportRunConnection } from "../connections";
import type { Context } from "../context";
import { links, many, one } from "../links";
import { PageArgs, pageWanted } from "../paging";
import { ImportRunType } from "../types/importRun.type";
import { MeasureType } from "../types/measure.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { SourceType } from "../types/source.type";

links<Source>(SourceType, {
  organisation: one(() => OrganisationObjectType, "Who publishes or sends it."),
  measures: many(() => MeasureType, "The measures it can deliver."),
});

const DEFAULT_RUNS = 20;

@ArgsType()
class RunsArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_RUNS,
    description: "How many from the start of the list, or from `after`: 1 to 100, or to 1,000 when signed in.",
  })
  declare first?: number | null;
}

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

  @FieldResolver(() => SourceHealth, { description: "How it stands today." })
  health(@Root() source: Source, @Ctx() { measurements }: Context) {
    return measurements.healthOf(source);
  }

  @FieldResolver(() => ImportRunType, {
    nullable: true,
    description: "The reading that began last, dry or not; null when there is none.",
  })
  async lastRun(@Root() source: Source, @Ctx() { measurements }: Context) {
    return (await measurements.runs.latestOf(source)).last;
  }

  @FieldResolver(() => ImportRunConnection, { description: "Its readings, the newest first." })
  runs(@Root() source: Source, @Args(() => RunsArgs) args: RunsArgs, @Ctx() { measurements, viewer }: Context) {
    return measurements.runsOf(source, pageWanted(args, viewer, DEFAULT_RUNS));
  }
}
