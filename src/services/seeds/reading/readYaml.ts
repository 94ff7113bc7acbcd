import { readFileSync } from "node:fs";
import { type Alias, type Document, type ErrorCode, LineCounter, parseDocument, visit } from "yaml";
import { StartError } from "../../../errors";
import { stopAtFirst } from "./fault";
import type { Found } from "./findSeedFiles";
import { SeedPlaces } from "./seedFile";

const NEW_LINE = 0x0a;

/** Where the parser's own words are for programmers. */
const PLAINER: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: "a file may hold one document only",
  RESOURCE_EXHAUSTION: "it nests too deeply to be read",
};

/** A YAML file's content as plain values, dates still text, and where each stands. Stops at the first fault. */
export function readYaml(found: Found): { data: unknown; places: SeedPlaces } {
  const text = readText(found);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    // Without the timestamps of YAML 1.1, so that a date stays the text it is written as.
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
  });
  const fault = (offset: number, text: string) => ({ file: found.path, line: lines.linePos(offset).line, text });
  const faults = [...document.errors, ...document.warnings].map(({ code, pos, message }) =>
    fault(pos[0], `not valid YAML: ${PLAINER[code] ?? message}`),
  );
  stopAtFirst(faults);
  try {
    return { data: document.toJS({ maxAliasCount: 0 }), places: new SeedPlaces(document.contents, lines) };
  } catch (error) {
    // An alias can make a short file endlessly long, and hides from a reader what is said where.
    const aliases = aliasesIn(document);
    stopAtFirst(
      aliases.map(({ source, range }) => fault(range?.[0] ?? 0, `aliases such as *${source} are not allowed`)),
    );
    throw error;
  }
}

function aliasesIn(document: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

/** Strict: a file in another encoding would be stored with its letters mangled. */
function readText({ location, path }: Found): string {
  const bytes = readBytes(location, path);
  try {
    return decode(bytes);
  } catch {
    stopAtFirst([{ file: path, line: firstUndecodableLine(bytes), text: "must be UTF-8 text, but is not" }]);
    throw new StartError(`${path} must be UTF-8 text, but is not.`);
  }
}

function readBytes(location: string, path: string): Buffer {
  try {
    return readFileSync(location);
  } catch (error) {
    throw new StartError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** Lines can be tried one by one, since no letter of UTF-8 contains the byte that ends a line. */
function firstUndecodableLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(NEW_LINE, start);
    try {
      decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
