import type { MigrationInterface, QueryRunner } from "typeorm";

/** Figures with their history, the runs that brought them, and what each run refused. */
export class Measurements implements MigrationInterface {
  readonly name = "Measurements1790000000013";

  async up(runner: QueryRunner): Promise<void> {
    // Which areas a measure has values in is told by its series from now on.
    await runner.query("DROP TABLE measured_areas");
    await runner.query(`
      CREATE TABLE series (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        measure_id integer NOT NULL,
        area_id integer NOT NULL,
        category_id integer,
        source_id integer NOT NULL,
        frequency text NOT NULL,
        first_starts_on date,
        last_starts_on date,
        last_recorded_at timestamptz,
        CONSTRAINT pk_series PRIMARY KEY (id),
        CONSTRAINT fk_series_measure FOREIGN KEY (measure_id) REFERENCES measures (id),
        CONSTRAINT fk_series_area FOREIGN KEY (area_id) REFERENCES areas (id),
        CONSTRAINT fk_series_category FOREIGN KEY (category_id) REFERENCES breakdown_categories (id),
        CONSTRAINT fk_series_source FOREIGN KEY (source_id) REFERENCES sources (id),
        CONSTRAINT ck_series_frequency CHECK (frequency IN (
          'MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
          'YEAR_ENDING'
        ))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_series_total ON series (measure_id, area_id, source_id, frequency)
        WHERE category_id IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_series_category ON series (measure_id, area_id, category_id, source_id, frequency)
        WHERE category_id IS NOT NULL`);
    await runner.query("CREATE INDEX ix_series_area ON series (area_id)");
    await runner.query(`
      CREATE TABLE import_runs (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        key uuid NOT NULL,
        source_id integer NOT NULL,
        status text NOT NULL,
        dry_run boolean NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        file text,
        sha256 text,
        idempotency_key text,
        catalogue_version bigint NOT NULL,
        read integer NOT NULL,
        measurements integer NOT NULL,
        inserted integer NOT NULL,
        revised integer NOT NULL,
        unchanged integer NOT NULL,
        rejected integer NOT NULL,
        ignored integer NOT NULL,
        error text,
        CONSTRAINT pk_import_runs PRIMARY KEY (id),
        CONSTRAINT uq_import_runs_key UNIQUE (key),
        CONSTRAINT fk_import_runs_source FOREIGN KEY (source_id) REFERENCES sources (id),
        CONSTRAINT ck_import_runs_account CHECK (inserted + revised + unchanged + rejected + ignored = read OR status = 'FAILED'),
        CONSTRAINT ck_import_runs_status CHECK (status IN (
          'RUNNING', 'SUCCEEDED', 'SUCCEEDED_WITH_REJECTIONS', 'FAILED',
          'DRY_RUN'
        ))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_import_runs_idempotency_key ON import_runs (source_id, idempotency_key)
        WHERE status IN ('SUCCEEDED', 'SUCCEEDED_WITH_REJECTIONS')`);
    await runner.query("CREATE INDEX ix_import_runs_source ON import_runs (source_id, started_at)");
    await runner.query(`
      CREATE TABLE rejections (
        import_run_id integer NOT NULL,
        place integer NOT NULL,
        sheet text,
        row integer NOT NULL,
        "column" text,
        value text,
        code text NOT NULL,
        message text NOT NULL,
        CONSTRAINT pk_rejections PRIMARY KEY (import_run_id, place),
        CONSTRAINT fk_rejections_import_run FOREIGN KEY (import_run_id) REFERENCES import_runs (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE provenances (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        import_run_id integer NOT NULL,
        file text,
        sheet text,
        published_on date,
        retrieved_at timestamptz NOT NULL,
        CONSTRAINT pk_provenances PRIMARY KEY (id),
        CONSTRAINT fk_provenances_import_run FOREIGN KEY (import_run_id) REFERENCES import_runs (id)
      )`);
    await runner.query(`
      CREATE TABLE measurements (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        series_id integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        vintage smallint NOT NULL,
        value double precision,
        absence text,
        numerator double precision,
        denominator double precision,
        flags text[] NOT NULL,
        visibility text NOT NULL,
        note text,
        provenance_id integer NOT NULL,
        row integer,
        recorded_at timestamptz NOT NULL,
        superseded_at timestamptz,
        reason text,
        CONSTRAINT pk_measurements PRIMARY KEY (id),
        CONSTRAINT fk_measurements_series FOREIGN KEY (series_id) REFERENCES series (id),
        CONSTRAINT fk_measurements_provenance FOREIGN KEY (provenance_id) REFERENCES provenances (id),
        CONSTRAINT ck_measurements_superseded_at CHECK (superseded_at >= recorded_at),
        CONSTRAINT ck_measurements_vintage CHECK (vintage > 0),
        CONSTRAINT ck_measurements_period CHECK (starts_on <= ends_on),
        CONSTRAINT ck_measurements_visibility CHECK (visibility IN ('PUBLIC', 'PARTNERS', 'RESTRICTED')),
        CONSTRAINT ck_measurements_flags CHECK (flags <@ ARRAY[
          'PROVISIONAL', 'REVISED', 'ESTIMATED', 'SERIES_BREAK', 'MANAGEMENT_INFORMATION', 'WIDER_AREA', 'PARTIAL'
        ]),
        CONSTRAINT ck_measurements_absence CHECK (absence IN (
          'NOT_REPORTED', 'NOT_YET_DUE', 'NOT_APPLICABLE', 'NOT_AVAILABLE', 'SUPPRESSED', 'INCOMPLETE',
          'RECORDED_ELSEWHERE', 'NOT_COMBINABLE'
        )),
        CONSTRAINT ck_measurements_denominator CHECK (denominator > '-Infinity' AND denominator < 'Infinity'),
        CONSTRAINT ck_measurements_numerator CHECK (numerator > '-Infinity' AND numerator < 'Infinity'),
        CONSTRAINT ck_measurements_value CHECK (value > '-Infinity' AND value < 'Infinity'),
        CONSTRAINT ck_measurements_value_or_absence CHECK ((value IS NULL) <> (absence IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_measurements_current ON measurements (series_id, starts_on)
        WHERE superseded_at IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_measurements_superseded ON measurements (series_id, starts_on, vintage)
        WHERE superseded_at IS NOT NULL`);
    await runner.query(`
      CREATE TABLE published_values (
        measurement_id bigint NOT NULL,
        audience text NOT NULL,
        value double precision,
        absence text,
        CONSTRAINT pk_published_values PRIMARY KEY (measurement_id, audience),
        CONSTRAINT fk_published_values_measurement FOREIGN KEY (measurement_id) REFERENCES measurements (id) ON DELETE CASCADE,
        CONSTRAINT ck_published_values_absence CHECK (absence IN (
          'NOT_REPORTED', 'NOT_YET_DUE', 'NOT_APPLICABLE', 'NOT_AVAILABLE', 'SUPPRESSED', 'INCOMPLETE',
          'RECORDED_ELSEWHERE', 'NOT_COMBINABLE'
        )),
        CONSTRAINT ck_published_values_value_or_absence CHECK ((value IS NULL) <> (absence IS NULL)),
        CONSTRAINT ck_published_values_audience CHECK (audience IN ('PUBLIC', 'PARTNERS', 'RESTRICTED'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE published_values, measurements, provenances, rejections, import_runs, series");
    await runner.query(`
      CREATE TABLE measured_areas (
        measure_id integer NOT NULL,
        area_id integer NOT NULL,
        CONSTRAINT pk_measured_areas PRIMARY KEY (measure_id, area_id),
        CONSTRAINT fk_measured_areas_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT fk_measured_areas_area FOREIGN KEY (area_id) REFERENCES areas (id) ON DELETE CASCADE
      )`);
  }
}
