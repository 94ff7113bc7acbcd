import type { MigrationInterface, QueryRunner } from "typeorm";

/** Community Safety Partnerships and their members. */
export class Partnerships implements MigrationInterface {
  readonly name = "Partnerships1790000000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        area_id integer NOT NULL,
        formed_on date,
        dissolved_on date,
        predecessor_slug text,
        dates_note text,
        heading text NOT NULL,
        CONSTRAINT pk_partnerships PRIMARY KEY (id),
        CONSTRAINT uq_partnerships_slug UNIQUE (slug),
        CONSTRAINT fk_partnerships_area FOREIGN KEY (area_id) REFERENCES areas (id),
        CONSTRAINT fk_partnerships_predecessor FOREIGN KEY (predecessor_slug) REFERENCES partnerships (slug) ON UPDATE CASCADE,
        CONSTRAINT ck_partnerships_not_own_predecessor CHECK (predecessor_slug <> slug),
        CONSTRAINT ck_partnerships_dates CHECK (formed_on <= dissolved_on)
      )`);
    await runner.query(`
      CREATE TABLE memberships (
        partnership_id integer NOT NULL,
        organisation_id integer NOT NULL,
        position integer NOT NULL,
        responsible_authority boolean NOT NULL,
        representatives text[] NOT NULL,
        office text,
        CONSTRAINT pk_memberships PRIMARY KEY (partnership_id, organisation_id),
        CONSTRAINT fk_memberships_partnership FOREIGN KEY (partnership_id) REFERENCES partnerships (id) ON DELETE CASCADE,
        CONSTRAINT fk_memberships_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE memberships, partnerships");
  }
}
