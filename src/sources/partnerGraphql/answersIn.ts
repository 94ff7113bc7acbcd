import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { GraphqlSettings } from "./graphqlSettings";
import { valueAt } from "./valueAt";

/** Where to go on after an answer: the cursor; null after the last one. */
export type Cursor = string | null;

/** The answer that a text holds. Throws RefusedFile when it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const beginning = visibleText(text.trimStart().slice(0, 40));
    // What begins as an answer may hold figures that are not for everybody.
    const how = /^[{[]/.test(beginning) ? "breaks off or is damaged" : `begins with "${beginning}"`;
    throw new RefusedFile(`The answer must be JSON, but ${how}.`);
  }
}

/** Throws RefusedFile for an answer that is an error, or that is data only in part, which nobody can tell from whole data. */
export function refuseErrors(answer: unknown): void {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    throw new RefusedFile("The answer must be that of a GraphQL service, an object with data, but is not.");
  }
  const errors = valueAt(answer, "errors");
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)) {
    const message = valueAt(errors, "0.message");
    const said = typeof message === "string" ? visibleText(message) : "one without a message";
    const beside =
      valueAt(answer, "data") == null ? "" : " Data that came beside it may lack parts and is not taken in.";
    throw new RefusedFile(`The service answers with an error (${said}).${beside}`);
  }
  if (valueAt(answer, "data") == null) throw new RefusedFile("The answer has neither data nor errors.");
}

/** The rows of an answer. Throws RefusedFile when there is no list where the source says. */
export function rowsIn(answer: unknown, { rows }: GraphqlSettings): readonly unknown[] {
  const list = valueAt(answer, rows);
  if (Array.isArray(list)) return list;
  throw new RefusedFile(
    `The answer must have a list of rows at ${rows}, but has ${list == null ? "none" : "no list"}.`,
  );
}

/** Where an answer says to go on. Throws RefusedFile when it says so without a cursor, or does not say. */
export function nextCursor(answer: unknown, { page }: GraphqlSettings): Cursor {
  if (page === undefined) return null;
  const hasNext = valueAt(answer, page.hasNextPath);
  if (typeof hasNext !== "boolean") {
    throw new RefusedFile(`The answer must say at ${page.hasNextPath} whether more follows, but does not.`);
  }
  if (!hasNext) return null;
  const cursor = valueAt(answer, page.endCursorPath);
  if (typeof cursor === "string" && cursor !== "") return cursor;
  throw new RefusedFile(`The answer says that more follows, but has no cursor at ${page.endCursorPath}.`);
}
