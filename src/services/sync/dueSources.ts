import { Cron } from "croner";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";

/** The time zone in which schedules are written: publishers and partners keep UK time. */
const TIME_ZONE = "Europe/London";

/** When sources were last looked at, by surrogate key. */
export type Checks = ReadonlyMap<number, Date>;

/** Reads when each source was last looked at, by whichever process. */
export async function readChecks({ dataSource }: Database): Promise<Checks> {
  const rows = await dataSource.query<{ sourceId: number; checkedAt: string | Date }[]>(
    `SELECT source_id AS "sourceId", checked_at AS "checkedAt" FROM source_checks`,
  );
  return new Map(rows.map(({ sourceId, checkedAt }) => [sourceId, new Date(checkedAt)]));
}

/**
 * The sources that are to be looked at now: those whose schedule names a moment since they were last looked at. One that
 * never was waits for the first moment after the process began, so that starting a hub asks nobody for anything.
 */
export function dueSources(sources: readonly Source[], checks: Checks, beganAt: Date, now: Date): Source[] {
  return sources.filter((source) => {
    if (source.schedule === null || source.isDisabled) return false;
    const next = nextMoment(source.schedule, checks.get(source.rowId) ?? beganAt);
    return next !== null && next <= now;
  });
}

/** The first moment after another that a schedule names; null when there is none. */
export function nextMoment(schedule: string, after: Date): Date | null {
  return new Cron(schedule, { timezone: TIME_ZONE, paused: true }).nextRun(after);
}
