import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Suggestion } from "../../src/domain/suggestion/suggest";

/** The partner priorities that suggestions are measured by; the head of the file says how it was made and split. */
const FILE = resolve(__dirname, "../fixtures/suggestions/goldSet.yaml");

const item = z.strictObject({
  id: z.string(),
  title: z.string(),
  statement: z.string(),
  answers: z.array(z.number()),
  split: z.enum(["tuning", "test"]),
});
const plan = z.strictObject({ plan: z.string(), priorities: z.array(item) });

export type GoldItem = z.infer<typeof item>;

/** The plans of the gold set, that of the strategy document first. */
export const goldPlans = z.array(plan).parse(parse(readFileSync(FILE, "utf8")));

export const goldItems: readonly GoldItem[] = goldPlans.flatMap(({ priorities }) => priorities);

type Suggesting = (item: GoldItem) => readonly Suggestion<{ readonly number: number }>[];

/** How often suggestions are right, in a half of the gold set. */
export interface Accuracy {
  /** Items that belong to a priority; for how many the first suggestion is a right one, and one of the first three. */
  readonly belonging: number;
  readonly firstRight: number;
  readonly amongThree: number;
  /** Items that belong to none, and for how many nothing is suggested. */
  readonly toNone: number;
  readonly nothingSuggested: number;
}

/** Measures suggestions by a half of the gold set. */
export function accuracyOn(split: GoldItem["split"], suggest: Suggesting): Accuracy {
  const items = goldItems.filter((each) => each.split === split);
  const belonging = items.filter(({ answers }) => answers.length > 0);
  const toNone = items.filter(({ answers }) => answers.length === 0);
  const isAmong = (each: GoldItem, most: number) =>
    suggest(each)
      .slice(0, most)
      .some(({ priority }) => each.answers.includes(priority.number));
  return {
    belonging: belonging.length,
    firstRight: belonging.filter((each) => isAmong(each, 1)).length,
    amongThree: belonging.filter((each) => isAmong(each, 3)).length,
    toNone: toNone.length,
    nothingSuggested: toNone.filter((each) => suggest(each).length === 0).length,
  };
}
