import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How partner priorities line up with priorities. What alignments refer to gets a code that stays when something is put
 * in before it; the codes of what is there spell its present place, so that no id changes.
 */
export class Alignments implements MigrationInterface {
  readonly name = "Alignments1790000000017";

  async up(runner: QueryRunner): Promise<void> {
    await addCode(runner, "aims", "number", "priority_id");
    await addCode(runner, "partner_priorities", "position", "plan_id");
    await runner.query("ALTER TABLE partner_priorities ADD COLUMN delegation_rationale text");
    await runner.query("ALTER TABLE partner_plans ADD COLUMN published_at timestamptz");
    await runner.query(`
      CREATE TABLE alignments (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        partner_priority_id integer NOT NULL,
        priority_id integer NOT NULL,
        code text NOT NULL,
        strength text NOT NULL,
        rationale text NOT NULL,
        evidence text,
        note text,
        asserted_by text,
        asserted_on date NOT NULL,
        valid_from date,
        valid_to date,
        CONSTRAINT pk_alignments PRIMARY KEY (id),
        CONSTRAINT uq_alignments_code UNIQUE (partner_priority_id, priority_id, code),
        CONSTRAINT fk_alignments_partner_priority FOREIGN KEY (partner_priority_id) REFERENCES partner_priorities (id),
        CONSTRAINT fk_alignments_priority FOREIGN KEY (priority_id) REFERENCES priorities (id),
        CONSTRAINT ck_alignments_strength CHECK (strength IN (
          'IDENTICAL', 'DIRECT', 'CONTRIBUTES', 'ENABLES'
        )),
        CONSTRAINT ck_alignments_validity CHECK (valid_from <= valid_to)
      )`);
    await runner.query(`
      CREATE TABLE alignment_aims (
        alignment_id integer NOT NULL,
        aim_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_alignment_aims PRIMARY KEY (alignment_id, aim_id),
        CONSTRAINT fk_alignment_aims_alignment FOREIGN KEY (alignment_id) REFERENCES alignments (id) ON DELETE CASCADE,
        CONSTRAINT fk_alignment_aims_aim FOREIGN KEY (aim_id) REFERENCES aims (id)
      )`);
    await runner.query(`
      CREATE TABLE alignment_indicators (
        alignment_id integer NOT NULL,
        indicator_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_alignment_indicators PRIMARY KEY (alignment_id, indicator_id),
        CONSTRAINT fk_alignment_indicators_alignment FOREIGN KEY (alignment_id) REFERENCES alignments (id) ON DELETE CASCADE,
        CONSTRAINT fk_alignment_indicators_indicator FOREIGN KEY (indicator_id) REFERENCES indicators (id)
      )`);
    await runner.query(`
      CREATE TABLE alignment_decisions (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        alignment_id integer NOT NULL,
        position integer NOT NULL,
        status text NOT NULL,
        decided_by text,
        decided_at timestamptz NOT NULL,
        reason text,
        CONSTRAINT pk_alignment_decisions PRIMARY KEY (id),
        CONSTRAINT uq_alignment_decisions_position UNIQUE (alignment_id, position),
        CONSTRAINT fk_alignment_decisions_alignment FOREIGN KEY (alignment_id) REFERENCES alignments (id),
        CONSTRAINT ck_alignment_decisions_status CHECK (status IN ('CONFIRMED', 'WITHDRAWN'))
      )`);
    await runner.query(`
      CREATE TABLE unaligned_judgements (
        partner_priority_id integer NOT NULL,
        strategy_id integer NOT NULL,
        rationale text NOT NULL,
        asserted_by text,
        asserted_on date NOT NULL,
        CONSTRAINT pk_unaligned_judgements PRIMARY KEY (partner_priority_id, strategy_id),
        CONSTRAINT fk_unaligned_judgements_partner_priority FOREIGN KEY (partner_priority_id) REFERENCES partner_priorities (id),
        CONSTRAINT fk_unaligned_judgements_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE unaligned_judgements, alignment_decisions, alignment_indicators, alignment_aims, alignments",
    );
    await runner.query("ALTER TABLE partner_plans DROP COLUMN published_at");
    await runner.query("ALTER TABLE partner_priorities DROP COLUMN delegation_rationale");
    await dropCode(runner, "partner_priorities", "position", "plan_id");
    await dropCode(runner, "aims", "number", "priority_id");
  }
}

async function addCode(runner: QueryRunner, table: string, place: string, parent: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ADD COLUMN code text`);
  await runner.query(`UPDATE ${table} SET code = lpad(${place}::text, greatest(3, length(${place}::text)), '0')`);
  await runner.query(`ALTER TABLE ${table} ALTER COLUMN code SET NOT NULL`);
  await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT uq_${table}_code UNIQUE (${parent}, code)`);
  // What is put in moves the places of those after it, one row at a time.
  await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT uq_${table}_${place}`);
}

async function dropCode(runner: QueryRunner, table: string, place: string, parent: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT uq_${table}_${place} UNIQUE (${parent}, ${place})`);
  await runner.query(`ALTER TABLE ${table} DROP COLUMN code`);
}
