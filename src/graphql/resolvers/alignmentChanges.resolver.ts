import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Alignment } from "../../catalogue/model";
import type { Outcome } from "../../services/changes";
import type { Context } from "../context";
import { AlignmentInput } from "../inputs/alignment.input";
import { ConfirmAlignmentInput } from "../inputs/confirmAlignment.input";
import { WithdrawAlignmentInput } from "../inputs/withdrawAlignment.input";
import { links, many, maybe } from "../links";
import { AlignmentType } from "../types/alignment.type";
import { AlignmentPayloadType } from "../types/alignmentPayload.type";
import { UserErrorType } from "../types/userError.type";

links<{ alignment: unknown; errors: unknown }>(AlignmentPayloadType, {
  alignment: maybe(() => AlignmentType, "The alignment as it stands now; null when there are errors."),
  errors: many(() => UserErrorType, "What is wrong with the input; empty when it was done."),
});

@Resolver()
export class AlignmentChangesResolver {
  @Mutation(() => AlignmentPayloadType, {
    description:
      "Says that a partner priority lines up with a priority, for the partnership to decide. On one day the two may be aligned once, what was withdrawn aside: withdraw an alignment to propose it in other words. Until sign-in exists nobody is named as asserting it.",
  })
  async proposeAlignment(
    @Arg("input", () => AlignmentInput, { description: "The alignment." }) input: AlignmentInput,
    @Ctx() { changes }: Context,
  ) {
    return payload(await changes.proposeAlignment(input));
  }

  @Mutation(() => AlignmentPayloadType, {
    description:
      "Agrees with an alignment that is proposed. The same again changes nothing; the decision is added to its history, and none there is ever changed.",
  })
  async confirmAlignment(
    @Arg("input", () => ConfirmAlignmentInput, { description: "Which, and why." }) input: ConfirmAlignmentInput,
    @Ctx() { changes }: Context,
  ) {
    return payload(await changes.confirmAlignment(input));
  }

  @Mutation(() => AlignmentPayloadType, {
    description:
      "Holds an alignment, proposed or confirmed, to be wrong for the whole of its time. It stays readable with its reason, and can be decided upon no more: what comes after is proposed anew.",
  })
  async withdrawAlignment(
    @Arg("input", () => WithdrawAlignmentInput, { description: "Which, and why." }) input: WithdrawAlignmentInput,
    @Ctx() { changes }: Context,
  ) {
    return payload(await changes.withdrawAlignment(input));
  }
}

function payload({ made, errors }: Outcome<Alignment>) {
  return { alignment: made, errors };
}
