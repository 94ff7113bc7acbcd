import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../config";

/**
 * Which build of the hub this process runs: its version and when it was compiled. It is read when the process starts,
 * since what lies on the disk may be another one later.
 */
export const BUILD = `${version()}, built ${builtAt()}`;

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}

function builtAt(): string {
  try {
    return readFileSync(join(packageRoot(), "dist/.built"), "utf8").trim();
  } catch {
    return "at an unknown time";
  }
}
