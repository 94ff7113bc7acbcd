import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import type { MeasurementsInput } from "../../services/importMeasurements";
import { heldByService } from "../heldByService";
import { MeasurementInput } from "./measurement.input";

@InputType("ImportMeasurementsInput", { description: "Figures of one source." })
export class ImportMeasurementsInput implements MeasurementsInput {
  @Field(() => String, { description: "The source's slug, such as partner-return." }) source!: string;
  @Field(() => String, {
    description: "A name of the sender's for this batch. The same one again gives the first run and changes nothing.",
  })
  idempotencyKey!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day on which the figures were published." })
  publishedOn?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether only the account is wanted. Nothing is kept, and a later real run is not answered by this one.",
  })
  dryRun?: boolean | null;
  @heldByService
  @Field(() => [MeasurementInput], {
    description: "The figures, numbered from 1 in the run's rejections: up to 10,000.",
  })
  rows!: MeasurementInput[];
}
