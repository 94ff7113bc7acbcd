import type { Config } from "../../config";
import type { Database } from "../../database/database";
import { migrate } from "../../database/migrate";
import { readCurrentVersion } from "../../database/version";
import type { Message, Work } from "./work";

/** With what a piece of work is done, and who is told of it. */
export interface Means {
  readonly database: Database;
  readonly config: Config;
  readonly signal: AbortSignal;
  send(message: Message): void;
}

/** Does a piece of work over an open database, once that is what the work needs it to be. */
export async function doWork<Order, Told, Result>(
  work: Work<Order, Told, Result>,
  order: Order,
  { database, config, signal, send }: Means,
): Promise<Result> {
  const say = (doing: string | null) => send({ type: "say", doing });
  if (work.needsCatalogue) {
    say("Bringing the schema up to date");
    await migrate(database);
    say("Reading the catalogue");
    await seedWhenEmpty(database, config);
    say(null);
  }
  signal.throwIfAborted();
  const desk = {
    database,
    config,
    signal,
    say,
    // Thrown into what is being imported, so that its transaction is undone.
    show: (progress: Extract<Message, { type: "show" }>["progress"]) => {
      signal.throwIfAborted();
      send({ type: "show", progress });
    },
    tell: (told: Told) => send({ type: "told", told }),
  };
  return work.do(desk, order);
}

/** A database that never had any seeds knows no source, measure or area to read for. */
async function seedWhenEmpty(database: Database, { seedsDir }: Config): Promise<void> {
  if ((await readCurrentVersion(database)).catalogue > 0) return;
  const { loadSeeds } = await import("../../services/seeds/loadSeeds.js");
  await loadSeeds(database, seedsDir);
}
