import type { EntityManager } from "typeorm";

/** What the vintages of one run have in common. */
export interface VintageTerms {
  /** When the hub knew them, to the microsecond. */
  readonly recordedAt: string;
  /** The provenances, by the number of the origin. */
  readonly provenanceIds: readonly number[];
  /** Why a vintage replaces another, by the number of the origin: when the figure changed, and when only what is said of it did. */
  readonly reasons: readonly string[];
  readonly lesserReasons: readonly string[];
  /** Whether any row replaces a vintage: the table `revisions` is there. */
  readonly hasRevisions: boolean;
}

/** How many pages of staged rows are written in one statement: some hundred thousand rows. */
const PAGES = 2_000;

/** Closes the vintages that are replaced, and adds the staged rows as vintages. Tells after each piece how much is done. */
export async function writeVintages(
  manager: EntityManager,
  terms: VintageTerms,
  onWritten: (share: number) => void,
): Promise<void> {
  const { recordedAt, provenanceIds, reasons, lesserReasons, hasRevisions } = terms;
  if (hasRevisions) await manager.query(CLOSE, [recordedAt]);
  const [size] = await manager.query<{ pages: number }[]>(
    "SELECT (pg_relation_size('staged') / current_setting('block_size')::int)::int AS pages",
  );
  const pages = size?.pages ?? 0;
  for (let from = 0; from < pages; from += PAGES) {
    const range = [`(${from},0)`, `(${from + PAGES},0)`];
    await (hasRevisions
      ? manager.query(ADD_REVISIONS, [recordedAt, provenanceIds, ...range, reasons, lesserReasons])
      : manager.query(ADD, [recordedAt, provenanceIds, ...range]));
    onWritten(Math.min((from + PAGES) / pages, 1));
  }
}

const CLOSE = `
  UPDATE measurements m SET superseded_at = $1::timestamptz FROM revisions r WHERE m.id = r.measurement_id`;

/** A span of the staging table by its pages, which are read one after the other and need no index. */
const add = (vintage: string, reason: string, revisions: string) => `
  INSERT INTO measurements (series_id, starts_on, ends_on, vintage, value, absence, numerator, denominator, flags,
    visibility, note, provenance_id, "row", recorded_at, reason)
  SELECT n.series_id, s.starts_on, s.ends_on, ${vintage}, s.value, s.absence, s.numerator, s.denominator, s.flags,
    s.visibility, s.note, coalesce(s.kept_provenance, ($2::int[])[s.origin + 1]), s."row", $1::timestamptz, ${reason}
  FROM staged s JOIN staged_series n ON n.number = s.series ${revisions}
  WHERE s.ctid >= $3::tid AND s.ctid < $4::tid`;

const ADD = add("1", "NULL", "");
const ADD_REVISIONS = add(
  "coalesce(r.vintage, 0) + 1",
  `CASE WHEN r.has_other_value THEN ($5::text[])[s.origin + 1]
    WHEN NOT r.has_other_value THEN ($6::text[])[s.origin + 1] END`,
  "LEFT JOIN revisions r ON r.place = s.place",
);
