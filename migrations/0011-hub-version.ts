import type { MigrationInterface, QueryRunner } from "typeorm";

/** The one row that counts changes. */
export class HubVersion implements MigrationInterface {
  readonly name = "HubVersion1790000000011";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hub_version (
        id integer NOT NULL,
        database_id uuid NOT NULL,
        catalogue_version bigint NOT NULL,
        data_version bigint NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_hub_version PRIMARY KEY (id),
        CONSTRAINT ck_hub_version_one_row CHECK (id = 1)
      )`);
    await runner.query(`INSERT INTO hub_version VALUES (1, gen_random_uuid(), 0, 0, now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE hub_version");
  }
}
