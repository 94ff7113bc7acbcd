import { performance } from "node:perf_hooks";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { loadCatalogue } from "../../src/catalogue/loadCatalogue";
import { search } from "../../src/catalogue/search/search";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../harness/hub";
import { manyPartnerships } from "../harness/manyPartnerships";
import { median } from "./median";

/*
 * How long the search over 320 partnerships takes to make ready, for how long at a time it holds others up, what it weighs,
 * and how long a search then takes. Run by `npm run bench`; the figures in README.md are its output. Not part of the tests.
 */

const PARTNERSHIPS = 320;
const ROUNDS = 20;
const MEGABYTE = 1024 * 1024;
const TEXTS = ["PCC", "E07000109", "graffiti", "flytipping", "burgalries", "crime", "community safety", "e"].concat(
  "number of recorded anti-social behaviour incidents reported to the Police in Dartford",
  "e0",
);

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

function memoryUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

/** How long some work takes, and for how long at the most nothing else had its turn meanwhile. */
async function timed(work: () => Promise<unknown>): Promise<{ took: number; held: number }> {
  const start = performance.now();
  let [last, held, isDone] = [start, 0, false];
  const beat = () => {
    held = Math.max(held, performance.now() - last);
    last = performance.now();
    if (!isDone) setImmediate(beat);
  };
  setImmediate(beat);
  await work();
  isDone = true;
  beat();
  return { took: performance.now() - start, held };
}

async function medianOf(catalogue: Catalogue, text: string): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await search(catalogue, text, 20);
    times.push(performance.now() - start);
  }
  return `${median(times).toFixed(1)} ms for ${JSON.stringify(text)}`;
}

it.each([{ smallAreas: false }, { smallAreas: true }])(
  "search over 320 partnerships, %j",
  async (scale) => {
    await writeSeeds(hub.database, manyPartnerships(readSeeds(hub.config.seedsDir), PARTNERSHIPS, scale));
    const catalogue = await loadCatalogue(hub.database);
    const before = memoryUsed();
    const { took, held } = await timed(() => search(catalogue, "crime", 20));
    const weight = memoryUsed() - before;
    const searches: string[] = [];
    for (const text of TEXTS) searches.push(await medianOf(catalogue, text));
    console.info(
      [
        `${catalogue.named().length} things: ready in ${took.toFixed(0)} ms, holding others up for ${held.toFixed(0)} ms,`,
        `  weighs ${weight.toFixed(0)} MB; a search takes`,
        ...searches.map((line) => `  ${line}`),
      ].join("\n"),
    );
  },
  300_000,
);
