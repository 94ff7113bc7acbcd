import DataLoader from "dataloader";
import type { Day } from "../../domain/day";
import type { Frequency } from "../../domain/frequency";
import { latestPeriod } from "../../domain/latestPeriod";
import { type Period, periodStarting } from "../../domain/period/period";
import type { Asking } from "../asking";
import { visibleMeasurements } from "../visibleMeasurements";
import type { LeagueQuestion } from "./leagueQuestion";

/** A league's question without its period, and the areas whose values count. */
export interface LatestPeriodKey {
  readonly question: LeagueQuestion;
  readonly areaIds: readonly number[];
}

/** The latest period that a league can be of, looked up in the values themselves; null when the viewer may see none. */
export type LatestPeriods = DataLoader<LatestPeriodKey, Period | null>;

type HeldPeriod = readonly [place: number, sourceId: number, frequency: Frequency, startsOn: Day];

/** The reader of latest periods for one request: whatever is asked in one go in one statement for each instant. */
export function latestPeriods(asking: Asking): LatestPeriods {
  return new DataLoader(
    async (keys) => {
      const latest = new Map<LatestPeriodKey, Period | null>();
      for (const asOf of new Set(keys.map(instantOf))) {
        const asked = keys.filter((key) => instantOf(key) === asOf);
        const held = await read(asking, asked, asOf);
        for (const [place, key] of asked.entries()) latest.set(key, latestOf(key, place, held));
      }
      return keys.map((key) => latest.get(key) ?? null);
    },
    { cache: false },
  );
}

function instantOf({ question }: LatestPeriodKey): string | null {
  return question.asOf?.toISOString() ?? null;
}

function latestOf({ question }: LatestPeriodKey, place: number, held: readonly HeldPeriod[]): Period | null {
  const { measure, source } = question;
  const periodsOf = (sourceId: number) =>
    held.flatMap(([heldPlace, heldSource, frequency, startsOn]) =>
      heldPlace === place && heldSource === sourceId ? periodStarting(frequency, startsOn) : [],
    );
  return latestPeriod((source ? [source] : measure.sources).map(({ rowId }) => periodsOf(rowId)));
}

/** The periods in which anything asked about has a whole value. */
async function read({ database, viewer }: Asking, keys: readonly LatestPeriodKey[], asOf: string | null) {
  const questions = keys.map(({ question, areaIds }, place) => ({
    place,
    measure_id: question.measure.rowId,
    category_id: question.category?.rowId ?? null,
    area_ids: areaIds,
  }));
  const [answer] = await database.dataSource.query<{ held: HeldPeriod[] | null }[]>(
    `SELECT json_agg(json_build_array(h.place, h.source_id, h.frequency, h.starts_on)) AS held
    FROM (
      SELECT DISTINCT q.place, v.source_id, v.frequency, v.starts_on
      FROM json_to_recordset($1::json) AS q(place int, measure_id int, category_id int, area_ids int[])
      JOIN ${visibleMeasurements(viewer, asOf === null ? "current" : { asOf: "$2" })} v
        ON v.measure_id = q.measure_id AND v.area_id = ANY(q.area_ids) AND v.category_id IS NOT DISTINCT FROM q.category_id
      WHERE v.value IS NOT NULL AND NOT 'PARTIAL' = ANY(v.flags)
    ) h`,
    [JSON.stringify(questions), ...(asOf === null ? [] : [asOf])],
  );
  return answer?.held ?? [];
}
