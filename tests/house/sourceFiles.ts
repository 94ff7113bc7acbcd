import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { preProcessFile } from "typescript";

const ROOT = resolve(__dirname, "../..");

/** Every TypeScript file below a folder of the project, by its path from the project's root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .sort();
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** The project's own files that a file imports, types among them. */
export function importsOf(file: string, files: ReadonlySet<string>): string[] {
  return preProcessFile(textOf(file))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .flatMap((name) => {
      const path = relative(ROOT, resolve(ROOT, dirname(file), name));
      return [`${path}.ts`, `${path}/index.ts`, `${path}.d.ts`].filter((candidate) => files.has(candidate));
    });
}
