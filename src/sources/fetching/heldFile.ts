import { createHash } from "node:crypto";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";

/** A file that is held in memory: what a service answered, as it would lie on a disk. */
export class HeldFile implements ReadableFile {
  readonly size: number;
  readonly sha256: string;
  #read = 0;
  readonly #content: Buffer;

  constructor(
    readonly name: string,
    content: string | Buffer,
  ) {
    this.#content = Buffer.from(content);
    this.size = this.#content.length;
    this.sha256 = createHash("sha256").update(this.#content).digest("hex");
  }

  get bytesRead(): number {
    return this.#read;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    this.#read += this.size;
    yield this.#content;
  }

  async onDisk(): Promise<string> {
    throw new RefusedFile(`${this.name} is held in memory and lies nowhere.`);
  }
}
