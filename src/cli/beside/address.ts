import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** The folder of the data folder that says where the process that holds it listens. Its owner alone may look into it. */
const FOLDER = "commands";
/** The file in it that holds the socket's path. */
const ADDRESS = "address";
/** How the folder of a socket begins that had to be made elsewhere. */
const ELSEWHERE = "csp-hub-commands-";

/** The longest path that a socket may have on every system (macOS: 104 bytes with the NUL that ends it). */
const LONGEST_PATH = 103;

/**
 * A path for the socket of whoever holds a data folder, in a folder that nobody else may enter: in the data folder, or
 * where its path is too long for a socket, among temporary files. What a holder that was killed has left there is removed.
 */
export function newAddress(dataDir: string): string {
  const folder = join(dataDir, FOLDER);
  removeAddress(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const near = join(folder, "socket");
  return Buffer.byteLength(near) <= LONGEST_PATH ? near : join(mkdtempSync(join(tmpdir(), ELSEWHERE)), "socket");
}

/** Lets commands know where the socket is, once it listens. */
export function publishAddress(dataDir: string, address: string): void {
  const file = join(dataDir, FOLDER, ADDRESS);
  // A command that looks meanwhile must find all of it or nothing.
  writeFileSync(`${file}.new`, address, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Where the holder of a data folder listens, or listened when it was killed; null where none does that this user may ask. */
export function readAddress(dataDir: string): string | null {
  const folder = join(dataDir, FOLDER);
  try {
    // What a command sends may hold secrets, which are for a process of the same user alone.
    if (lstatSync(folder).uid !== process.getuid?.()) return null;
    return readFileSync(join(folder, ADDRESS), "utf8");
  } catch {
    return null;
  }
}

/** Removes what was laid down for commands. */
export function removeAddress(dataDir: string): void {
  const folder = dirname(readAddress(dataDir) ?? "");
  if (basename(folder).startsWith(ELSEWHERE)) rmSync(folder, { recursive: true, force: true });
  rmSync(join(dataDir, FOLDER), { recursive: true, force: true });
}
