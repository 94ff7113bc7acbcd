import type { MigrationInterface, QueryRunner } from "typeorm";

/** How sources are read by themselves, what is remembered of it, and what a run says of its rows. */
export class Connectors implements MigrationInterface {
  readonly name = "Connectors1790000000016";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sources
        ADD settings text NOT NULL DEFAULT '{}',
        ADD locations text NOT NULL DEFAULT '{}',
        ADD due_after_days integer,
        ADD is_disabled boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT ck_sources_due_after_days CHECK (due_after_days >= 0)`);
    await runner.query("ALTER TABLE provenances ADD is_extract boolean NOT NULL DEFAULT false");
    await runner.query(`
      CREATE TABLE import_run_tallies (
        import_run_id integer NOT NULL,
        code text NOT NULL,
        is_ignored boolean NOT NULL,
        rows integer NOT NULL,
        CONSTRAINT pk_import_run_tallies PRIMARY KEY (import_run_id, code),
        CONSTRAINT fk_import_run_tallies_import_run FOREIGN KEY (import_run_id) REFERENCES import_runs (id)
          ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE source_checks (
        source_id integer NOT NULL,
        checked_at timestamptz NOT NULL,
        answered_at timestamptz,
        failure text,
        CONSTRAINT pk_source_checks PRIMARY KEY (source_id),
        CONSTRAINT fk_source_checks_source FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE source_memories (
        source_id integer NOT NULL,
        address text NOT NULL,
        remembered text NOT NULL,
        CONSTRAINT pk_source_memories PRIMARY KEY (source_id, address),
        CONSTRAINT fk_source_memories_source FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE source_memories, source_checks, import_run_tallies");
    await runner.query("ALTER TABLE provenances DROP is_extract");
    await runner.query("ALTER TABLE sources DROP is_disabled, DROP due_after_days, DROP locations, DROP settings");
  }
}
