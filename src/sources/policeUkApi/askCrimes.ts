import type { Fetcher } from "../fetching/fetcher";
import { SourceUnavailable } from "../fetching/sourceUnavailable";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { PoliceUkApiSettings } from "./settings";

/** A longer address is answered with status 400; what is asked by POST has no such limit (documentation of the service). */
const LONGEST_ADDRESS = 4_094;

/** The status of an outline within which there are more records than the service gives. */
const TOO_MANY_STATUS = 503;
const MOST_RECORDS = "10,000";

const JSON_TYPE = "application/json";

export type AskedArea = PoliceUkApiSettings["areas"][number];

/** The latest month that the service has, as it writes it: a day of that month, such as 2026-06-01. */
export async function latestUpdate(fetcher: Fetcher, base: string): Promise<string> {
  const { text } = await ask(fetcher, { url: `${base}/crime-last-updated` });
  const { date } = (parsed(text) ?? {}) as { readonly date?: unknown };
  if (typeof date === "string" && /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(date)) return date;
  throw new RefusedFile(
    `The service must answer crime-last-updated with a date such as {"date":"2026-06-01"}, but answers "${visibleText(text)}".`,
  );
}

/** Every record within an area's outline in a month, as the service gives them, and whether there are any. */
export async function crimesIn(
  fetcher: Fetcher,
  base: string,
  { area, polygon }: AskedArea,
  month: string,
): Promise<readonly unknown[]> {
  const url = `${base}/crimes-street/all-crime`;
  const query = new URLSearchParams({ date: month, poly: polygon }).toString();
  const get = { url: `${url}?${query}` };
  const post = { url, method: "POST", body: query, contentType: "application/x-www-form-urlencoded" } as const;
  try {
    const { text } = await ask(fetcher, get.url.length > LONGEST_ADDRESS ? post : get);
    const crimes = parsed(text);
    if (Array.isArray(crimes)) return crimes;
    throw new RefusedFile(
      `The service must answer crimes-street with a list, but answers "${visibleText(text)}" for ${area} in ${month}.`,
    );
  } catch (error) {
    throw error instanceof SourceUnavailable && error.status === TOO_MANY_STATUS ? tooMany(error, area, month) : error;
  }
}

async function ask(fetcher: Fetcher, wanted: Parameters<Fetcher["fetchText"]>[0]): Promise<{ readonly text: string }> {
  const fetched = await fetcher.fetchText({ ...wanted, accept: [JSON_TYPE] });
  if (fetched.kind === "FETCHED") return fetched;
  throw new RefusedFile(`The service answers that nothing has changed, though it was not asked whether anything has.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

function tooMany({ host, did, status, comeBackAt }: SourceUnavailable, area: string, month: string): SourceUnavailable {
  return new SourceUnavailable(
    host,
    `${did}, for ${area} in ${month}; where it answers other questions, the area has more than ${MOST_RECORDS} records in that month: split its outline`,
    { status: status ?? TOO_MANY_STATUS, comeBackAt, isFinal: true },
  );
}
