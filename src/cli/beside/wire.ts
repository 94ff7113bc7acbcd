import type { Socket } from "node:net";
import type { Config } from "../../config";
import type { Message } from "./work";

/** What a command asks of the process that holds the database: one line of JSON. */
export interface Request {
  readonly build: string;
  /** The work's name. */
  readonly work: string;
  readonly order: unknown;
  readonly config: Sent<Config>;
}

/** What it is answered: lines of JSON, of which the last but "begun" and messages ends it. */
export type Answer =
  | { readonly type: "begun" }
  | Message
  | { readonly type: "done"; readonly result: unknown }
  /** A sentence for people. */
  | { readonly type: "refused"; readonly message: string }
  /** What was not expected, for whoever looks into it. */
  | { readonly type: "failed"; readonly stack: string };

type Sent<T> = Omit<T, "secrets"> & { readonly secrets: readonly (readonly [string, string])[] };

/** The most bytes that a request may have: settings, and what was on a command line. */
export const MOST_REQUEST_BYTES = 1_000_000;

export const sentConfig = (config: Config): Sent<Config> => ({ ...config, secrets: [...config.secrets] });
export const receivedConfig = (sent: Sent<Config>): Config => ({ ...sent, secrets: new Map(sent.secrets) });

/** Sends one value as a line. */
export function sendLine(socket: Socket, value: Request | Answer): void {
  if (socket.writable) socket.write(`${JSON.stringify(value)}\n`);
}

/**
 * The lines that arrive, until there are no more, for whatever reason. Node's own reader of lines also ends one at the
 * separators that JSON leaves as they are within text (U+2028 and U+2029), which the name of a file may hold.
 */
export async function* linesOf(socket: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  try {
    for await (const arrived of socket) {
      let rest = arrived;
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        yield Buffer.concat([...pieces, rest.subarray(0, end)]).toString("utf8");
        pieces = [];
        rest = rest.subarray(end + 1);
      }
      pieces.push(rest);
    }
  } catch {
    // The other side has gone, which is seen by there being no more lines.
  }
}

/** The first line that arrives, or null when it is longer than it may be or does not come whole or in time. */
export function firstLine(socket: Socket, mostBytes: number, withinMs: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const late = setTimeout(() => settle(null), withinMs);
    const settle = (line: string | null) => {
      clearTimeout(late);
      socket.off("data", take);
      // What comes after it is not read, but that the other side goes must be noticed.
      socket.resume();
      resolve(line);
    };
    const take = (piece: Buffer) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > mostBytes) settle(null);
      else if (piece.at(-1) === NEWLINE) settle(Buffer.concat(pieces).toString("utf8"));
    };
    socket.on("data", take);
    socket.once("close", () => settle(null));
  });
}

/** A request is sent whole and alone, so its end is the end of what has come. */
const NEWLINE = 0x0a;
