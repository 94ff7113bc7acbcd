import type { MigrationInterface, QueryRunner } from "typeorm";

/** Finds measurements by vintage, by period and by when they were recorded, without reading all of them. */
export class MeasurementIndexes implements MigrationInterface {
  readonly name = "MeasurementIndexes1790000000015";

  async up(runner: QueryRunner): Promise<void> {
    // What was known at a time may stand still or be superseded: one index for both serves it.
    await runner.query("DROP INDEX uq_measurements_superseded");
    await runner.query("CREATE UNIQUE INDEX uq_measurements_vintage ON measurements (series_id, starts_on, vintage)");
    await runner.query("CREATE INDEX ix_measurements_period ON measurements (starts_on) WHERE superseded_at IS NULL");
    await runner.query("CREATE INDEX ix_measurements_recorded_at ON measurements (recorded_at)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX ix_measurements_recorded_at, ix_measurements_period, uq_measurements_vintage");
    await runner.query(`
      CREATE UNIQUE INDEX uq_measurements_superseded ON measurements (series_id, starts_on, vintage)
        WHERE superseded_at IS NOT NULL`);
  }
}
