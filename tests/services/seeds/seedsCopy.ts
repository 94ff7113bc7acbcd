import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readConfig } from "../../../src/config";

/** The real seeds. */
export const realSeeds = readConfig({}).seedsDir;

/** A copy of the real seeds that a test may change, removed when the test is done with it. */
export class SeedsCopy {
  private readonly parent = mkdtempSync(join(tmpdir(), "csp-hub-seeds-"));
  readonly folder = join(this.parent, "seeds");

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
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), content);
  }

  delete(file: string): void {
    rmSync(join(this.folder, file), { recursive: true });
  }

  remove(): void {
    rmSync(this.parent, { recursive: true });
  }
}
