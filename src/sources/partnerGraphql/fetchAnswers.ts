import type { FetchTerms, FoundFile } from "../connector";
import { HeldFile } from "../fetching/heldFile";
import { RefusedFile } from "../refusedFile";
import { type Cursor, nextCursor, parsedJson, refuseErrors } from "./answersIn";
import type { GraphqlSettings } from "./graphqlSettings";
import { MOST_ANSWER_BYTES, tooLarge } from "./readAnswers";

/** What a GraphQL service may answer with (GraphQL over HTTP). */
const ACCEPTED = ["application/graphql-response+json", "application/json"];

/** A refused question comes with status 400, and its message is worth more than the status. */
const ANSWERS = [400];

type Terms = FetchTerms<GraphqlSettings>;

/** Asks a service, page by page, and hands all its answers on as one file, so that all of them are taken in or none. */
export async function* fetchAnswers(terms: Terms): AsyncGenerator<FoundFile> {
  const { endpoint } = terms.settings;
  const texts = await allPages(terms);
  const file = new HeldFile(`${new URL(endpoint).hostname}.json`, `[${texts.join(",\n")}]`);
  yield { file, address: endpoint, remember: null, release: async () => undefined };
}

async function allPages(terms: Terms): Promise<string[]> {
  const { settings } = terms;
  const mostPages = settings.page?.mostPages ?? 1;
  const headers = headersFor(terms);
  const texts: string[] = [];
  const seen = new Set<Cursor>();
  let cursor: Cursor = null;
  let size = 0;
  do {
    if (seen.has(cursor))
      throw new RefusedFile("The service leads from page to page in a circle: a cursor came twice.");
    if (texts.length === mostPages) {
      throw new RefusedFile(`The service has more than the ${mostPages} pages that its source allows (mostPages).`);
    }
    seen.add(cursor);
    const text = await askOnce(terms, headers, cursor);
    size += Buffer.byteLength(text);
    if (size > MOST_ANSWER_BYTES) throw tooLarge();
    texts.push(text);
    const answer = parsedJson(text);
    refuseErrors(answer);
    cursor = nextCursor(answer, settings);
  } while (cursor !== null);
  return texts;
}

async function askOnce(
  { settings, fetcher }: Terms,
  headers: Readonly<Record<string, string>>,
  cursor: Cursor,
): Promise<string> {
  const { endpoint, query, page } = settings;
  const paging = page === undefined || cursor === null ? {} : { [page.variable]: cursor };
  const answered = await fetcher.fetchText({
    url: endpoint,
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ query, variables: { ...settings.variables, ...paging } }),
    accept: ACCEPTED,
    answers: ANSWERS,
    headers,
  });
  // Nothing was asked on a condition.
  if (answered.kind === "UNCHANGED") throw new RefusedFile("The service answers that nothing has changed, unasked.");
  return answered.text;
}

function headersFor({ settings, secret }: Terms): Record<string, string> {
  if (settings.secret === undefined) return {};
  const token = secret(settings.secret);
  if (token !== null) return { authorization: `Bearer ${token}` };
  const variable = `HUB_SECRET_${settings.secret.toUpperCase().replaceAll("-", "_")}`;
  throw new RefusedFile(`The service is asked with the secret ${settings.secret}, which is not set: set ${variable}.`);
}
