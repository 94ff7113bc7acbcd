import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Target } from "../../catalogue/model";
import type { Context } from "../context";
import { SetTargetInput } from "../inputs/setTarget.input";
import { links, many, maybe, one } from "../links";
import { IndicatorType } from "../types/indicator.type";
import { OrganisationObjectType } from "../types/organisation.type";
import { PeriodType } from "../types/period.type";
import { SetTargetPayloadType } from "../types/setTargetPayload.type";
import { TargetType } from "../types/target.type";
import { UserErrorType } from "../types/userError.type";

links<Target>(TargetType, {
  indicator: one(() => IndicatorType, "The indicator that is to reach it."),
  period: one(() => PeriodType, "The period in which it is to be reached."),
  setBy: maybe(() => OrganisationObjectType, "Who set it; null for a caller who had not signed in."),
});

links<{ target: unknown; errors: unknown }>(SetTargetPayloadType, {
  target: maybe(() => TargetType, "The target as it stands now; null when there are errors."),
  errors: many(() => UserErrorType, "What is wrong with the input; empty when the target stands."),
});

@Resolver()
export class TargetResolver {
  @Mutation(() => SetTargetPayloadType, {
    description:
      "Sets what an indicator is to reach in a period, in the place of what stood there. The same again changes nothing.",
  })
  async setTarget(
    @Arg("input", () => SetTargetInput, { description: "The target." }) input: SetTargetInput,
    @Ctx() { changes }: Context,
  ) {
    const { made, errors } = await changes.setTarget(input);
    return { target: made, errors };
  }
}
