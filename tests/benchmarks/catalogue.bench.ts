import { performance } from "node:perf_hooks";
import { loadCatalogue } from "../../src/catalogue/loadCatalogue";
import { entities } from "../../src/entities";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../harness/hub";
import { manyPartnerships } from "../harness/manyPartnerships";

/*
 * How long 320 partnerships take to read, and what they weigh in memory, beside the usual way of reading the same rows:
 * TypeORM's repositories. Run by `npm run bench`; the figures in README.md are its output. Not part of the tests.
 */

const PARTNERSHIPS = 320;
const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function memoryUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

it.each([{ smallAreas: false }, { smallAreas: true }])(
  "320 partnerships, %j",
  async (scale) => {
    const seeds = manyPartnerships(readSeeds(hub.config.seedsDir), PARTNERSHIPS, scale);
    const start = performance.now();
    await writeSeeds(hub.database, seeds);
    const seeding = performance.now() - start;
    const snapshot = await timed(() => loadCatalogue(hub.database));
    const repositories = await timed(async () => {
      for (const entity of entities) await hub.database.dataSource.getRepository(entity as new () => object).find();
    });
    const before = memoryUsed();
    const catalogue = await loadCatalogue(hub.database);
    const weight = memoryUsed() - before;
    console.info(
      [
        `${hub.database.engine}, ${catalogue.everything().length} objects with an id:`,
        `  written in ${seeding.toFixed(0)} ms`,
        `  snapshot read, linked and frozen in ${snapshot.toFixed(0)} ms`,
        `  the same rows by TypeORM's repositories, not linked, in ${repositories.toFixed(0)} ms`,
        `  ratio ${(repositories / snapshot).toFixed(1)}; the snapshot weighs ${weight.toFixed(0)} MB`,
      ].join("\n"),
    );
  },
  300_000,
);
