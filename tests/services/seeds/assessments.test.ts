import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import type { Database } from "../../../src/database/database";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { openTestDatabase } from "./openTestDatabase";
import { realSeeds, SeedsCopy } from "./seedsCopy";

const STRATEGY = "strategies/dartford-2019-2022";
const ASSESSMENT = `${STRATEGY}/assessment-2020.yaml`;

let database: Database;
let close: () => Promise<void>;
let seeds: SeedsCopy;
beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  seeds = new SeedsCopy();
  await loadSeeds(database, realSeeds);
});
afterEach(() => seeds.remove());

const load = () => loadSeeds(database, seeds.folder);

/** What speaks for a priority of Dartford's, in short. */
async function judged(number: number): Promise<(string | number | null | undefined)[][]> {
  const catalogue = await loadCatalogue(database);
  const strategy = catalogue.strategies.find(({ slug }) => slug === "dartford-2019-2022");
  const judgements = strategy?.priorities.find((priority) => priority.number === number)?.judgements ?? [];
  return judgements.map(({ criterion, level, indicator, answer, figure, absence, period }) => [
    criterion,
    level ?? indicator?.code ?? answer?.answer.label ?? figure?.asStated ?? absence,
    period?.key ?? null,
  ]);
}

describe("What is judged for a strategic assessment", () => {
  it("is held with the evidence that it names, levels and stated figures for their year", async () => {
    expect(await judged(1)).toEqual([
      ["volume", "violent-offences", null],
      ["volume", 40.2, "YE-2020-09"],
      ["harm", 4, "YE-2020-09"],
      ["community-concern", "Violence", null],
      ["community-concern", "Town centre safety", null],
      ["added-value", "NOT_AVAILABLE", "YE-2020-09"],
      ["trend", "violent-offences", null],
    ]);
  });

  it("is written once, and one row when one level changes", async () => {
    expect(await load()).toMatchObject({ written: 0, removed: 0 });
    seeds.replace(ASSESSMENT, "level: 4", "level: 2");
    expect(await load()).toMatchObject({ written: 1, removed: 0 });
    expect((await judged(1))[2]).toEqual(["harm", 2, "YE-2020-09"]);
  });

  it("goes when the seeds no longer say it", async () => {
    seeds.delete(ASSESSMENT);
    expect(await load()).toMatchObject({ written: 0, removed: 24 });
    expect(await judged(1)).toEqual([]);
    expect(await loadSeeds(database, realSeeds)).toMatchObject({ written: 24, removed: 0 });
  });

  it("follows an answer and a stated figure that move to another place", async () => {
    const before = [await judged(1), await judged(2)];
    seeds.replace(
      `${STRATEGY}/survey-2019.yaml`,
      "      - label: ASB\n",
      "      - { label: Nothing, count: 0 }\n      - label: ASB\n",
    );
    seeds.replace(
      `${STRATEGY}/priority-1.yaml`,
      "statedFigures:\n",
      "statedFigures:\n  - { statement: Another, asStated: 1, unit: per cent, heading: x }\n",
    );
    await load();
    expect([await judged(1), await judged(2)]).toEqual(before);
  });
});
