import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { SyncSourceInput } from "../inputs/syncSource.input";
import { links, many, maybe } from "../links";
import { ImportRunType } from "../types/importRun.type";
import { SyncSourcePayloadType } from "../types/syncSourcePayload.type";
import { UserErrorType } from "../types/userError.type";

links<{ importRun: unknown; importRuns: unknown; errors: unknown }>(SyncSourcePayloadType, {
  importRun: maybe(
    () => ImportRunType,
    "The reading that was made: of several the first that failed, else the last; null when there was nothing new.",
  ),
  importRuns: many(() => ImportRunType, "Every reading that was made, one a file, in order."),
  errors: many(() => UserErrorType, "Why it was not looked at; what is wrong with the source itself is in its runs."),
});

@Resolver()
export class SyncSourceResolver {
  @Mutation(() => SyncSourcePayloadType, {
    description: "Looks at a source at once, whatever its schedule, and reads what was not read before.",
  })
  async syncSource(
    @Arg("input", () => SyncSourceInput, { description: "The source." }) input: SyncSourceInput,
    @Ctx() { changes, measurements }: Context,
  ) {
    const { made, errors } = await changes.syncSource(input);
    if (made === null) return { importRun: null, importRuns: [], unchanged: 0, isRunning: false, errors };
    const importRuns = await Promise.all(made.runs.map((id) => measurements.nodes.find(id)));
    const importRun = importRuns[made.runs.indexOf(made.telling ?? "")] ?? null;
    return { importRun, importRuns, unchanged: made.unchanged, isRunning: made.isRunning, errors };
  }
}
