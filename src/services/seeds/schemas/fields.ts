import * as z from "zod";
import { isDay } from "../../../domain/day";
import { readPeriod } from "../../../domain/period/readPeriod";
import { SLUG, SLUG_RULE } from "../../../domain/slug";

// Every message here is a rule that begins with "must" or "may"; the reader adds the value's name and what it found.

/** The largest whole number that the database's columns hold. */
const MOST = 2_147_483_647;

/** Characters that are no part of prose: controls (but new lines and tabs) and halves of characters. */
const NOT_PROSE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/** A value that keeps one rule, be it of the wrong type, malformed or missing. */
function ruled<T>(rule: string, keeps: (value: unknown) => boolean): z.ZodType<T> {
  return z.custom<T>(keeps, { error: rule });
}

function matching(rule: string, pattern: RegExp): z.ZodType<string> {
  return ruled(rule, (value) => typeof value === "string" && pattern.test(value));
}

/** Words for people. White space around them is not kept. */
export const text = z
  .custom<string>((value) => typeof value === "string" && value.trim() !== "" && !NOT_PROSE.test(value), {
    error: ({ input }) => {
      if (typeof input === "number" || typeof input === "boolean") return "must be text, here in quotes";
      return typeof input === "string" && input.trim() !== ""
        ? "must be text without control characters"
        : "must be text";
    },
  })
  .transform((words) => words.trim());

/** A readable, stable name: of an organisation, a plan, a measure. */
export const slug = matching(SLUG_RULE, SLUG);

/** A code of the Office for National Statistics' Government Statistical Service. */
export const gssCode = matching("must be a GSS code such as E07000107", /^[EKNSW]\d{8}$/);

/** A date that exists. There was no year 0, and the database has none. */
export const day = ruled<string>(
  "must be a date that exists, such as 2021-04-01",
  (value) => typeof value === "string" && isDay(value) && !value.startsWith("0000"),
);

/** A period in its canonical spelling. */
export const period = ruled<string>("must be a period such as 2020/21, 2020/21-Q4, 2021-03 or YE-2020-09", (value) => {
  const reading = typeof value === "string" ? readPeriod(value) : null;
  return reading !== null && "period" in reading && reading.period.key === value;
});

/** A web address; only encrypted ones are published. */
export const webAddress = ruled<string>(
  "must be an address that begins with https://",
  (value) => typeof value === "string" && /^https:\/\/\S+$/.test(value) && URL.canParse(value),
);

/** An e-mail address, as far as its look can tell. */
export const emailAddress = matching("must be an e-mail address", /^[^\s@]+@[^\s@]+\.[^\s@]+$/);

/** A whole number within bounds. */
export function wholeNumber(least: number, most = MOST): z.ZodType<number> {
  const rule = `must be a whole number from ${least} to ${most}`;
  return ruled(rule, (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
}

/** A number as a document states it. */
export const figure = ruled<number>("must be a number", (value) => Number.isFinite(value));

/** A number of per cent: 40.2, not 0.402. */
export const perCent = ruled<number>(
  "must be a number from 0 to 100",
  (value) => Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 100,
);

/** Yes or no. */
export const flag = ruled<boolean>("must be true or false", (value) => typeof value === "boolean");

/** One of an enumeration's values. */
export function oneOf<E extends Readonly<Record<string, string>>>(values: E) {
  return z.enum(values, { error: `must be one of ${Object.values(values).join(", ")}` });
}

/** A list, empty when it is left out. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.array(item, { error: "must be a list" }).default([]);
}

/** A set of keys and no others: a key that is not known is a slip, and its value would be lost. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === "unrecognized_keys"
        ? `may have only the keys ${Object.keys(shape).join(", ")}`
        : `must be a set of keys (${Object.keys(shape).join(", ")})`,
  });
}

/** Holds a file to name at least one of the two: the document's heading it comes from, or who else says so. */
export function documented(file: { heading?: string | undefined; documentedIn?: string | undefined }): boolean {
  return file.heading !== undefined || file.documentedIn !== undefined;
}

/** The rule of `documented`, as the second argument of a refinement. */
export const documentedRule = {
  path: ["documentedIn"],
  error: "must be given where there is no heading",
};
