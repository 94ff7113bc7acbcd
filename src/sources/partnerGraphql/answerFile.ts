import { createHash } from "node:crypto";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";

/** What a service answered, held in memory, to be read as a file is. */
export class AnswerFile implements ReadableFile {
  readonly size: number;
  readonly sha256: string;
  #read = 0;

  constructor(
    readonly name: string,
    private readonly content: Buffer,
  ) {
    this.size = content.length;
    this.sha256 = createHash("sha256").update(content).digest("hex");
  }

  get bytesRead(): number {
    return this.#read;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    this.#read = this.size;
    yield this.content;
  }

  async onDisk(): Promise<string> {
    throw new RefusedFile(`${this.name} is an answer, held in memory: there is no file of it.`);
  }
}
