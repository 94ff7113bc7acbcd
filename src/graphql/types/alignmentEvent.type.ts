import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { AlignmentEvent } from "../../catalogue/model";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AlignmentEvent", { description: "The assertion of an alignment, or a decision upon it." })
export class AlignmentEventType implements AlignmentEvent {
  @Field(() => AlignmentStatus, { description: "How the alignment stood from then on." }) status!: AlignmentStatus;
  @Field(() => String, { nullable: true, description: "Who said so; null for a caller who had not signed in." })
  by!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The day on which it was said, in the United Kingdom." }) on!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: "The instant; null where only the day is known." })
  at!: string | null;
  @Field(() => String, { nullable: true, description: "Why, as far as a reason was given." }) reason!: string | null;
}
