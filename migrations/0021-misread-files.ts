import type { MigrationInterface, QueryRunner } from "typeorm";

/** What lacks only records that nobody understood is told from an extract of a few, which must not take its place. */
export class MisreadFiles implements MigrationInterface {
  readonly name = "MisreadFiles1790000000021";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE provenances ADD is_misread boolean NOT NULL DEFAULT false");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE provenances DROP is_misread");
  }
}
