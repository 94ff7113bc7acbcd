import { relative } from "node:path";
import { Command } from "commander";
import type { RunningHub } from "../app";
import { openDatabase } from "../database/open";
import { attend } from "./beside/attend";
import { progress } from "./progress";
import { settings } from "./settings";
import { whatWasLoaded } from "./whatWasLoaded";

/** A first question that shows what the graph is about. */
const QUESTION =
  '{ partnership(slug: "dartford") { name strategy { priorities { number title indicators { title } } } } }';

/** `csp-hub start` */
export function startCommand(): Command {
  return new Command("start")
    .description("Make or open the database, bring it up to date, load the seeds and serve the graph.")
    .action(async () => {
      const config = settings();
      const shown = progress();
      try {
        shown.say("Opening the database");
        // The embedded database opens in a thread of its own, for about as long as the rest of the hub takes to load.
        const opening = openDatabase(config);
        // A failure is told when it is waited for, which is not yet.
        opening.catch(() => undefined);
        const { startHub } = await import("../app.js");
        const hub = await startHub(config, opening, shown.say, attend);
        stopOnSignal(hub);
        shown.done();
        console.log(greeting(hub));
      } finally {
        shown.done();
      }
    });
}

function greeting({ address, engine, place, loaded }: RunningHub): string {
  const where =
    engine === "PGlite" ? `embedded PGlite in ${relative(process.cwd(), place) || "."}` : `PostgreSQL, ${place}`;
  return `csp-hub answers at ${address}/graphql

${whatWasLoaded(loaded)}
Database: ${where}.

A question to paste into another terminal:

  curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUESTION })}'
`;
}

/** A second signal is left to its default, so that nobody has to wait for a stop that hangs. */
function stopOnSignal(hub: RunningHub): void {
  const stop = () => {
    hub.close().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
