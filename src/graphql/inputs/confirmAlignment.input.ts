import { Field, ID, InputType } from "type-graphql";
import type { ConfirmationInput } from "../../services/alignments/confirmAlignment";
import { heldByService } from "../heldByService";

@InputType("ConfirmAlignmentInput", { description: "The partnership's agreement with an alignment." })
export class ConfirmAlignmentInput implements ConfirmationInput {
  @Field(() => ID, { description: "The alignment's id." }) id!: string;
  @heldByService
  @Field(() => String, { nullable: true, description: "Why it is agreed with: up to 1,000 characters." })
  reason?: string | null;
}
