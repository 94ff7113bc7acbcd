import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { Alignment } from "../../catalogue/model";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { AlignmentStrength } from "../../domain/alignmentStrength";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Alignment", {
  implements: NodeInterface,
  description:
    "A dated, reasoned statement that a partner priority lines up with a priority. It is decided upon, and never deleted.",
})
export class AlignmentType
  extends NodeInterface
  implements
    Pick<
      Alignment,
      | "strength"
      | "status"
      | "rationale"
      | "evidence"
      | "note"
      | "assertedBy"
      | "assertedOn"
      | "decidedBy"
      | "decidedOn"
      | "decisionReason"
      | "validFrom"
      | "validTo"
    >
{
  @Field(() => AlignmentStrength, { description: "How strongly the two line up." }) strength!: AlignmentStrength;
  @Field(() => AlignmentStatus, { description: "How far it has been decided upon: what the last decision says." })
  status!: AlignmentStatus;
  @Field(() => String, { description: "Why the two are held to line up." }) rationale!: string;
  @Field(() => String, { nullable: true, description: "What of the partner's plan says so, quoted." })
  evidence!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What to know about the statement, such as that it was proposed again when a plan was superseded.",
  })
  note!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Who asserts it; null for a caller who had not signed in.",
  })
  assertedBy!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The day it was asserted, which says nothing of when it counts." })
  assertedOn!: string;
  @Field(() => String, {
    nullable: true,
    description: "Who decided last; null while it is proposed, and for a caller who had not signed in.",
  })
  decidedBy!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of the last decision; null while proposed." })
  decidedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was so decided, as far as a reason was given." })
  decisionReason!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which it counts; null for the first of its plan. See `plan { startsOn }`.",
  })
  validFrom!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day on which it counts; null for the last of its plan, which a successor's start may bring.",
  })
  validTo!: string | null;
}
