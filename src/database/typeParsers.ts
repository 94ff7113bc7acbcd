import { types } from "pg";

/** Dates stay text ("2021-04-01"), since a date has no time zone and a JavaScript Date has. */
const DATE = 1082;

/** How values arrive from either engine. */
export const typeParsers = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === DATE && format !== "binary"
      ? (text: string) => text
      : types.getTypeParser(oid, format as "text")) as typeof types.getTypeParser,
};
