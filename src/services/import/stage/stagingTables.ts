/*
 * Where an import's rows wait in the database until all of them have been read. The tables are the session's own and go
 * with the transaction, however that ends.
 */

/** Rows that may be kept. Series and origins are numbers of this import's registers. */
export const STAGED_COLUMNS = [
  "place",
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
export const REJECTED_COLUMNS = 'place, sheet, "row", "column", value, code, message';

/** The series that the rows belong to. */
export const SERIES_COLUMNS = "number, measure_id, area_id, category_id, frequency";

/** Makes the tables. A place is that of a row among all that were read, from 1. */
export const MAKE_TABLES = `
  CREATE TEMPORARY TABLE staged (
    place integer NOT NULL,
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
    is_too_small boolean NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_rejections (
    place integer NOT NULL,
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
