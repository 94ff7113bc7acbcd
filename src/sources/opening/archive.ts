import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";
import { speltOut } from "../visibleText";
import { DEFAULT_WORKBOOK_LIMITS } from "../workbook/workbook";
import { ZipParts } from "../workbook/zipParts";

/** A ZIP that bundles files, each of which is read by itself. Nothing is unpacked to the disk. */
export class Archive {
  private constructor(private readonly parts: ZipParts) {}

  /** Opens it. Throws RefusedFile when it is cut short or damaged, or would unpack to more than it may. */
  static async open(path: string, mostBytes: number): Promise<Archive> {
    const { mostTimesLarger } = DEFAULT_WORKBOOK_LIMITS;
    return new Archive(await ZipParts.open(path, { mostUnpackedBytes: mostBytes, mostTimesLarger }, "archive"));
  }

  /** The paths of its files, in the order in which they were put in. */
  get paths(): string[] {
    return this.parts.names;
  }

  /** The file with one of its paths. */
  file(path: string): ArchivedFile {
    return new ArchivedFile(this.parts, path);
  }

  close(): void {
    this.parts.close();
  }
}

/** One file of an archive. */
export class ArchivedFile implements ReadableFile {
  #sha256: string | null = null;
  #read = 0;

  constructor(
    private readonly parts: ZipParts,
    private readonly path: string,
  ) {}

  get name(): string {
    return speltOut(basename(this.path));
  }

  get size(): number {
    return this.parts.sizeOf(this.path);
  }

  get bytesRead(): number {
    return this.#read;
  }

  get sha256(): string | null {
    return this.#sha256;
  }

  /** Works out the fingerprint before the file is read, so that one that was imported before need not be. */
  async fingerprint(): Promise<void> {
    const hash = createHash("sha256");
    for await (const piece of this.parts.bytes(this.path)) hash.update(piece);
    this.#sha256 = hash.digest("hex");
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for await (const piece of this.parts.bytes(this.path)) {
      this.#read += piece.length;
      yield piece;
    }
  }

  async onDisk(): Promise<string> {
    throw new RefusedFile(`${this.name} lies in an archive: unpack it first.`);
  }
}
