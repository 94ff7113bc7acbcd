import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { StartError } from "../errors";
import type { ReadableFile } from "./readableFile";
import { RefusedFile } from "./refusedFile";
import { speltOut } from "./visibleText";

/** How many bytes are read at a time. */
const PIECE = 262_144;

/** A file that figures are read from, or a pipe. Bytes are counted as they come, so that neither goes on for ever. */
export class SourceFile implements ReadableFile {
  /** Of all bytes, in hexadecimal; null until they have been read once. */
  #sha256: string | null = null;
  #read = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    /** Its name, without the folders it is in. */
    readonly name: string,
    /** How many bytes it has; null for a pipe. */
    readonly size: number | null,
    private readonly mostBytes: number,
  ) {}

  /**
   * Opens what is at a path, under a name of its own when the path's is not its publisher's. Throws a StartError when
   * nothing is there, or nothing that can be read to an end.
   */
  static async open(path: string, mostBytes: number, name = speltOut(basename(path))): Promise<SourceFile> {
    const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
      throw new StartError(`${path} cannot be read (${error.code}).`);
    });
    const stat = await handle.stat();
    if (stat.isFile() || stat.isFIFO() || stat.isSocket()) {
      return new SourceFile(path, handle, name, stat.isFile() ? stat.size : null, mostBytes);
    }
    await handle.close();
    throw new StartError(`${path} is not a file: it is a ${stat.isDirectory() ? "folder" : "device"}.`);
  }

  /** How many bytes have been handed on. */
  get bytesRead(): number {
    return this.#read;
  }

  /** The fingerprint of the whole content; null while it is not known. */
  get sha256(): string | null {
    return this.#sha256;
  }

  /** Works out the fingerprint of a file before it is read, so that one that was imported before need not be. */
  async fingerprint(): Promise<void> {
    if (this.size === null || this.size > this.mostBytes) return;
    const hash = createHash("sha256");
    for await (const piece of this.#stream()) hash.update(piece);
    this.#sha256 = hash.digest("hex");
  }

  /** The content. Throws RefusedFile when there is more of it than may be. */
  async *bytes(): AsyncGenerator<Buffer> {
    if (this.size !== null && this.size > this.mostBytes) throw this.#tooLarge(`has ${this.size}`);
    const hash = this.#sha256 === null ? createHash("sha256") : null;
    for await (const piece of this.#stream()) {
      this.#read += piece.length;
      if (this.#read > this.mostBytes) throw this.#tooLarge("has more");
      hash?.update(piece);
      yield piece;
    }
    this.#sha256 ??= hash?.digest("hex") ?? null;
  }

  async onDisk(): Promise<string> {
    if (this.size === null) {
      throw new RefusedFile("What comes through a pipe can only be read once, from front to back: save it in a file.");
    }
    if (this.size > this.mostBytes) throw this.#tooLarge(`has ${this.size}`);
    return this.path;
  }

  /** The first bytes of a file; none of a pipe, which would be used up. */
  async beginning(bytes: number): Promise<Buffer> {
    if (this.size === null) return Buffer.alloc(0);
    const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  #stream(): AsyncIterable<Buffer> {
    const start = this.size === null ? {} : { start: 0 };
    return this.handle.createReadStream({ ...start, autoClose: false, highWaterMark: PIECE });
  }

  #tooLarge(has: string): RefusedFile {
    return new RefusedFile(`The file may have at most ${this.mostBytes} bytes, but ${has}: see MAX_IMPORT_BYTES.`);
  }
}
