import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import type { Revision } from "../../measurements/revisions";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Revision", { description: "What the hub took a value to be for a time." })
export class RevisionType implements Omit<Revision, "measurement"> {
  @Field(() => Float, { nullable: true, description: "The value then; null when it was absent." })
  value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there was none then." }) absence!: Absence | null;
  @Field(() => GraphQLDateTime, { description: "When the hub learnt of it." }) recordedAt!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When another took its place; null while it stands." })
  supersededAt!: string | null;
  @Field(() => String, { nullable: true, description: "Why it replaced the one before; null for the first." })
  reason!: string | null;
}
