import * as z from "zod";
import { AlignmentStrength } from "../../../domain/alignmentStrength";
import { day, listOf, oneOf, slug, strict, text, wholeNumber } from "./fields";

const alignment = strict({
  /** The priority's number. */
  priority: wholeNumber(1),
  strength: oneOf(AlignmentStrength),
  rationale: text,
  /** Quoted from the partner priority's title or statement. */
  evidence: text.optional(),
  note: text.optional(),
  /** The codes of the aims it speaks to; the whole priority when it is left out. */
  aims: listOf(slug),
  /** The codes of the indicators concerned. */
  indicators: listOf(slug),
  validFrom: day.optional(),
  validTo: day.optional(),
});

const judgement = z
  .strictObject(
    {
      /** The partner priority's code. */
      partnerPriority: slug,
      alignments: listOf(alignment),
      /** Why it lines up with nothing. */
      unaligned: text.optional(),
    },
    { error: "may have only the keys partnerPriority, alignments and unaligned" },
  )
  .refine(({ alignments, unaligned }) => (alignments.length === 0) === (unaligned !== undefined), {
    path: ["unaligned"],
    error: "must be given where there are no alignments, and only there",
  });

/** seeds/alignments/NAME.yaml: how one plan's priorities line up with one strategy's. */
export const alignmentFileSchema = strict({
  plan: slug,
  strategy: slug,
  assertedBy: text,
  assertedOn: day,
  judgements: listOf(judgement),
});

export type AlignmentFileSeed = z.infer<typeof alignmentFileSchema>;
