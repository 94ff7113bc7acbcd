import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which seeds were loaded last, so that a start need not compare every row with them again. */
export class SeedsDigest implements MigrationInterface {
  readonly name = "SeedsDigest1790000000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE hub_version ADD COLUMN seeds_digest text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE hub_version DROP COLUMN seeds_digest");
  }
}
