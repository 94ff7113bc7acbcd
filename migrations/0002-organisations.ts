import type { MigrationInterface, QueryRunner } from "typeorm";

/** Partners and publishers. */
export class Organisations implements MigrationInterface {
  readonly name = "Organisations1790000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        abbreviation text,
        type text NOT NULL,
        contact jsonb,
        note text,
        documented_in text NOT NULL,
        CONSTRAINT pk_organisations PRIMARY KEY (id),
        CONSTRAINT uq_organisations_slug UNIQUE (slug),
        CONSTRAINT ck_organisations_type CHECK (type IN (
          'POLICE', 'POLICE_AND_CRIME_COMMISSIONER', 'DISTRICT_COUNCIL', 'COUNTY_COUNCIL',
          'FIRE_AND_RESCUE', 'HEALTH', 'PROBATION', 'COMMUNITY_SAFETY',
          'VOLUNTARY', 'CENTRAL_GOVERNMENT'
        ))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE organisations");
  }
}
