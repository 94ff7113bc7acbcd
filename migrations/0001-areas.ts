import type { MigrationInterface, QueryRunner } from "typeorm";

/** Places and what lies within what. */
export class Areas implements MigrationInterface {
  readonly name = "Areas1790000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE areas (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        valid_from date,
        valid_to date,
        documented_in text NOT NULL,
        CONSTRAINT pk_areas PRIMARY KEY (id),
        CONSTRAINT uq_areas_code UNIQUE (code),
        CONSTRAINT ck_areas_dates CHECK (valid_from <= valid_to),
        CONSTRAINT ck_areas_type CHECK (type IN (
          'LSOA', 'WARD', 'DISTRICT', 'UNITARY',
          'COUNTY', 'POLICE_FORCE', 'FIRE_AUTHORITY', 'COMMUNITY_SAFETY_PARTNERSHIP',
          'REGION', 'COUNTRY'
        ))
      )`);
    await runner.query(`
      CREATE TABLE area_links (
        area_id integer NOT NULL,
        parent_id integer NOT NULL,
        is_best_fit boolean NOT NULL,
        valid_from date,
        valid_to date,
        CONSTRAINT pk_area_links PRIMARY KEY (area_id, parent_id),
        CONSTRAINT fk_area_links_area FOREIGN KEY (area_id) REFERENCES areas (id) ON DELETE CASCADE,
        CONSTRAINT fk_area_links_parent FOREIGN KEY (parent_id) REFERENCES areas (id) ON DELETE CASCADE,
        CONSTRAINT ck_area_links_dates CHECK (valid_from <= valid_to),
        CONSTRAINT ck_area_links_not_itself CHECK (area_id <> parent_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE area_links, areas");
  }
}
