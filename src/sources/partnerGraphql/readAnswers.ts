import type { ReadingTerms } from "../connector";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";
import { nextCursor, parsedJson, refuseErrors, rowsIn } from "./answersIn";
import { readGraphqlRow } from "./graphqlRow";
import type { GraphqlSettings } from "./graphqlSettings";

/** The most bytes of answers that are read, since they are held in memory; pages count together. */
export const MOST_ANSWER_BYTES = 20_000_000;

/** How many rows are handed on at a time. */
const HANDFUL = 500;

/**
 * Reads a saved answer, or a list of the answers of all pages; rows are counted through them all. Throws RefusedFile when
 * an answer is an error or not whole.
 */
export async function* readAnswers(
  file: ReadableFile,
  terms: ReadingTerms<GraphqlSettings>,
): AsyncGenerator<readonly SourceRow[]> {
  const { settings } = terms;
  const content = parsedJson(await textOf(file));
  const answers: readonly unknown[] = Array.isArray(content) ? content : [content];
  const given = answers.flatMap((answer) => {
    refuseErrors(answer);
    return rowsIn(answer, settings);
  });
  const last = answers.at(-1);
  if (last === undefined) throw new RefusedFile("The file holds no answer.");
  if (nextCursor(last, settings) !== null) {
    throw new RefusedFile(
      "The last answer says that more follows: the answers of all its pages must be read together.",
    );
  }
  for (let at = 0; at < given.length; at += HANDFUL) {
    yield given.slice(at, at + HANDFUL).map((row, place) => readGraphqlRow(row, at + place + 1, terms));
  }
}

async function textOf(file: ReadableFile): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.bytes()) {
    size += piece.length;
    if (size > MOST_ANSWER_BYTES) throw tooLarge();
    pieces.push(piece);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new RefusedFile("The answer must be text in UTF-8, but is not.");
  }
}

/** Why answers are not read that come to more than may be. */
export function tooLarge(): RefusedFile {
  return new RefusedFile(`Answers may have at most ${MOST_ANSWER_BYTES} bytes together, but have more: ask for less.`);
}
