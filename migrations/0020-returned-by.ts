import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Which partner sent the return that a value stood in. Returns come through one source, whoever sends them; what was
 * imported before is left with the organisation whose source that is.
 */
export class ReturnedBy implements MigrationInterface {
  readonly name = "ReturnedBy1790000000020";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE provenances
        ADD returned_by_id integer,
        ADD CONSTRAINT fk_provenances_returned_by FOREIGN KEY (returned_by_id) REFERENCES organisations (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE provenances DROP returned_by_id");
  }
}
