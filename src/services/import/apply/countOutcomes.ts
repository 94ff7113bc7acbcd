import type { EntityManager } from "typeorm";

/** What is to become of what is staged, by rows that stand for a figure, by rows that were counted, and by figures. */
export interface Outcomes {
  /** Rows, of either sort. */
  readonly inserted: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Rows that were counted into figures none of which is taken in: each is rejected, or passed over. */
  readonly rejectedCounted: number;
  readonly ignoredCounted: number;
  /** Figures that are to be written, and those of them that replace another. */
  readonly written: number;
  readonly replacing: number;
  /** Rejections, of rows and of figures. */
  readonly rejections: number;
}

/**
 * Counts what becomes of every row. A row that was counted is inserted if it helped to make a new figure, else revised,
 * else unchanged; where none of its figures is taken in, it is rejected if one was, else ignored (the contract, ImportRun).
 */
export async function countOutcomes(manager: EntityManager): Promise<Outcomes> {
  const [outcomes] = await manager.query<Outcomes[]>(COUNT);
  if (outcomes === undefined) throw new Error("The database did not count the outcomes.");
  return outcomes;
}

const INSERTED = 1;
const REVISED = 2;
const UNCHANGED = 3;
const REJECTED = 4;
const IGNORED = 5;

const COUNT = `
  WITH outcome AS (
    SELECT s.figure, CASE WHEN r.place IS NULL THEN ${INSERTED} WHEN r.is_unchanged THEN ${UNCHANGED} ELSE ${REVISED} END AS rank
    FROM staged s LEFT JOIN revisions r USING (place)
  ), of_figure AS (
    SELECT figure, rank FROM outcome WHERE figure IS NOT NULL
    UNION ALL SELECT figure, ${REJECTED} FROM staged_rejections WHERE figure IS NOT NULL
  ), counted AS (
    SELECT c.rows, coalesce(min(f.rank), ${IGNORED}) AS rank
    FROM (SELECT row_number() OVER () AS number, rows, figures FROM staged_counted) c
    CROSS JOIN unnest(c.figures) AS figure LEFT JOIN of_figure f USING (figure)
    GROUP BY c.number, c.rows
  ), of_rows AS (
    SELECT rank, sum(rows)::int AS rows FROM (
      SELECT rank, count(*) AS rows FROM outcome WHERE figure IS NULL GROUP BY rank
      UNION ALL SELECT rank, sum(rows) FROM counted GROUP BY rank
    ) both_sorts GROUP BY rank
  ), of_figures AS (
    SELECT count(*) FILTER (WHERE rank <> ${UNCHANGED}) AS written, count(*) FILTER (WHERE rank = ${REVISED}) AS replacing
    FROM outcome
  )
  SELECT coalesce(max(rows) FILTER (WHERE rank = ${INSERTED}), 0) AS inserted,
    coalesce(max(rows) FILTER (WHERE rank = ${REVISED}), 0) AS revised,
    coalesce(max(rows) FILTER (WHERE rank = ${UNCHANGED}), 0) AS unchanged,
    coalesce((SELECT sum(rows) FROM counted WHERE rank = ${REJECTED}), 0)::int AS "rejectedCounted",
    coalesce((SELECT sum(rows) FROM counted WHERE rank = ${IGNORED}), 0)::int AS "ignoredCounted",
    (SELECT written FROM of_figures)::int AS written, (SELECT replacing FROM of_figures)::int AS replacing,
    (SELECT count(*) FROM staged_rejections)::int AS rejections
  FROM of_rows`;
