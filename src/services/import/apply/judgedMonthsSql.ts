/*
 * The statements by which months are judged incomplete. Only what is whole counts: anything else says little of a month.
 */

/** Monthly totals ($1 the measure) of areas ($2) from a source ($3): as staged, and else as held. */
export const READ_TOTALS = `
  WITH staged_totals AS (
    SELECT n.area_id, s.starts_on, s.value
    FROM staged s JOIN staged_series n ON n.number = s.series
    WHERE n.measure_id = $1 AND n.area_id = ANY ($2::int[]) AND n.category_id IS NULL AND n.frequency = 'MONTH'
      AND s.value IS NOT NULL AND ($4::boolean[])[s.origin + 1]
  )
  SELECT area_id AS "areaId", starts_on AS "startsOn", value, true AS "isStaged" FROM staged_totals
  UNION ALL
  SELECT e.area_id, m.starts_on, m.value, false
  FROM series e
  JOIN measurements m ON m.series_id = e.id AND m.superseded_at IS NULL AND m.value IS NOT NULL
  JOIN provenances p ON p.id = m.provenance_id AND p.completeness = 'WHOLE'
  WHERE e.source_id = $3 AND e.measure_id = $1 AND e.area_id = ANY ($2::int[]) AND e.category_id IS NULL
    AND e.frequency = 'MONTH'
    AND NOT EXISTS (SELECT FROM staged_totals t WHERE t.area_id = e.area_id AND t.starts_on = m.starts_on)`;

const IS_PARTIAL = (flags: string) => `('PARTIAL' = ANY (${flags}))`;

/** The verdicts: areas ($1), months ($2) and why they are in doubt ($3), on measures ($4). */
const VERDICTS = `verdicts AS (
    SELECT * FROM unnest($1::int[], $2::date[], $3::text[]) AS v (area_id, starts_on, why)
  )`;

/** What a figure's note says besides the words ($5, and $6 before them) by which it was marked before. */
const OTHER_WORDS = (note: string) => `nullif(trim(replace(substring(${note} FOR
    CASE WHEN strpos(${note}, $5) > 0 THEN strpos(${note}, $5) - 1 ELSE length(${note}) END), $6, '')), '')`;

const IS_MARKED = (note: string) => `coalesce(strpos(${note}, $5) > 0, false)`;

/** Whether a figure that is marked was PARTIAL before it was. */
const WAS_PARTIAL = (note: string) => `coalesce(strpos(${note}, $6) > 0, false)`;

/** The note of a figure with some words and flags that is to be marked. */
const MARKED = (words: string, flags: string) =>
  `concat_ws(' ', ${words}, CASE WHEN ${IS_PARTIAL(flags)} THEN $6 END, v.why)`;

/**
 * Flags what is staged of an incomplete month. Where what is held was marked already its words are kept, since the totals
 * that they quote may since have been revised without changing what the month is worth.
 */
export const MARK_STAGED = `
  WITH ${VERDICTS}
  UPDATE staged s SET
    flags = CASE WHEN ${IS_PARTIAL("s.flags")} THEN s.flags ELSE s.flags || '{PARTIAL}' END,
    note = CASE WHEN ${IS_MARKED("held.note")} AND held.value = s.value AND ${WAS_PARTIAL("held.note")} = ${IS_PARTIAL("s.flags")}
      THEN held.note ELSE ${MARKED("s.note", "s.flags")} END
  FROM staged_series n
  JOIN verdicts v ON v.area_id = n.area_id
  LEFT JOIN LATERAL (
    SELECT m.note, m.value FROM measurements m
    WHERE m.series_id = n.series_id AND m.starts_on = v.starts_on AND m.superseded_at IS NULL
    OFFSET 0
  ) held ON true
  WHERE n.number = s.series AND v.starts_on = s.starts_on AND v.why IS NOT NULL AND n.frequency = 'MONTH'
    AND n.measure_id = ANY ($4::int[]) AND s.value IS NOT NULL AND ($7::boolean[])[s.origin + 1]`;

/**
 * Stages what is held of the source ($7) and is now to be seen otherwise, under the provenance that it has, and hidden
 * where it is: as figure 0, which no row was counted into.
 */
export const MARK_HELD = `
  WITH ${VERDICTS}, coming AS (
    SELECT n.series_id, s.starts_on FROM staged s JOIN staged_series n ON n.number = s.series
    WHERE n.series_id IS NOT NULL
  ), changed AS (
    SELECT m.*, e.id AS series, v.why IS NOT NULL AS is_marked,
      CASE WHEN v.why IS NULL THEN ${OTHER_WORDS("m.note")} ELSE ${MARKED("m.note", "m.flags")} END AS words
    FROM verdicts v
    JOIN series e ON e.area_id = v.area_id AND e.source_id = $7 AND e.frequency = 'MONTH' AND e.measure_id = ANY ($4::int[])
    CROSS JOIN LATERAL (
      SELECT * FROM measurements held
      WHERE held.series_id = e.id AND held.starts_on = v.starts_on AND held.superseded_at IS NULL
      OFFSET 0
    ) m
    JOIN provenances p ON p.id = m.provenance_id AND p.completeness = 'WHOLE'
    LEFT JOIN coming c ON c.series_id = e.id AND c.starts_on = v.starts_on
    WHERE m.value IS NOT NULL AND c.series_id IS NULL AND (v.why IS NOT NULL) <> ${IS_MARKED("m.note")}
  ), further AS (
    INSERT INTO staged_series (number, measure_id, area_id, category_id, frequency, series_id)
    SELECT (SELECT coalesce(max(number), 0) FROM staged_series) + row_number() OVER (ORDER BY e.id),
      e.measure_id, e.area_id, e.category_id, e.frequency, e.id
    FROM series e
    WHERE e.id IN (SELECT series FROM changed) AND e.id NOT IN (SELECT series_id FROM staged_series WHERE series_id IS NOT NULL)
    RETURNING number, series_id
  ), numbers AS (
    SELECT number, series_id FROM further UNION ALL SELECT number, series_id FROM staged_series
  )
  INSERT INTO staged (place, figure, series, origin, read_row, "row", starts_on, ends_on, value, absence, numerator,
    denominator, flags, visibility, note, is_too_small, kept_provenance)
  SELECT (SELECT max(place) FROM staged) + row_number() OVER (ORDER BY c.id), 0, n.number, 0, 0, c."row", c.starts_on,
    c.ends_on, c.value, c.absence, c.numerator, c.denominator,
    CASE
      WHEN c.is_marked = ${IS_PARTIAL("c.flags")} OR ${WAS_PARTIAL("c.note")} THEN c.flags
      WHEN c.is_marked THEN c.flags || '{PARTIAL}'
      ELSE array_remove(c.flags, 'PARTIAL')
    END,
    c.visibility, c.words,
    EXISTS (SELECT FROM published_values WHERE measurement_id = c.id), c.provenance_id
  FROM changed c JOIN numbers n ON n.series_id = c.series`;
