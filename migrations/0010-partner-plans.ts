import type { MigrationInterface, QueryRunner } from "typeorm";

/** Partners' own plans and priorities. */
export class PartnerPlans implements MigrationInterface {
  readonly name = "PartnerPlans1790000000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner_plans (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        organisation_id integer NOT NULL,
        area_id integer NOT NULL,
        starts_on date,
        ends_on date,
        dates_note text,
        supersedes_slug text,
        documented_in text NOT NULL,
        heading text,
        note text,
        CONSTRAINT pk_partner_plans PRIMARY KEY (id),
        CONSTRAINT uq_partner_plans_supersedes UNIQUE (supersedes_slug),
        CONSTRAINT uq_partner_plans_slug UNIQUE (slug),
        CONSTRAINT fk_partner_plans_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
        CONSTRAINT fk_partner_plans_area FOREIGN KEY (area_id) REFERENCES areas (id),
        CONSTRAINT fk_partner_plans_supersedes FOREIGN KEY (supersedes_slug) REFERENCES partner_plans (slug) ON UPDATE CASCADE,
        CONSTRAINT ck_partner_plans_not_itself CHECK (supersedes_slug <> slug),
        CONSTRAINT ck_partner_plans_dates CHECK (starts_on <= ends_on)
      )`);
    await runner.query(`
      CREATE TABLE partner_priorities (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        plan_id integer NOT NULL,
        position integer NOT NULL,
        number integer,
        title text NOT NULL,
        statement text,
        cross_cutting boolean NOT NULL,
        documented_in text,
        note text,
        CONSTRAINT pk_partner_priorities PRIMARY KEY (id),
        CONSTRAINT uq_partner_priorities_position UNIQUE (plan_id, position),
        CONSTRAINT fk_partner_priorities_plan FOREIGN KEY (plan_id) REFERENCES partner_plans (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE partner_priority_delegations (
        partner_priority_id integer NOT NULL,
        plan_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_partner_priority_delegations PRIMARY KEY (partner_priority_id, plan_id),
        CONSTRAINT fk_partner_priority_delegations_priority FOREIGN KEY (partner_priority_id) REFERENCES partner_priorities (id) ON DELETE CASCADE,
        CONSTRAINT fk_partner_priority_delegations_plan FOREIGN KEY (plan_id) REFERENCES partner_plans (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE partner_priority_delegations, partner_priorities, partner_plans");
  }
}
