import { AchievementEntity } from "../../../entities/achievement.entity";
import { AchievementOrganisationEntity } from "../../../entities/achievementOrganisation.entity";
import { AchievementThemeEntity } from "../../../entities/achievementTheme.entity";
import type { StrategySeed } from "../seedSet";
import type { IdOf } from "./idsBy";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";

/** What strategies report as achieved, by theme, and whom each achievement names. */
export async function writeAchievements(
  tables: Reconciliation,
  strategies: readonly Written<StrategySeed>[],
  organisationId: IdOf,
): Promise<void> {
  const themes = await tables.parts(AchievementThemeEntity, {
    of: "strategyId",
    parents: strategies,
    each: ({ seed }) => seed.achievements?.themes ?? [],
    key: ["position"],
    row: ({ title }, position, { seed }) => ({ position, title, heading: seed.achievements?.heading ?? seed.heading }),
  });
  const achievements = await tables.parts(AchievementEntity, {
    of: "themeId",
    parents: themes,
    each: ({ seed }) => seed.achievements,
    key: ["position"],
    row: ({ statement, amountGbp }, position) => ({ position, statement, amountGbp }),
  });
  await tables.details(AchievementOrganisationEntity, {
    of: "achievementId",
    parents: achievements,
    each: ({ seed }) => seed.organisations,
    key: ["organisationId"],
    row: (organisation, position) => ({ organisationId: organisationId(organisation), position }),
  });
}
