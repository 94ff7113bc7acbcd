import type { MigrationInterface, QueryRunner } from "typeorm";

/** What lacks only records that nobody understood is told from an extract of a few, which must not take its place. */
export class Completeness implements MigrationInterface {
  readonly name = "Completeness1790000000021";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE provenances ADD completeness text NOT NULL DEFAULT 'WHOLE'
        CONSTRAINT ck_provenances_completeness CHECK (completeness IN ('EXTRACT', 'MISREAD', 'WHOLE'))`);
    await runner.query("UPDATE provenances SET completeness = 'EXTRACT' WHERE is_extract");
    await runner.query("ALTER TABLE provenances DROP is_extract");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE provenances ADD is_extract boolean NOT NULL DEFAULT false");
    await runner.query("UPDATE provenances SET is_extract = true WHERE completeness <> 'WHOLE'");
    await runner.query("ALTER TABLE provenances DROP completeness");
  }
}
