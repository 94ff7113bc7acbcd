import { Frequency } from "../../domain/frequency";
import { monthsOf } from "../../domain/period/period";

/** How many months there are in the longer periods that shorter ones are added up to. */
const LONGER = [monthsOf[Frequency.QUARTER], monthsOf[Frequency.FINANCIAL_YEAR]];

/** The frequencies that are shorter than others. */
const SHORTER = [Frequency.QUARTER, Frequency.MONTH];

/**
 * Every longer period that a source's values of shorter ones make up, in SQL: three months, four quarters or twelve
 * months on end, each of which has a value that is usable. `held` has the values, and `isAddable` is the condition that
 * one is usable. Read in the order of time instead of being joined, so that the cost grows with the rows and no more.
 */
export function rolledSql(isAddable: string): string {
  const ways = SHORTER.flatMap((shorter) =>
    LONGER.filter((months) => months > monthsOf[shorter]).map((months) => ({ shorter, months })),
  );
  return ways.map(({ shorter, months }) => waySql(shorter, months, isAddable)).join("\n UNION ALL ");
}

function waySql(shorter: Frequency, months: number, isAddable: string): string {
  const parts = months / monthsOf[shorter];
  return `
    SELECT NULL::bigint AS id, area_id, area_code, category, source_id, frequency, first_day AS starts_on, ends_on,
      value, NULL::text AS absence, TRUE AS is_usable, ${parts} AS parts, flags
    FROM (
      SELECT area_id, area_code, category, source_id, frequency, ends_on,
        min(starts_on) OVER parts AS first_day, sum(value) OVER parts AS value,
        count(*) FILTER (WHERE ${isAddable}) OVER parts AS usable,
        string_agg(nullif(array_to_string(flags, ' '), ''), ' ') OVER parts AS flags
      FROM held WHERE frequency = '${shorter}'
      WINDOW parts AS (
        PARTITION BY area_id, category, source_id ORDER BY starts_on ROWS BETWEEN ${parts - 1} PRECEDING AND CURRENT ROW
      )
    ) r
    WHERE usable = ${parts} AND first_day = (ends_on + 1 - interval '${months} months')::date`;
}
