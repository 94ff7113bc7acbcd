import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

/** The command as it is committed. */
export const COMMAND = join(__dirname, "../../bin/csp-hub.js");

/** What a command came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a command: this one's, without any setting of the hub's but the given ones. */
function environment(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...settings };
}

const running = new Set<ChildProcess>();

// A hub whose test ran out of time would otherwise run on, and with it the tests, which wait for what they started.
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Begins a command, in a folder when one is named. */
export function begin(args: readonly string[], settings: NodeJS.ProcessEnv, cwd?: string) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    env: environment(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  const ended = once(child, "close").then(([code]): Outcome => ({ code: code as number | null, ...said }));
  return { child, said, ended };
}

/** Runs a command to its end, in a folder when one is named. */
export function csphub(args: readonly string[], settings: NodeJS.ProcessEnv = {}, cwd?: string): Promise<Outcome> {
  return begin(args, settings, cwd).ended;
}

/** Runs a command and kills it so many milliseconds after it has said some words on standard error, if it still runs. */
export function csphubKilled(
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
  words: string,
  afterMs: number,
): Promise<Outcome> {
  const { child, said, ended } = begin(args, settings);
  child.stderr.on("data", () => {
    if (said.stderr.includes(words)) setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  return ended;
}

/** A hub that was started from the command line. */
export interface Started {
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** What it has said so far. */
  readonly said: { readonly stdout: string; readonly stderr: string };
}

/** Starts a hub and waits until it has said all that it says. Throws what it said when it ends instead. */
export async function start(settings: NodeJS.ProcessEnv): Promise<Started> {
  const { child, said, ended } = begin(["start"], settings);
  const greeted = new Promise<void>((resolve) => {
    child.stdout.on("data", () => {
      if (/ -d '.*'\n/.test(said.stdout)) resolve();
    });
  });
  await Promise.race([greeted, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  const [, address = ""] = /^csp-hub answers at (\S+)\/graphql$/m.exec(said.stdout) ?? [];
  return { address, child, ended, said };
}

/**
 * A port that nothing listens on, below those that systems give to whoever asks for any, and out of some that are this
 * worker's alone: nobody takes it before it is listened on, nor while what listened on it is started again.
 */
export async function freePort(): Promise<number> {
  const first = 20_000 + PORTS_OF_A_WORKER * (Number(process.env.JEST_WORKER_ID ?? 0) % 24);
  for (;;) {
    const port = first + randomInt(PORTS_OF_A_WORKER);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}

const PORTS_OF_A_WORKER = 500;
