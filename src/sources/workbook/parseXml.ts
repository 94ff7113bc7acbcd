import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/** How many characters are parsed before what they said is handed on. */
const AT_ONCE = 16_384;
/** The most characters between two tags, or within one. A cell of Excel has at most 32,767. */
const MOST_WITHOUT_TAG = 4_000_000;
const MOST_DEPTH = 200;

/** What the parser found on a tag. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Who is told of a document's elements, in order. */
export interface XmlListener {
  opened(name: string, attributes: XmlAttributes): void;
  closed(name: string): void;
  text(text: string): void;
}

/**
 * Reads a part of a workbook as XML, telling the listener of it, and comes back after every few thousand characters. Throws
 * RefusedFile when it is not well formed, has a document type (through which a few bytes can expand without end), nests too
 * deep, or goes on too long without a tag.
 */
export async function* parseXml(bytes: AsyncIterable<Buffer>, part: string, to: XmlListener): AsyncGenerator<void> {
  const shown = `"${visibleText(part)}"`;
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let withoutTag = 0;
  parser.on("doctype", () => {
    throw new RefusedFile(`The workbook's part ${shown} has a document type, which a workbook never has.`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    withoutTag = 0;
    if (++depth > MOST_DEPTH) {
      throw new RefusedFile(`The workbook's part ${shown} nests more than ${MOST_DEPTH} elements.`);
    }
    to.opened(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    withoutTag = 0;
    depth -= 1;
    to.closed(name);
  });
  parser.on("text", (text) => to.text(text));

  const parse = (text: string | null): void => {
    try {
      if (text === null) parser.close();
      else parser.write(text);
    } catch (error) {
      if (error instanceof RefusedFile) throw error;
      const ending = text === null ? "ends early" : "cannot be read";
      throw new RefusedFile(
        `The workbook is damaged: its part ${shown} ${ending} (${visibleText((error as Error).message)}). Fetch or save it again.`,
      );
    }
  };
  for await (const piece of bytes) {
    const text = decoded(utf8, piece, shown);
    for (let at = 0; at < text.length; at += AT_ONCE) {
      const some = text.slice(at, at + AT_ONCE);
      withoutTag += some.length;
      parse(some);
      if (withoutTag > MOST_WITHOUT_TAG) {
        throw new RefusedFile(
          `The workbook's part ${shown} has more than ${MOST_WITHOUT_TAG} characters without a tag.`,
        );
      }
      yield;
    }
  }
  decoded(utf8, undefined, shown);
  parse(null);
  yield;
}

function decoded(utf8: TextDecoder, piece: Buffer | undefined, shown: string): string {
  try {
    return utf8.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new RefusedFile(`The workbook is damaged: its part ${shown} is not valid UTF-8. Fetch or save it again.`);
  }
}

/** Reads a whole part, telling the listener of it. */
export async function readXml(bytes: AsyncIterable<Buffer>, part: string, to: XmlListener): Promise<void> {
  const reading = parseXml(bytes, part, to);
  while (!(await reading.next()).done);
}

/** A name without its prefix: the prefix is the writer's choice. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
