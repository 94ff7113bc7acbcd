import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeChangedSeeds } from "../../../src/services/seeds/writeChangedSeeds";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const nameOf = async () => {
  const [row] = await hub.database.dataSource.query("SELECT name FROM partnerships WHERE slug = 'dartford'");
  return row.name;
};

describe("a start", () => {
  it("leaves alone what was changed since the seeds were loaded, until the seeds change", async () => {
    const seeds = readSeeds(hub.config.seedsDir);
    await writeChangedSeeds(hub.database, seeds);
    await hub.database.dataSource.query("UPDATE partnerships SET name = 'Renamed' WHERE slug = 'dartford'");
    expect(await writeChangedSeeds(hub.database, seeds)).toMatchObject({ written: 0, removed: 0, indicators: 21 });
    expect(await nameOf()).toBe("Renamed");
    const measures = seeds.measures.map((measure) => ({ ...measure, title: `${measure.title} (counted)` }));
    expect(await writeChangedSeeds(hub.database, { ...seeds, measures })).toMatchObject({ written: 27 });
    expect(await nameOf()).toBe("Dartford Community Safety Partnership");
  });

  it("on seeds that were loaded before costs three statements: one asks whether the demonstration was ever wanted", async () => {
    const seeds = readSeeds(hub.config.seedsDir);
    const { catalogueVersion } = await writeChangedSeeds(hub.database, seeds);
    // The hub reads its snapshot anew when it hears of a change: that is not this count's concern.
    await hub.catalogue.reach(catalogueVersion);
    const before = hub.database.statementsSent();
    await writeChangedSeeds(hub.database, seeds);
    expect(hub.database.statementsSent() - before).toBe(3);
  });
});
