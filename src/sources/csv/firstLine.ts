/** What ends lines nowadays. A carriage return alone in such a text is part of a cell. */
const USUAL: readonly string[] = ["\r\n", "\n"];

/** What may end the lines of a text whose first ends in a carriage return alone, as in Excel's "CSV (Macintosh)". */
export const ANY_LINE_END: readonly string[] = [...USUAL, "\r"];

const WHOLE_LINE = /\n|\r./s;

/** The beginning of a text, from which it is told how it is to be read. */
export interface FirstLine {
  /** Byte by byte: other than plain letters may be wrong. */
  readonly line: string;
  /** What ends the lines of the text. */
  readonly ends: readonly string[];
  /** All of the text, again from its beginning. */
  readonly whole: AsyncIterable<Buffer>;
}

/** Looks at the first line of a text, or as much of it as may be. */
export async function firstLineOf(bytes: AsyncIterable<Buffer>, longest: number): Promise<FirstLine> {
  const pieces = bytes[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let beginning = "";
  while (!WHOLE_LINE.test(beginning) && beginning.length < longest) {
    const { value, done } = await pieces.next();
    if (done) break;
    held.push(value);
    beginning += value.toString("latin1", 0, longest);
  }
  const [line = ""] = beginning.split(/[\r\n]/, 1);
  const isReturnAlone = beginning[line.length] === "\r" && beginning[line.length + 1] !== "\n";
  return { line, ends: isReturnAlone ? ANY_LINE_END : USUAL, whole: again(held, pieces) };
}

async function* again(held: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
