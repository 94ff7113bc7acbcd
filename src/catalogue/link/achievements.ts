import type { Achievement, AchievementTheme } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder } from "./assembly";

/** What strategies report as achieved, by theme. */
export function linkAchievements(tables: Tables, { strategies, organisations }: Assembly): void {
  const themes = new Map<number, AchievementTheme>();
  for (const row of inOrder(tables.achievementThemes)) {
    const theme: AchievementTheme = become(row, { achievements: [] });
    themes.set(row.id, theme);
    grow(found(strategies, row.strategyId).achievements, theme);
  }
  const achievements = new Map<number, Achievement>();
  for (const row of inOrder(tables.achievements)) {
    const achievement: Achievement = become(row, { organisations: [] });
    achievements.set(row.id, achievement);
    grow(found(themes, row.themeId).achievements, achievement);
  }
  for (const row of inOrder(tables.achievementOrganisations)) {
    grow(found(achievements, row.achievementId).organisations, found(organisations, row.organisationId));
  }
}
