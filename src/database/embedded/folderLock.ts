import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { tryLock } from "fs-native-extensions";
import { StartError } from "../../errors";

/** Who holds a folder, as it is written into the lock file for the next comer to read. */
interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly since: string;
}

/** Another process holds the folder: the one that is named, or one that has only just started. */
export class FolderInUse extends StartError {
  constructor(folder: string, holder: Holder | null) {
    const who = holder
      ? `process ${holder.pid} (${holder.command}, since ${holder.since})`
      : "another process that has only just started";
    super(`${folder} is in use by ${who}. Stop it first, or set HUB_DATA_DIR.`);
  }
}

/**
 * Takes a folder for this process alone, since two processes on one embedded database corrupt it silently. The lock is
 * the operating system's: it goes with the process, however that ends, so a dead holder never blocks and a live one is
 * never robbed. Throws FolderInUse, which names the holder.
 */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, "lock");
  const file = openLockFile(folder, path);
  if (!tryLock(file)) {
    closeSync(file);
    throw new FolderInUse(folder, readHolder(path));
  }
  const holder: Holder = {
    pid: process.pid,
    command: ["csp-hub", ...process.argv.slice(2, 3)].join(" "),
    since: new Date().toISOString(),
  };
  ftruncateSync(file);
  writeSync(file, JSON.stringify(holder));
  return { release: () => closeSync(file) };
}

function openLockFile(folder: string, path: string): number {
  try {
    return openSync(path, "a+");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`${folder} cannot be written to (${code}): set HUB_DATA_DIR to a folder that can.`);
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}
