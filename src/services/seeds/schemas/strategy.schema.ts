import type * as z from "zod";
import { day, listOf, slug, strict, text } from "./fields";

const considerations = strict({ heading: text, items: listOf(strict({ name: text, meaning: text })) });

/** seeds/strategies/SLUG/strategy.yaml */
export const strategySchema = strict({
  slug,
  partnership: slug,
  title: text,
  edition: text.optional(),
  startsOn: day,
  endsOn: day,
  datesNote: text.optional(),
  heading: text,
  documentedIn: text,
  considerations: considerations.optional(),
});

export type StrategyFileSeed = z.infer<typeof strategySchema>;
