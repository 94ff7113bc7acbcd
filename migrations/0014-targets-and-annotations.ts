import type { MigrationInterface, QueryRunner } from "typeorm";

/** What indicators are wanted to reach, and what to know about measures. */
export class TargetsAndAnnotations implements MigrationInterface {
  readonly name = "TargetsAndAnnotations1790000000014";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE targets (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        indicator_id integer NOT NULL,
        frequency text NOT NULL,
        starts_on date NOT NULL,
        vintage smallint NOT NULL,
        value double precision NOT NULL,
        amber_tolerance double precision,
        set_by_id integer,
        note text,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz,
        CONSTRAINT pk_targets PRIMARY KEY (id),
        CONSTRAINT fk_targets_indicator FOREIGN KEY (indicator_id) REFERENCES indicators (id) ON DELETE CASCADE,
        CONSTRAINT fk_targets_set_by FOREIGN KEY (set_by_id) REFERENCES organisations (id),
        CONSTRAINT ck_targets_amber_tolerance CHECK (amber_tolerance >= 0 AND amber_tolerance < 'Infinity'),
        CONSTRAINT ck_targets_value CHECK (value > '-Infinity' AND value < 'Infinity'),
        CONSTRAINT ck_targets_frequency CHECK (frequency IN (
          'MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
          'YEAR_ENDING'
        ))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_targets_current ON targets (indicator_id, frequency, starts_on)
        WHERE superseded_at IS NULL`);
    await runner.query(`
      CREATE TABLE annotations (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        measure_id integer NOT NULL,
        area_id integer,
        frequency text NOT NULL,
        starts_on date NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        author text,
        documented_in text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_annotations PRIMARY KEY (id),
        CONSTRAINT uq_annotations_key UNIQUE (key),
        CONSTRAINT fk_annotations_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT fk_annotations_area FOREIGN KEY (area_id) REFERENCES areas (id),
        CONSTRAINT ck_annotations_frequency CHECK (frequency IN (
          'MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
          'YEAR_ENDING'
        )),
        CONSTRAINT ck_annotations_kind CHECK (kind IN (
          'NOTE', 'SERIES_BREAK', 'DEFINITION_CHANGE', 'DATA_QUALITY', 'EVENT'
        ))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE annotations, targets");
  }
}
