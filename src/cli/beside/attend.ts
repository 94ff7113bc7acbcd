import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import type { Database } from "../../database/database";
import { newAddress, publishAddress, removeAddress } from "./address";
import { Guest } from "./guest";

/** The most commands that may wait for their turn. */
const MOST_GUESTS = 32;

/** Listens for commands until it is closed. */
export interface Attendance {
  /** Does work when no command's work is being done, in the order of asking. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Takes no more commands and waits for those that were taken. */
  finish(): Promise<void>;
  /** Takes no more commands, breaks off those that were taken, and waits until what they had begun is undone. */
  close(): Promise<void>;
}

/**
 * Does the work of commands that find the embedded database held by this process, over a socket that only processes of
 * the same user can reach. An embedded database has one session, so they take turns. Nobody needs it on PostgreSQL; on
 * Windows there is no socket that only its user can reach.
 */
export async function attend(database: Database): Promise<Attendance> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  if (database.engine !== "PGlite" || process.platform === "win32") {
    return { inTurn, finish: async () => undefined, close: async () => undefined };
  }
  const guests = new Map<Guest, Promise<void>>();
  const stop = await listen(database.place, (socket) => {
    const guest = new Guest(socket, database, inTurn);
    guests.set(
      guest,
      guest.attend().finally(() => guests.delete(guest)),
    );
  });
  const finish = async () => {
    stop();
    await Promise.all(guests.values());
  };
  const close = () => {
    for (const guest of guests.keys()) guest.breakOff();
    return finish();
  };
  return { inTurn, finish, close };
}

/** Listens in a data folder, and gives what ends it. A socket that cannot be had there is told and done without. */
async function listen(dataDir: string, onGuest: (socket: Socket) => void): Promise<() => void> {
  const server = createServer(onGuest);
  server.maxConnections = MOST_GUESTS;
  try {
    const address = newAddress(dataDir);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(address, resolve);
    });
    chmodSync(address, 0o600);
    publishAddress(dataDir, address);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.error(`Commands cannot be run beside this process: its socket could not be made (${code ?? message}).`);
    return () => undefined;
  }
  return () => {
    server.close();
    removeAddress(dataDir);
  };
}
