/*
 * Where an import's rows wait in the database until all of them have been read. The tables are the session's own and go
 * with the transaction, however that ends.
 */

/** Rows that may be kept. Series and origins are numbers of this import's registers. */
export const STAGED_COLUMNS = [
  "place",
  "figure",
  "series",
  "origin",
  "read_row",
  '"row"',
  "starts_on",
  "ends_on",
  "value",
  "absence",
  "numerator",
  "denominator",
  "flags",
  "visibility",
  "note",
  "is_too_small",
].join(", ");

/** Rows that are rejected. */
export const REJECTED_COLUMNS = 'place, figure, sheet, "row", "column", value, code, message';

/** The series that the rows belong to. */
export const SERIES_COLUMNS = "number, measure_id, area_id, category_id, frequency";

/** Rows that were counted into figures: how many into which. */
export const COUNTED_COLUMNS = "rows, figures";

/**
 * Makes the tables. A place is that of a row or figure among all that was read, from 1; a figure is the number of one that
 * was counted from rows, and null for one that a row stands for.
 */
export const MAKE_TABLES = `
  CREATE TEMPORARY TABLE staged (
    place integer NOT NULL,
    figure integer,
    series integer NOT NULL,
    origin integer NOT NULL,
    read_row integer NOT NULL,
    "row" integer,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    value double precision,
    absence text,
    numerator double precision,
    denominator double precision,
    flags text[] NOT NULL,
    visibility text NOT NULL,
    note text,
    is_too_small boolean NOT NULL,
    kept_provenance integer
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_rejections (
    place integer NOT NULL,
    figure integer,
    sheet text,
    "row" integer NOT NULL,
    "column" text,
    value text,
    code text NOT NULL,
    message text NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_series (
    number integer NOT NULL,
    measure_id integer NOT NULL,
    area_id integer NOT NULL,
    category_id integer,
    frequency text NOT NULL,
    series_id integer
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_counted (
    rows integer NOT NULL,
    figures integer[] NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE revisions (
    place integer NOT NULL,
    measurement_id bigint NOT NULL,
    vintage smallint NOT NULL,
    is_unchanged boolean NOT NULL,
    has_other_value boolean NOT NULL
  ) ON COMMIT DROP`;

/** What makes two figures of the same period of a series the same, provenance aside. */
export const COMPARED_COLUMNS = [
  "value",
  "absence",
  "numerator",
  "denominator",
  "flags",
  "visibility",
  "note",
] as const;
