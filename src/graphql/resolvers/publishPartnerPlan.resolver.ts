import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { PartnerPlanInput } from "../inputs/partnerPlan.input";
import { links, many, maybe } from "../links";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PublishPartnerPlanPayloadType } from "../types/publishPartnerPlanPayload.type";
import { UserErrorType } from "../types/userError.type";

links<{ partnerPlan: unknown; errors: unknown }>(PublishPartnerPlanPayloadType, {
  partnerPlan: maybe(() => PartnerPlanType, "The plan; null when there are errors."),
  errors: many(() => UserErrorType, "What is wrong with the input; empty when the plan is published."),
});

@Resolver()
export class PublishPartnerPlanResolver {
  @Mutation(() => PublishPartnerPlanPayloadType, {
    description:
      "Publishes an organisation's own plan. From then on it is never edited, only superseded: by the organisation's next one for the same area, or the one that names it in `supersedes`. One that supersedes another ends it the day before it starts; no alignment is carried over, but each that held on the former plan's last day, or was to begin later, is proposed again for the priority of the same title, with a note that says so, where the strategy still runs.",
  })
  async publishPartnerPlan(
    @Arg("input", () => PartnerPlanInput, { description: "The plan." }) input: PartnerPlanInput,
    @Ctx() { changes }: Context,
  ) {
    const { made, errors } = await changes.publishPlan(input);
    return { partnerPlan: made, errors };
  }
}
