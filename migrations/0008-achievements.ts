import type { MigrationInterface, QueryRunner } from "typeorm";

/** What strategies report as achieved. */
export class Achievements implements MigrationInterface {
  readonly name = "Achievements1790000000008";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE achievement_themes (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        strategy_id integer NOT NULL,
        position integer NOT NULL,
        title text NOT NULL,
        heading text NOT NULL,
        CONSTRAINT pk_achievement_themes PRIMARY KEY (id),
        CONSTRAINT uq_achievement_themes_position UNIQUE (strategy_id, position),
        CONSTRAINT fk_achievement_themes_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE achievements (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        theme_id integer NOT NULL,
        position integer NOT NULL,
        statement text NOT NULL,
        amount_gbp integer,
        CONSTRAINT pk_achievements PRIMARY KEY (id),
        CONSTRAINT uq_achievements_position UNIQUE (theme_id, position),
        CONSTRAINT fk_achievements_theme FOREIGN KEY (theme_id) REFERENCES achievement_themes (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE achievement_organisations (
        achievement_id integer NOT NULL,
        organisation_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_achievement_organisations PRIMARY KEY (achievement_id, organisation_id),
        CONSTRAINT fk_achievement_organisations_achievement FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
        CONSTRAINT fk_achievement_organisations_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE achievement_organisations, achievements, achievement_themes");
  }
}
