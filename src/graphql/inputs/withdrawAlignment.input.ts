import { Field, ID, InputType } from "type-graphql";
import type { WithdrawalInput } from "../../services/alignments/withdrawAlignment";
import { heldByService } from "../heldByService";

@InputType("WithdrawAlignmentInput", { description: "That an alignment is held to be wrong." })
export class WithdrawAlignmentInput implements WithdrawalInput {
  @Field(() => ID, { description: "The alignment's id." }) id!: string;
  @heldByService
  @Field(() => String, { description: "Why it is held to be wrong: up to 1,000 characters, and never none." })
  reason!: string;
}
