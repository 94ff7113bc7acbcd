import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that was set down. */
export interface TemporaryFile {
  readonly path: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  remove(): Promise<void>;
}

/** A folder of temporary files that nobody else may read. It is there from the first file on. */
export class TemporaryFolder {
  #path: Promise<string> | null = null;

  /** Sets bytes down in a file of their own, which is gone again when they break off. */
  async setDown(pieces: AsyncIterable<Buffer>): Promise<TemporaryFile> {
    this.#path ??= mkdtemp(join(tmpdir(), "csp-hub-"));
    const path = join(await this.#path, randomUUID());
    const remove = () => rm(path, { force: true });
    try {
      return { path, ...(await write(path, pieces)), remove };
    } catch (error) {
      await remove();
      throw error;
    }
  }

  /** Removes the folder and all that is in it. */
  async remove(): Promise<void> {
    const path = await this.#path;
    this.#path = null;
    if (path !== null) await rm(path, { recursive: true, force: true });
  }
}

async function write(path: string, pieces: AsyncIterable<Buffer>): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let size = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await file.appendFile(piece);
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
