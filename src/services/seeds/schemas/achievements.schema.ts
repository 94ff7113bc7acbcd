import type * as z from "zod";
import { listOf, slug, strict, text, wholeNumber } from "./fields";

const achievement = strict({
  statement: text,
  amountGbp: wholeNumber(1).optional(),
  organisations: listOf(slug),
});

/** seeds/strategies/SLUG/achievements.yaml */
export const achievementsSchema = strict({
  strategy: slug,
  heading: text,
  themes: listOf(strict({ title: text, achievements: listOf(achievement) })),
});

export type AchievementsFileSeed = z.infer<typeof achievementsSchema>;
