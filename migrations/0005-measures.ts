import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is counted, its breakdowns, its sources in order, and where it has values. */
export class Measures implements MigrationInterface {
  readonly name = "Measures1790000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measures (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        definition text NOT NULL,
        kind text NOT NULL,
        frequency text NOT NULL,
        unit_code text NOT NULL,
        unit_label text NOT NULL,
        unit_symbol text,
        unit_decimals integer NOT NULL,
        disclosure_threshold integer,
        disclosure_hides_zero boolean NOT NULL,
        disclosure_rounds_to integer,
        disclosure_reason text NOT NULL,
        documented_in text NOT NULL,
        CONSTRAINT pk_measures PRIMARY KEY (id),
        CONSTRAINT uq_measures_code UNIQUE (code),
        CONSTRAINT ck_measures_threshold CHECK (disclosure_threshold > 0),
        CONSTRAINT ck_measures_decimals CHECK (unit_decimals BETWEEN 0 AND 6),
        CONSTRAINT ck_measures_frequency CHECK (frequency IN (
          'MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
          'YEAR_ENDING'
        )),
        CONSTRAINT ck_measures_kind CHECK (kind IN ('FLOW', 'STOCK', 'RATIO', 'DISTINCT', 'SCORE'))
      )`);
    await runner.query(`
      CREATE TABLE breakdowns (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        measure_id integer NOT NULL,
        code text NOT NULL,
        position integer NOT NULL,
        label text NOT NULL,
        CONSTRAINT pk_breakdowns PRIMARY KEY (id),
        CONSTRAINT uq_breakdowns_code UNIQUE (measure_id, code),
        CONSTRAINT fk_breakdowns_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE breakdown_categories (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        breakdown_id integer NOT NULL,
        code text NOT NULL,
        position integer NOT NULL,
        label text NOT NULL,
        CONSTRAINT pk_breakdown_categories PRIMARY KEY (id),
        CONSTRAINT uq_breakdown_categories_code UNIQUE (breakdown_id, code),
        CONSTRAINT fk_breakdown_categories_breakdown FOREIGN KEY (breakdown_id) REFERENCES breakdowns (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE measure_sources (
        measure_id integer NOT NULL,
        source_id integer NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_measure_sources PRIMARY KEY (measure_id, source_id),
        CONSTRAINT fk_measure_sources_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT fk_measure_sources_source FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE measured_areas (
        measure_id integer NOT NULL,
        area_id integer NOT NULL,
        CONSTRAINT pk_measured_areas PRIMARY KEY (measure_id, area_id),
        CONSTRAINT fk_measured_areas_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT fk_measured_areas_area FOREIGN KEY (area_id) REFERENCES areas (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE measured_areas, measure_sources, breakdown_categories, breakdowns, measures");
  }
}
