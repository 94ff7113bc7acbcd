import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which measures look alike and are not the same. */
export class MeasureKinships implements MigrationInterface {
  readonly name = "MeasureKinships1790000000019";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measure_kinships (
        measure_id integer NOT NULL,
        kin_id integer NOT NULL,
        position integer NOT NULL,
        difference text NOT NULL,
        documented_in text NOT NULL,
        CONSTRAINT pk_measure_kinships PRIMARY KEY (measure_id, kin_id),
        CONSTRAINT fk_measure_kinships_measure FOREIGN KEY (measure_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT fk_measure_kinships_kin FOREIGN KEY (kin_id) REFERENCES measures (id) ON DELETE CASCADE,
        CONSTRAINT ck_measure_kinships_kin CHECK (measure_id <> kin_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE measure_kinships");
  }
}
