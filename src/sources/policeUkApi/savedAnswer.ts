import * as z from "zod";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/** How a saved answer is called: the area's GSS code and the month. */
const NAME = /(?:^|_)(?<area>[A-Z]\d{8})-(?<month>\d{4}-(?:0[1-9]|1[0-2]))\.json$/;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A record, as much of it as is counted. The service says more: places, streets, dates. */
const crime = z.looseObject({
  id: z.union([z.number(), z.string()]),
  persistent_id: z.string().nullish(),
  category: z.string(),
  month: z.string(),
  location_type: z.string().nullish(),
  outcome_status: z.looseObject({ category: z.string() }).nullish(),
});
export type ApiCrime = z.output<typeof crime>;

/** What the service answered for one area and month, with what was asked, since the answer itself does not say. */
const envelope = z.object({
  /** The GSS code of the area that was asked for. */
  area: z.string(),
  /** The month, written 2024-01. */
  month: z.string().regex(MONTH),
  /** The latest month that the service had then, as it writes it: a day of that month. */
  lastUpdated: z.string().nullable(),
  /** Whether some other area of the same force had records in that month; null when none was asked for. */
  hasNeighbours: z.boolean().nullable(),
  crimes: z.array(crime),
});
export type SavedAnswer = z.output<typeof envelope>;

/** Whether a file of a folder is a saved answer. */
export function isSavedAnswer(name: string): boolean {
  return NAME.test(name);
}

/** What a saved answer is called. */
export function nameOfAnswer(area: string, month: string): string {
  return `${area}-${month}.json`;
}

/**
 * Reads an answer, as the hub keeps it or bare as the service gives it, in which case the file's name must say of which area
 * and month it is. Throws RefusedFile when it is neither.
 */
export function readAnswer(name: string, text: string): SavedAnswer {
  const json = parsed(text);
  const { data, error } = envelope.safeParse(Array.isArray(json) ? wrapped(name, json) : json);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const [of, number, ...field] = issue?.path ?? [];
  const at = of === "crimes" && typeof number === "number" ? `record ${number + 1}` : "it";
  const which = of === "crimes" ? field.join(".") : [of, number].filter((part) => part !== undefined).join(".");
  throw new RefusedFile(
    `The file must be an answer of the crimes-street service, but ${at} has no fitting ${which || "fields"}${at === "it" ? "" : " in its place"}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    const beginning = visibleText(text.slice(0, 40));
    throw new RefusedFile(`The file must be JSON, as the crimes-street service answers, but begins "${beginning}".`);
  }
}

function wrapped(name: string, crimes: unknown[]): unknown {
  const { area, month } = NAME.exec(name)?.groups ?? {};
  if (area !== undefined) return { area, month, lastUpdated: null, hasNeighbours: null, crimes };
  throw new RefusedFile(
    `The answer does not say which area and month it is of: name the file after both, such as ${nameOfAnswer("E07000107", "2024-01")}, but it is "${visibleText(name)}".`,
  );
}
