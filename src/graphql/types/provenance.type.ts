import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";
import { Field, Int } from "type-graphql";
import type { Provenance } from "../../measurements/provenance";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Provenance", { description: "Where a value came from, down to the row." })
export class ProvenanceType implements Omit<Provenance, "importRunId" | "source" | "organisation"> {
  @Field(() => String, { nullable: true, description: "The file it was read from." }) file!: string | null;
  @Field(() => String, { nullable: true, description: "The sheet of a workbook." }) sheet!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The row of the file or sheet, from 1; null when it was counted from many.",
  })
  row!: number | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When its publisher published it." })
  publishedOn!: string | null;
  @Field(() => GraphQLDateTime, { description: "When the hub read it." }) retrievedAt!: string;
  @Field(() => String, { nullable: true, description: "The licence under which it may be used." })
  licence!: string | null;
  @Field(() => String, { nullable: true, description: "The words that must go with it wherever it goes." })
  attribution!: string | null;
}
