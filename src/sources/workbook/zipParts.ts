import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { WorkbookLimits } from "./workbook";

const DEFLATED = 8;
/** Bytes of a local header before the name (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;
const MOST_PARTS = 10_000;
/** Below this a workbook may be any times larger than its file: an empty sheet packs very well. */
const FREE_BYTES = 100_000_000;
const INFLATED_PIECE = 65_536;

/** How much a packed file may unpack to. */
export type UnpackingLimits = Pick<WorkbookLimits, "mostUnpackedBytes" | "mostTimesLarger">;

/** What a packed file is called where it is refused. */
export type PackedKind = "workbook" | "archive";

/** The parts of a packed file, by name. Nothing is unpacked before it is asked for, and nothing is written anywhere. */
export class ZipParts {
  readonly #entries = new Map<string, Entry>();

  private constructor(
    private readonly zip: ZipFile,
    private readonly limits: UnpackingLimits,
    private readonly kind: PackedKind,
  ) {}

  /** Opens a file. Throws RefusedFile when it is cut short or damaged, or would unpack to more than it may. */
  static async open(path: string, limits: UnpackingLimits, kind: PackedKind = "workbook"): Promise<ZipParts> {
    const zip = await openPromise(path, { autoClose: false }).catch((error) => refuseDamaged(kind, error));
    const parts = new ZipParts(zip, limits, kind);
    try {
      await parts.#list();
      return parts;
    } catch (error) {
      zip.close();
      return refuseDamaged(kind, error);
    }
  }

  /** The names of all parts, as the file gives them, folders left out. */
  get names(): string[] {
    return [...this.#entries.values()].map(({ fileName }) => fileName).filter((name) => !name.endsWith("/"));
  }

  /** Whether there is such a part. */
  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** How many bytes a part unpacks to, as the file declares; 0 when there is none. */
  sizeOf(name: string): number {
    return this.#find(name)?.uncompressedSize ?? 0;
  }

  /** The content of a part. Throws RefusedFile when it is not there, or not as the file declares. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.#find(name);
    const shown = `"${visibleText(name)}"`;
    if (entry === undefined) throw new RefusedFile(`The ${this.kind} is incomplete: its part ${shown} is missing.`);
    if (entry.isEncrypted()) throw underPassword(this.kind);
    let length = 0;
    let sum = 0;
    for await (const piece of await this.#open(entry, shown)) {
      length += piece.length;
      if (length > entry.uncompressedSize) break;
      sum = crc32(piece, sum);
      yield piece;
    }
    if (length !== entry.uncompressedSize || sum !== entry.crc32) {
      throw damaged(this.kind, `its part ${shown} is not what the file declares it to be`);
    }
  }

  close(): void {
    this.zip.close();
  }

  #find(name: string): Entry | undefined {
    // Names of parts do not differ by case alone (OPC 7.2.3.5); some programs mix it.
    return this.#entries.get(name.toLowerCase());
  }

  async #list(): Promise<void> {
    let unpacked = 0;
    for await (const entry of this.zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (this.#entries.has(name)) throw damaged(this.kind, `it has the part "${visibleText(entry.fileName)}" twice`);
      this.#entries.set(name, entry);
      unpacked += entry.uncompressedSize;
      if (this.#entries.size > MOST_PARTS) throw damaged(this.kind, `it has more than ${MOST_PARTS} parts`);
    }
    this.#refuseOverlaps();
    this.#refuseTooLarge(unpacked);
  }

  #refuseOverlaps(): void {
    let end = 0;
    for (const { entry, from } of [...this.#entries.values()]
      .map((entry) => ({ entry, from: entry.relativeOffsetOfLocalHeader }))
      .sort((a, b) => a.from - b.from)) {
      if (from < end) throw damaged(this.kind, `its part "${visibleText(entry.fileName)}" lies within another`);
      end = from + LOCAL_HEADER + entry.compressedSize;
    }
  }

  #refuseTooLarge(unpacked: number): void {
    const { mostUnpackedBytes, mostTimesLarger } = this.limits;
    if (unpacked > mostUnpackedBytes) {
      throw new RefusedFile(
        `A packed file may unpack to at most ${mostUnpackedBytes} bytes, but this one to ${unpacked}.`,
      );
    }
    const times = Math.ceil(unpacked / this.zip.fileSize);
    if (unpacked <= FREE_BYTES || times <= mostTimesLarger) return;
    throw new RefusedFile(
      `A packed file may unpack to at most ${mostTimesLarger} times its file, but this one to ${times} times: it looks made to overwhelm its readers.`,
    );
  }

  async #open(entry: Entry, shown: string): Promise<AsyncIterable<Buffer>> {
    const isDeflated = entry.compressionMethod === DEFLATED;
    if (!isDeflated && entry.compressionMethod !== 0) {
      throw damaged(this.kind, `its part ${shown} is packed by method ${entry.compressionMethod}, which is not read`);
    }
    const packed = await this.zip
      .openReadStreamPromise(entry, { decodeFileData: false })
      .catch((error) => refuseDamaged(this.kind, error));
    return isDeflated ? inflated(packed, shown, this.kind) : (packed as AsyncIterable<Buffer>);
  }
}

async function* inflated(packed: Readable, shown: string, kind: PackedKind): AsyncGenerator<Buffer> {
  // Whatever fails on either side destroys both, and is thrown where the pieces are read.
  const inflating = pipeline(packed, createInflateRaw({ chunkSize: INFLATED_PIECE }), () => undefined);
  try {
    yield* inflating;
  } catch (error) {
    throw damaged(kind, `its part ${shown} cannot be unpacked (${(error as NodeJS.ErrnoException).code})`);
  }
}

function damaged(kind: PackedKind, how: string): RefusedFile {
  return new RefusedFile(`The ${kind} is damaged: ${how}. Fetch or save it again.`);
}

function underPassword(kind: PackedKind): RefusedFile {
  return new RefusedFile(`The ${kind} is protected by a password: save it without one.`);
}

function refuseDamaged(kind: PackedKind, error: unknown): never {
  if (error instanceof RefusedFile) throw error;
  const { message } = error as Error;
  if (/end of central directory record signature not found/i.test(message)) {
    throw new RefusedFile(`The ${kind} is cut short: its end is missing. Fetch or save it again.`);
  }
  if (/encrypt/i.test(message)) throw new RefusedFile("The workbook is protected by a password: save it without one.");
  throw damaged(kind, `its list of parts cannot be read (${visibleText(message)})`);
}
