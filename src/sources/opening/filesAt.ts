import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { StartError } from "../../errors";
import type { Connector } from "../connector";
import type { Reading } from "../observation";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";
import { SourceFile } from "../sourceFile";
import { isTidy, LONGEST_HEADER } from "../tidyCsv/isTidy";
import { tidyCsv } from "../tidyCsv/tidyCsv.connector";
import { Archive } from "./archive";
import { passedOver } from "./passedOver";

/** A file that was opened, and what reads it. It is open until the next is asked for. */
export interface OpenedFile {
  readonly file: ReadableFile;
  readonly connector: Connector;
}

/** How the files of a place are read. */
export interface Opening {
  /** What reads them; a tidy file, known by its header, is read as one whatever this is. */
  readonly connector: Connector;
  /** The most bytes that one file, or all that an archive unpacks to, may have. */
  readonly mostBytes: number;
  /** What a single file is called, when it was set down here under another name. */
  readonly name?: string;
  /** Told which files of a folder or archive the connector does not take, in a sentence for whoever laid them there. */
  onPassedOver?(sentence: string): void;
}

/** How a ZIP begins (APPNOTE 4.3.7). */
const ZIP = Buffer.from("PK\x03\x04", "latin1");

/**
 * Opens what is at a path, one file after the other: a file, every file of a folder that the connector takes, in order of
 * name and whatever folders are in it, or every file of a ZIP that it opens. Each has its fingerprint. Throws a StartError
 * when nothing is there to be read.
 */
export async function* filesAt(path: string, opening: Opening): AsyncGenerator<OpenedFile> {
  const found = await stat(path).catch(unreadable(path));
  if (found.isDirectory()) yield* filesOfFolder(path, opening);
  else yield* filesOfFile(path, opening);
}

async function* filesOfFolder(folder: string, opening: Opening): AsyncGenerator<OpenedFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unreadable(folder));
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const { connector } = opening;
  const isTaken = (name: string) => connector.takes(name) || (connector.opensArchives && /\.zip$/i.test(name));
  for (const path of takenOf(paths, folder, isTaken, opening)) yield* filesOfFile(join(folder, path), opening);
}

function unreadable(path: string): (error: NodeJS.ErrnoException) => never {
  return ({ code }) => {
    throw new StartError(`${path} cannot be read (${code}).`);
  };
}

/** What begins with a full stop is some program's own, unless it is all there is; so is the lock of an open document. */
function isShown(path: string): boolean {
  return !path.split(/[\\/]/).some((part) => /^(\..|~\$)/.test(part) || part === "__MACOSX");
}

/** Which files of a folder or archive are taken, in order. Tells of the others, and throws a StartError where there is none. */
function takenOf(
  paths: readonly string[],
  place: string,
  isTaken: (name: string) => boolean,
  { connector, onPassedOver }: Opening,
): string[] {
  const taken: string[] = [];
  const others: string[] = [];
  for (const path of paths.filter(isShown).sort()) (isTaken(basename(path)) ? taken : others).push(path);
  if (taken.length === 0) {
    throw new StartError(`${place} holds no file that ${connector.name} reads, which is ${connector.reads}.`);
  }
  if (others.length > 0) onPassedOver?.(passedOver(basename(place), others, connector));
  return taken;
}

async function* filesOfFile(path: string, opening: Opening): AsyncGenerator<OpenedFile> {
  const { connector, mostBytes, name } = opening;
  const file = await SourceFile.open(path, mostBytes, name);
  try {
    const beginning = await file.beginning(LONGEST_HEADER);
    if (connector.opensArchives && beginning.subarray(0, ZIP.length).equals(ZIP)) {
      const archive = await Archive.open(path, mostBytes).catch(unlessRefused);
      if (archive instanceof RefusedFile) yield await refused(file, connector, archive);
      else yield* filesOfArchive(archive, file.name, opening);
      return;
    }
    await file.fingerprint();
    yield { file, connector: isTidy(beginning) ? tidyCsv : connector };
  } finally {
    await file.close();
  }
}

function unlessRefused(error: unknown): RefusedFile {
  if (error instanceof RefusedFile) return error;
  throw error;
}

/** What cannot be opened is handed on as a file that cannot be read, so that the refusal is recorded as any other. */
async function refused(file: SourceFile, connector: Connector, why: RefusedFile): Promise<OpenedFile> {
  await file.fingerprint();
  const reading: Reading = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(why) }) };
  return { file, connector: { ...connector, read: () => reading } };
}

async function* filesOfArchive(archive: Archive, name: string, opening: Opening): AsyncGenerator<OpenedFile> {
  const { connector } = opening;
  try {
    for (const path of takenOf(archive.paths, name, (file) => connector.takes(file), opening)) {
      const file = archive.file(path);
      await file.fingerprint();
      yield { file, connector };
    }
  } finally {
    archive.close();
  }
}
