import { type Logger, pino } from "pino";
import { anonymous } from "./access/viewer";
import { viewerOf } from "./access/viewerOf";
import { CurrentCatalogue } from "./catalogue/currentCatalogue";
import type { Config } from "./config";
import type { Database } from "./database/database";
import { hasPendingMigrations, migrate } from "./database/migrate";
import { londonDay } from "./domain/londonDay";
import { type Context, contextOf } from "./graphql/context";
import { servedHubSchema } from "./graphql/federation/hubSubgraph";
import { readSourceCounts } from "./measurements/runs/sourceCounts";
import { asError } from "./server/asError";
import type { Hub } from "./server/hub";
import { logging } from "./server/logger";
import { startServer } from "./server/server";
import { unexpectedError } from "./server/unexpectedError";
import { loadMeasurements } from "./services/seeds/loadMeasurements";
import { readSeeds } from "./services/seeds/readSeeds";
import type { LoadedSeeds } from "./services/seeds/seedReport";
import type { SeedSet } from "./services/seeds/seedSet";
import { writeChangedSeeds } from "./services/seeds/writeChangedSeeds";
import { AskedSyncs } from "./services/sync/askedSyncs";
import { Scheduler } from "./services/sync/scheduler";

/** A hub that answers, and what it found when it started. */
export interface RunningHub {
  readonly address: string;
  readonly engine: Database["engine"];
  readonly place: string;
  readonly loaded: LoadedSeeds;
  /** Lets running requests finish, then closes everything. */
  close(): Promise<void>;
}

/** What else uses the database while the hub answers, and must be done with it before it is closed. */
export interface Companion {
  close(): Promise<void>;
}

/** What is begun together, and ended together. */
type Stage = readonly Companion[];

/**
 * Starts everything, in the order in which each part needs the one before it, over a database that is opening. `say` is
 * told what is being done, and `accompany` begins what goes on beside the server.
 */
export async function startHub(
  config: Config,
  opening: Promise<Database>,
  say: (doing: string) => void,
  accompany?: (database: Database) => Promise<Companion>,
): Promise<RunningHub> {
  const { database, seeds } = await meanwhile(opening, () => {
    say("Reading the seeds");
    servedHubSchema();
    return readSeeds(config.seedsDir);
  });
  // In stages, the last of which is ended first: what asks and reads, and then what it asks and reads from.
  const begun: Stage[] = [[database]];
  const close = () => endAll(begun);
  try {
    say("Bringing the schema up to date");
    await migrate(database);
    say("Loading the seeds");
    const report = await writeChangedSeeds(database, seeds);
    const loaded = { ...report, measurements: await loadMeasurements(database, config.seedsDir) };
    say("Reading the catalogue");
    const { stream, ...options } = logging(config);
    const log = pino(options, stream);
    const catalogue = await CurrentCatalogue.open(database, config.pollIntervalMs, (fault) => {
      log.error({ err: fault }, "The catalogue could not be refreshed; the last one stands.");
    });
    begun.push([catalogue]);
    say("Starting the server");
    const syncs = new AskedSyncs((fault) => void unexpectedError(asError(fault), log, ["syncSource"]));
    const working: Companion[] = [syncs];
    begun.push(working);
    const server = await startServer(config, hubOf(config, database, catalogue, syncs));
    working.push(server);
    if (config.isScheduled) working.push(schedulerOf(config, database, catalogue, log));
    if (accompany !== undefined) working.push(await accompany(database));
    const { engine, place } = database;
    return { address: server.address, engine, place, loaded, close };
  } catch (error) {
    // Why it could not start is what must be told, whatever goes wrong with ending the rest.
    await close().catch(() => undefined);
    throw error;
  }
}

/** Does what needs no database while one is opening. When that fails, the database is closed again. */
async function meanwhile(
  opening: Promise<Database>,
  read: () => SeedSet,
): Promise<{ database: Database; seeds: SeedSet }> {
  try {
    const seeds = read();
    return { database: await opening, seeds };
  } catch (error) {
    const database = await opening.catch(() => null);
    await database?.close();
    throw error;
  }
}

/** What the server is told of the rest. */
export function hubOf(
  config: Config,
  database: Database,
  catalogue: CurrentCatalogue,
  syncs = new AskedSyncs(),
): Hub<Context> {
  return {
    schema: servedHubSchema(),
    contextFor: (headers) => contextOf({ database, catalogue, config, syncs }, viewerOf(headers, config)),
    sourceCounts: () => {
      const { snapshot } = catalogue;
      return readSourceCounts({ database, catalogue: snapshot, viewer: anonymous, today: londonDay(new Date()) });
    },
    whyNotReady: async () => {
      try {
        return (await hasPendingMigrations(database)) ? "The database's schema is older than this hub." : null;
      } catch {
        return "The database does not answer.";
      }
    },
  };
}

/** Reads sources by themselves, and logs what came of it. */
function schedulerOf(config: Config, database: Database, catalogue: CurrentCatalogue, log: Logger): Scheduler {
  return new Scheduler(database, catalogue, config, {
    onReport: ({ source, outcome, runs, unchanged, failures, passedOver }) => {
      const told = { source, outcome, runs: runs.length, unchanged, failures, passedOver };
      if (failures.length > 0) log.warn(told, "A source could not be read; what stood before still stands.");
      else log.info(told, "A source was read as its schedule says.");
    },
    onFault: (fault) => log.error({ err: fault }, "A source could not be looked at."),
  });
}

/**
 * Ends what was begun, stage by stage from the last. What cannot be ended does not keep the rest from it; the first fault
 * is thrown when all is over.
 */
async function endAll(begun: readonly Stage[]): Promise<void> {
  const faults: unknown[] = [];
  for (const stage of begun.toReversed()) {
    const ends = await Promise.allSettled(stage.map(async (each) => each.close()));
    for (const end of ends) if (end.status === "rejected") faults.push(end.reason);
  }
  if (faults.length > 0) throw faults[0];
}
