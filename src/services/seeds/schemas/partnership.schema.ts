import type * as z from "zod";
import { day, flag, gssCode, listOf, slug, strict, text } from "./fields";

const member = strict({
  organisation: slug,
  responsibleAuthority: flag,
  representatives: listOf(text),
  office: text.optional(),
});

/** seeds/partnerships/SLUG.yaml */
export const partnershipSchema = strict({
  slug,
  name: text,
  area: gssCode,
  formedOn: day.optional(),
  dissolvedOn: day.optional(),
  predecessor: slug.optional(),
  datesNote: text.optional(),
  heading: text,
  members: listOf(member),
});

export type PartnershipSeed = z.infer<typeof partnershipSchema>;
