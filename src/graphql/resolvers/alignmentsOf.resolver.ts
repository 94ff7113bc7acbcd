import { Arg, Args, FieldResolver, Resolver, Root } from "type-graphql";
import { speaksTo } from "../../catalogue/alignment/aimSupport";
import { alignmentsStanding } from "../../catalogue/alignment/standing";
import type { Aim, PartnerPriority, Priority } from "../../catalogue/model";
import { AlignmentsArgs, StandingArgs } from "../arguments/alignments.arguments";
import { isAmong } from "../textFilter";
import { AimType } from "../types/aim.type";
import { AlignmentType } from "../types/alignment.type";
import { PartnerPriorityType } from "../types/partnerPriority.type";
import { PriorityType } from "../types/priority.type";

@Resolver(() => PriorityType)
export class PriorityAlignmentsResolver {
  @FieldResolver(() => [AlignmentType], {
    description: "Partner priorities that line up with this one, strongest first.",
  })
  alignments(
    @Root() { alignments }: Priority,
    @Args(() => AlignmentsArgs) { strength, statuses, inForceOn }: AlignmentsArgs,
    @Arg("organisation", () => String, {
      nullable: true,
      description: "Only of plans of the organisation with this slug.",
    })
    organisation: string | null,
  ) {
    return alignmentsStanding(alignments, statuses, inForceOn ?? null).filter(
      (alignment) =>
        isAmong(strength, alignment.strength) &&
        (organisation == null || alignment.partnerPriority.plan.organisation.slug === organisation),
    );
  }
}

@Resolver(() => AimType)
export class AimAlignmentsResolver {
  @FieldResolver(() => [AlignmentType], {
    description: "Alignments that name this aim, or its whole priority, strongest first.",
  })
  alignments(@Root() aim: Aim, @Args(() => StandingArgs) { statuses, inForceOn }: StandingArgs) {
    return alignmentsStanding(aim.priority.alignments, statuses, inForceOn ?? null).filter((alignment) =>
      speaksTo(alignment, aim),
    );
  }
}

@Resolver(() => PartnerPriorityType)
export class PartnerPriorityAlignmentsResolver {
  @FieldResolver(() => [AlignmentType], { description: "What this priority lines up with, strongest first." })
  alignments(
    @Root() { alignments }: PartnerPriority,
    @Args(() => AlignmentsArgs) { strength, statuses, inForceOn }: AlignmentsArgs,
    @Arg("partnership", () => String, {
      nullable: true,
      description: "Only with priorities of the partnership with this slug.",
    })
    partnership: string | null,
  ) {
    return alignmentsStanding(alignments, statuses, inForceOn ?? null).filter(
      (alignment) =>
        isAmong(strength, alignment.strength) &&
        (partnership == null || alignment.priority.strategy.partnership.slug === partnership),
    );
  }
}
