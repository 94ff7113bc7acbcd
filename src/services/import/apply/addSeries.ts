import type { EntityManager } from "typeorm";
import type { Source } from "../../../catalogue/model";

/** Adds the staged series that are not held yet, of which something is to be written. */
export async function addSeries(manager: EntityManager, source: Source): Promise<void> {
  await manager.query(NUMBER);
  await manager.query(ADD, [source.rowId]);
}

/** Their keys are drawn before they are added, so that staged rows lead to them without looking for them again. */
const NUMBER = `
  UPDATE staged_series SET series_id = nextval(pg_get_serial_sequence('series', 'id'))
  WHERE series_id IS NULL AND number IN (SELECT series FROM staged)`;

const ADD = `
  INSERT INTO series (id, measure_id, area_id, category_id, source_id, frequency)
  OVERRIDING SYSTEM VALUE
  SELECT n.series_id, n.measure_id, n.area_id, n.category_id, $1, n.frequency
  FROM staged_series n LEFT JOIN series s ON s.id = n.series_id
  WHERE n.series_id IS NOT NULL AND s.id IS NULL`;
