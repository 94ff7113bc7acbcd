import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { ImportMeasurementsInput } from "../inputs/importMeasurements.input";
import { links, many, maybe } from "../links";
import { ImportMeasurementsPayloadType } from "../types/importMeasurementsPayload.type";
import { ImportRunType } from "../types/importRun.type";
import { UserErrorType } from "../types/userError.type";

links<{ importRun: unknown; errors: unknown }>(ImportMeasurementsPayloadType, {
  importRun: maybe(() => ImportRunType, "The run with its account and its rejections; null when there are errors."),
  errors: many(
    () => UserErrorType,
    "What is wrong with the batch as a whole; a fault of a row is a rejection of the run.",
  ),
});

@Resolver()
export class ImportMeasurementsResolver {
  @Mutation(() => ImportMeasurementsPayloadType, {
    description: "Takes in figures of a source, all or nothing but for the rows that the run rejects.",
  })
  async importMeasurements(
    @Arg("input", () => ImportMeasurementsInput, { description: "The figures." }) input: ImportMeasurementsInput,
    @Ctx() { changes, measurements }: Context,
  ) {
    const { made, errors } = await changes.importMeasurements(input);
    return { importRun: made === null ? null : await measurements.nodes.find(made), errors };
  }
}
