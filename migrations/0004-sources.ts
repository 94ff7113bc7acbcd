import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where figures come from. */
export class Sources implements MigrationInterface {
  readonly name = "Sources1790000000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sources (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        organisation_id integer NOT NULL,
        kind text NOT NULL,
        connector text,
        licence text,
        attribution text,
        homepage text,
        schedule text,
        note text,
        documented_in text NOT NULL,
        CONSTRAINT pk_sources PRIMARY KEY (id),
        CONSTRAINT uq_sources_slug UNIQUE (slug),
        CONSTRAINT fk_sources_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
        CONSTRAINT ck_sources_kind CHECK (kind IN (
          'PUBLISHED_FILE', 'PUBLISHED_API', 'PARTNER_RETURN', 'PARTNER_GRAPHQL',
          'DOCUMENT'
        ))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE sources");
  }
}
