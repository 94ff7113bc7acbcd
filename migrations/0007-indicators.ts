import type { MigrationInterface, QueryRunner } from "typeorm";

/** The measures that strategies watch, and the aims they serve. */
export class Indicators implements MigrationInterface {
  readonly name = "Indicators1790000000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE indicators (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        strategy_id integer NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        measure_id integer NOT NULL,
        area_id integer NOT NULL,
        status text NOT NULL,
        desired_direction text NOT NULL,
        owner_id integer,
        note text,
        CONSTRAINT pk_indicators PRIMARY KEY (id),
        CONSTRAINT uq_indicators_code UNIQUE (strategy_id, code),
        CONSTRAINT fk_indicators_strategy FOREIGN KEY (strategy_id) REFERENCES strategies (id) ON DELETE CASCADE,
        CONSTRAINT fk_indicators_measure FOREIGN KEY (measure_id) REFERENCES measures (id),
        CONSTRAINT fk_indicators_area FOREIGN KEY (area_id) REFERENCES areas (id),
        CONSTRAINT fk_indicators_owner FOREIGN KEY (owner_id) REFERENCES organisations (id),
        CONSTRAINT ck_indicators_desired_direction CHECK (desired_direction IN (
          'INCREASE', 'DECREASE', 'NEITHER'
        )),
        CONSTRAINT ck_indicators_status CHECK (status IN ('ACTIVE', 'TO_BE_CONFIRMED', 'RETIRED'))
      )`);
    await runner.query(`
      CREATE TABLE priority_indicators (
        priority_id integer NOT NULL,
        indicator_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_priority_indicators PRIMARY KEY (priority_id, indicator_id),
        CONSTRAINT fk_priority_indicators_priority FOREIGN KEY (priority_id) REFERENCES priorities (id) ON DELETE CASCADE,
        CONSTRAINT fk_priority_indicators_indicator FOREIGN KEY (indicator_id) REFERENCES indicators (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE aim_indicators (
        aim_id integer NOT NULL,
        indicator_id integer NOT NULL,
        position integer NOT NULL,
        desired_direction text NOT NULL,
        note text,
        CONSTRAINT pk_aim_indicators PRIMARY KEY (aim_id, indicator_id),
        CONSTRAINT fk_aim_indicators_aim FOREIGN KEY (aim_id) REFERENCES aims (id) ON DELETE CASCADE,
        CONSTRAINT fk_aim_indicators_indicator FOREIGN KEY (indicator_id) REFERENCES indicators (id) ON DELETE CASCADE,
        CONSTRAINT ck_aim_indicators_desired_direction CHECK (desired_direction IN (
          'INCREASE', 'DECREASE', 'NEITHER'
        ))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE aim_indicators, priority_indicators, indicators");
  }
}
