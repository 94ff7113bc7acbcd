import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int } from "type-graphql";
import { ImportRunStatus } from "../../domain/importRunStatus";
import type { ImportRun } from "../../measurements/runs/importRun";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("ImportRun", {
  implements: NodeInterface,
  description: `One reading of a source. Every source row is counted once: inserted + revised + unchanged + rejected + ignored = read.
A row that is counted into measurements is inserted if it helped make a new one, else revised, else unchanged.`,
})
export class ImportRunType
  extends NodeInterface
  implements Omit<ImportRun, "nodeType" | "rowId" | "source" | "tallies">
{
  @Field(() => ImportRunStatus, { description: "How it stands." }) status!: ImportRunStatus;
  @Field(() => Boolean, { description: "Whether it was only tried, and wrote nothing." }) dryRun!: boolean;
  @Field(() => GraphQLDateTime, { description: "When it began." }) startedAt!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it ended; null while it runs." })
  finishedAt!: string | null;
  @Field(() => String, { nullable: true, description: "The file that was read." }) file!: string | null;
  @Field(() => String, { nullable: true, description: "The SHA-256 of the bytes read, in hexadecimal." })
  sha256!: string | null;
  @Field(() => Int, { description: "Source rows read, header rows not among them." }) read!: number;
  @Field(() => Int, {
    description:
      "Measurements written: rows that are counted make fewer of these, a row with totals and categories makes more.",
  })
  measurements!: number;
  @Field(() => Int, { description: "Rows that made new measurements." }) inserted!: number;
  @Field(() => Int, { description: "Rows that changed what was known." }) revised!: number;
  @Field(() => Int, { description: "Rows that said what was known." }) unchanged!: number;
  @Field(() => Int, { description: "Rows that were not taken in, each with its reason." }) rejected!: number;
  @Field(() => Int, { description: "Rows that a rule leaves out, such as blank ones." }) ignored!: number;
  @Field(() => String, { nullable: true, description: "Why the whole of it was refused; null when it was not." })
  error!: string | null;
}
