import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ImportRun } from "../../measurements/runs/importRun";
import { ImportRunConnection, RejectionConnection } from "../connections";
import type { Context } from "../context";
import { links, many, one } from "../links";
import { listedConnection } from "../listedConnection";
import { PageArgs, pageWanted } from "../paging";
import { ImportRunType } from "../types/importRun.type";
import { RunTallyType } from "../types/runTally.type";
import { SourceType } from "../types/source.type";

const DEFAULT_REJECTIONS = 100;

@ArgsType()
class RejectionsArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_REJECTIONS,
    description: "How many from the start of the list, or from `after`: 1 to 100, or to 1,000 when signed in.",
  })
  declare first?: number | null;
}

links<ImportRun>(ImportRunType, {
  source: one(() => SourceType, "The source that was read."),
  tallies: many(
    () => RunTallyType,
    "Which rules passed over how many rows, and what else was counted of them: records without a place, for one.",
  ),
});

/** The parts of a page of runs. */
export const ImportRunPageResolver = listedConnection(ImportRunConnection);

/** The parts of a page of rejections. */
export const RejectionPageResolver = listedConnection(RejectionConnection);

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Query(() => ImportRunType, { nullable: true, description: "The reading with an id; null when there is none." })
  async importRun(
    @Arg("id", () => ID, { description: "An id that this graph has answered with." }) id: string,
    @Ctx() { measurements }: Context,
  ) {
    const node = await measurements.nodes.find(id);
    return node?.nodeType === "ImportRun" ? node : null;
  }

  @FieldResolver(() => RejectionConnection, {
    description: "The rows that it did not take in, in the order in which they stood.",
  })
  rejections(
    @Root() run: ImportRun,
    @Args(() => RejectionsArgs) args: RejectionsArgs,
    @Ctx() { measurements, viewer }: Context,
  ) {
    return measurements.rejectionsOf(run, pageWanted(args, viewer, DEFAULT_REJECTIONS));
  }
}
