import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { withFile } from "./reading";

/** The heap that a reader has, in megabytes: far less than a workbook within its limits may hold. */
const HEAP_MB = 64;

export interface ReadAside {
  readonly rows: number;
  readonly refusal: string | null;
  /** Of the processor, which a busy machine does not lengthen. */
  readonly seconds: number;
  /** The most bytes that the process had, beyond those it began with. */
  readonly grewBy: number;
}

/**
 * Reads a workbook in a process of its own with a small heap. What a process takes depends on what it did before and on
 * when its engine collects; this one did nothing before, and has to collect in time or die. Throws when it dies.
 */
export function readAside(content: Buffer, does: "let go" | "keep" = "let go"): Promise<ReadAside> {
  return withFile(content, async (path) => {
    const reader = [`--max-old-space-size=${HEAP_MB}`, join(__dirname, "readerProcess.js"), path, does];
    const { stdout } = await promisify(execFile)(process.execPath, reader);
    return JSON.parse(stdout) as ReadAside;
  });
}
