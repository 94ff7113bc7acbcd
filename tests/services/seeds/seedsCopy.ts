import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { readConfig } from "../../../src/config";

/** The real seeds. */
export const realSeeds = readConfig({}).seedsDir;

/** A copy of the real seeds that tests may change: restored after each test, and removed after the last. */
export class SeedsCopy {
  private readonly parent = mkdtempSync(join(tmpdir(), "csp-hub-seeds-"));
  readonly folder = join(this.parent, "seeds");
  /** What was written, made or deleted since the copy was last as the real seeds are, from its folder on. */
  readonly #changed = new Set<string>();

  constructor() {
    cpSync(realSeeds, this.folder, { recursive: true });
  }

  /** Replaces text in a file, and gives the line on which it stood. The text must be there. */
  replace(file: string, before: string, after: string): number {
    const text = readFileSync(join(this.folder, file), "utf8");
    const place = text.indexOf(before);
    if (place === -1) throw new Error(`${file} no longer says "${before}".`);
    this.write(
      file,
      text.replace(before, () => after),
    );
    return text.slice(0, place).split("\n").length;
  }

  /** Cuts out what a pattern finds. It must find something. */
  cut(file: string, pattern: RegExp): void {
    const [found] = pattern.exec(readFileSync(join(this.folder, file), "utf8")) ?? [];
    if (found === undefined) throw new Error(`${file} no longer holds ${pattern}.`);
    this.replace(file, found, "");
  }

  write(file: string, content: string | Uint8Array): void {
    const made = mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    this.#changed.add(made === undefined ? file : relative(this.folder, made));
    writeFileSync(join(this.folder, file), content);
  }

  delete(file: string): void {
    this.#changed.add(file);
    rmSync(join(this.folder, file), { recursive: true });
  }

  /** Makes it as the real seeds are again. Copying all of them for each of a hundred tests took longer than the tests. */
  restore(): void {
    for (const changed of this.#changed) {
      const [copy, real] = [join(this.folder, changed), join(realSeeds, changed)];
      rmSync(copy, { recursive: true, force: true });
      if (existsSync(real)) cpSync(real, copy, { recursive: true });
    }
    this.#changed.clear();
  }

  remove(): void {
    rmSync(this.parent, { recursive: true });
  }
}
