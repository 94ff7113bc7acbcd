import { isDay } from "../../domain/day";

/** A value that rows are sorted by, as it travels in a cursor. */
export type KeyValue = string | number;

/** What kind of value a sort key is: how SQL reads it, and whether a cursor may hold it. */
export interface KeyKind {
  readonly cast: "text" | "date" | "timestamptz" | "float8" | "int";
  accepts(value: unknown): value is KeyValue;
}

/** PostgreSQL knows no year 0. */
const isAnyDay = (value: unknown): value is string => typeof value === "string" && value >= "0001" && isDay(value);

/** A code or a slug: short, printable and ASCII, as those of the catalogue are. */
export const CODE: KeyKind = {
  cast: "text",
  accepts: (value): value is string => typeof value === "string" && /^[\x20-\x7e]{1,200}$/.test(value),
};

export const DAY: KeyKind = { cast: "date", accepts: isAnyDay };

/** An instant as `INSTANT` writes it. */
export const MOMENT: KeyKind = {
  cast: "timestamptz",
  accepts: (value): value is string =>
    typeof value === "string" &&
    /^[0-9-]{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(value) &&
    isAnyDay(value.slice(0, 10)),
};

export const NUMBER: KeyKind = { cast: "float8", accepts: (value): value is number => Number.isFinite(value) };

export const INTEGER: KeyKind = {
  cast: "int",
  accepts: (value): value is number => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
};
