import type { Database } from "../../src/database/database";
import { bumpDataVersion } from "../../src/database/version";
import type { Frequency } from "../../src/domain/frequency";

/** A series as a test makes one: of what, where, from whom, and up to which period. */
export interface MadeSeries {
  readonly measure: string;
  readonly area: string;
  readonly source?: string;
  readonly frequency?: `${Frequency}`;
  /** The first day of the latest period with a value; null when all are absent. */
  readonly last?: string | null;
}

/** Notes that a series is held, as an import would in the transaction that writes its figures. Gives the new version. */
export async function holdSeries(database: Database, made: MadeSeries): Promise<number> {
  const { measure, area, source = "partner-return", frequency = "QUARTER", last = "2025-10-01" } = made;
  const version = await database.dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO series (measure_id, area_id, source_id, frequency, first_starts_on, last_starts_on, last_recorded_at)
      SELECT m.id, a.id, s.id, $4, $5::date, $5::date, clock_timestamp() FROM measures m, areas a, sources s
      WHERE m.code = $1 AND a.code = $2 AND s.slug = $3`,
      [measure, area, source, frequency, last],
    );
    return bumpDataVersion(manager);
  });
  return version.sequence;
}

/** Forgets every figure, so that a test knows what is held. */
export async function forgetFigures(database: Database): Promise<number> {
  const version = await database.dataSource.transaction(async (manager) => {
    await manager.query("TRUNCATE series CASCADE");
    return bumpDataVersion(manager);
  });
  return version.sequence;
}
