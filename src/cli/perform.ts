import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../config";
import { FolderInUse } from "../database/embedded/folderLock";
import { openDatabase } from "../database/open";
import type { FileProgress } from "../services/import/importFile";
import { askHolder, NOBODY } from "./beside/askHolder";
import { attend } from "./beside/attend";
import { doWork } from "./beside/doWork";
import type { Message, Work } from "./beside/work";
import { progress } from "./progress";
import { settings } from "./settings";

/** What a command does with what its work says meanwhile. */
interface Listener<Told> {
  show?(progress: FileProgress): void;
  tell?(told: Told): void;
}

/** How long a process that holds the database may take until it takes work, or is done. */
const PATIENCE_MS = process.platform === "win32" ? 0 : 30_000;
const LOOK_AGAIN_MS = 100;

/**
 * Has a piece of work done over the database and gives its result: here, or where another process holds the embedded
 * database, there. Progress is shown meanwhile, the same in either case.
 */
export async function perform<Order, Told, Result>(
  work: Work<Order, Told, Result>,
  order: Order,
  listener: Listener<Told> = {},
): Promise<Result> {
  const config = settings();
  const shown = progress();
  const receive = (message: Message) => {
    if (message.type === "show") listener.show?.(message.progress);
    else if (message.type === "told") listener.tell?.(message.told as Told);
    else if (message.doing === null) shown.done();
    else shown.say(message.doing);
  };
  try {
    shown.say("Opening the database");
    return await somewhere(work, order, config, receive);
  } finally {
    shown.done();
  }
}

/** Does the work here as soon as the database can be had, or where it is held as soon as work is taken there. */
async function somewhere<Order, Told, Result>(
  work: Work<Order, Told, Result>,
  order: Order,
  config: Config,
  receive: (message: Message) => void,
): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const database = await openDatabase(config).catch((error: unknown) => {
      if (error instanceof FolderInUse) return error;
      throw error;
    });
    if (!(database instanceof FolderInUse)) {
      const attendance = await attend(database);
      try {
        const { signal } = new AbortController();
        return await attendance.inTurn(() => doWork(work, order, { database, config, signal, send: receive }));
      } finally {
        await attendance.finish();
        await database.close();
      }
    }
    const result = await askHolder(work, order, config, receive);
    if (result !== NOBODY) return result;
    if (Date.now() > until) throw database;
    await wait(LOOK_AGAIN_MS);
  }
}
