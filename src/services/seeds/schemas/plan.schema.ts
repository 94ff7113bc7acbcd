import type * as z from "zod";
import { day, flag, gssCode, listOf, slug, strict, text, wholeNumber } from "./fields";

const priority = strict({
  /** Stays when another is put in before it; its place in the list when it is left out. */
  code: slug.optional(),
  /** The plan's own; a cross-cutting theme may have none. */
  number: wholeNumber(1).optional(),
  title: text,
  statement: text.optional(),
  crossCutting: flag.default(false),
  documentedIn: text.optional(),
  note: text.optional(),
  delegatesTo: listOf(slug),
  /** Why it defers to whole plans. */
  delegationRationale: text.optional(),
});

/** seeds/plans/SLUG.yaml */
export const planSchema = strict({
  slug,
  title: text,
  organisation: slug,
  area: gssCode,
  startsOn: day.optional(),
  endsOn: day.optional(),
  datesNote: text.optional(),
  supersedes: slug.optional(),
  documentedIn: text,
  heading: text.optional(),
  note: text.optional(),
  priorities: listOf(priority),
});

export type PlanSeed = z.infer<typeof planSchema>;
