import { STANDING } from "../../domain/alignmentStatus";
import type { PartnerPriority, Strategy, UnalignedJudgement } from "../model";
import { alignmentsStanding } from "./standing";

/**
 * The judgement that a partner priority lines up with nothing of a strategy; null when nobody has judged so, or where an
 * alignment with it stands, which says otherwise.
 */
export function unalignedTo(
  { unalignedJudgements, alignments }: PartnerPriority,
  strategy: Strategy,
): UnalignedJudgement | null {
  const standing = alignmentsStanding(alignments, STANDING, null);
  if (standing.some(({ priority }) => priority.strategy === strategy)) return null;
  return unalignedJudgements.find((judgement) => judgement.strategy === strategy) ?? null;
}

/** The judgement that a partner priority lines up with nothing, of one partnership's strategy or of any: the latest. */
export function unalignedJudgementOf(
  partnerPriority: PartnerPriority,
  partnership: string | null,
): UnalignedJudgement | null {
  return partnerPriority.unalignedJudgements
    .filter(({ strategy }) => (partnership ?? strategy.partnership.slug) === strategy.partnership.slug)
    .flatMap(({ strategy }) => unalignedTo(partnerPriority, strategy) ?? [])
    .reduce<UnalignedJudgement | null>(
      (latest, judgement) => (latest === null || judgement.assertedOn > latest.assertedOn ? judgement : latest),
      null,
    );
}
