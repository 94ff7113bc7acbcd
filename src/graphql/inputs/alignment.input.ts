import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { AlignmentStrength } from "../../domain/alignmentStrength";
import type { AlignmentInput as NewAlignmentInput } from "../../services/alignments/newAlignment";
import { heldByService } from "../heldByService";

@InputType("AlignmentInput", { description: "A statement that a partner priority lines up with a priority." })
export class AlignmentInput implements NewAlignmentInput {
  @Field(() => ID, { description: "The id of the partner priority, or of the cross-cutting theme." })
  partnerPriority!: string;
  @Field(() => ID, {
    description:
      "The id of the partnership's priority. The partner's plan must bear on the partnership's area, and share a day with its strategy.",
  })
  priority!: string;
  @Field(() => [ID], {
    nullable: true,
    description: "The ids of the aims of the priority that it speaks to, each once; the whole priority without any.",
  })
  aims?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "The ids of the indicators of the strategy that would show that the two go together, each once.",
  })
  indicators?: string[] | null;
  @Field(() => AlignmentStrength, { description: "How strongly the two line up." }) strength!: AlignmentStrength;
  @heldByService
  @Field(() => String, { description: "Why the two are held to line up: up to 1,000 characters, and never none." })
  rationale!: string;
  @heldByService
  @Field(() => String, {
    nullable: true,
    description: "What of the partner's plan says so, quoted: up to 1,000 characters.",
  })
  evidence?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day on which it counts, one of the plan's; the plan's first when it is left out.",
  })
  validFrom?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day on which it counts, one of the plan's; the plan's last when it is left out.",
  })
  validTo?: string | null;
}
