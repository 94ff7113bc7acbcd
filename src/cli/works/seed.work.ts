import { migrate } from "../../database/migrate";
import { londonDay } from "../../domain/londonDay";
import type { LoadedSeeds } from "../../services/seeds/seedReport";
import type { Work } from "../beside/work";

/** What was loaded, and how many figures were made up. */
interface Seeded {
  readonly report: LoadedSeeds;
  readonly madeUp: number;
}

/** Loads the seed files, and makes figures up when that is asked for. */
export const seedWork: Work<{ readonly demo: boolean }, never, Seeded> = {
  name: "seed",
  needsCatalogue: false,
  do: async ({ database, config, signal, say }, { demo }) => {
    say("Bringing the schema up to date");
    await migrate(database);
    signal.throwIfAborted();
    say("Loading the seeds");
    // Loaded here, so that other commands need not wait for it.
    const { loadSeeds } = await import("../../services/seeds/loadSeeds.js");
    const report = await loadSeeds(database, config.seedsDir);
    if (!demo) return { report, madeUp: 0 };
    signal.throwIfAborted();
    say("Making figures up");
    const { addDemonstration } = await import("../../services/seeds/demonstration/addDemonstration.js");
    return { report, madeUp: await addDemonstration(database, config.seedsDir, londonDay(new Date())) };
  },
};
