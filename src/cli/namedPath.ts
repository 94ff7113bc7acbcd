import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** Where something lies, however it was named on the command line. */
export interface NamedPath {
  /** As any process of this machine would name it. */
  readonly path: string;
  /** What it is called, where the path does not say it. */
  readonly name?: string;
}

/** A path that means another file in every process: what the process has open under a number, such as a pipe. */
const OPEN_HERE = /^\/dev\/(?:(stdin)|fd\/(\d+))$|^\/proc\/self\/fd\/(\d+)$/;

/** What a path of the command line means, as seen from the folder that the command was called in. */
export function namedPath(given: string): NamedPath {
  const path = resolve(given);
  const [, stdin, device, own] = OPEN_HERE.exec(path) ?? [];
  const number = stdin === undefined ? (device ?? own) : "0";
  const ofProcess = join("/proc", String(process.pid), "fd");
  if (number === undefined || !existsSync(ofProcess)) return { path };
  return { path: join(ofProcess, number), name: basename(path) };
}
