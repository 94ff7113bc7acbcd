import type { Database } from "../../../src/database/database";
import { readTable } from "../../../src/database/readTable";
import { AnnotationEntity } from "../../../src/entities/annotation.entity";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { openSeededDatabase } from "./openTestDatabase";
import { realSeeds, SeedsCopy } from "./seedsCopy";

const FILE = "annotations/annotations.yaml";
const WORDS = "What is counted\n      did not change.";

let database: Database;
let close: () => Promise<void>;
const seeds = new SeedsCopy();
beforeAll(async () => {
  ({ database, close } = await openSeededDatabase());
});
afterAll(async () => {
  await close();
  seeds.remove();
});
beforeEach(() => load(realSeeds));
afterEach(() => seeds.restore());

const load = (folder = seeds.folder) => loadSeeds(database, folder);
const annotations = () => readTable(database.dataSource.manager, AnnotationEntity);
const texts = async () => (await annotations()).map(({ text }) => text);

describe("Annotations in the seeds", () => {
  it("are loaded with their document, the measure and the area that they are about", async () => {
    const { annotations: counted } = await load(realSeeds);
    const all = await annotations();
    expect(all).toHaveLength(counted);
    expect(counted).toBeGreaterThan(5);
    expect(all.every(({ documentedIn }) => documentedIn !== null)).toBe(true);
    const everywhere = all.filter(({ key }) => key.startsWith("asb-incidents/-/2020/21/EVENT/"));
    expect(everywhere).toMatchObject([{ areaId: null, frequency: "FINANCIAL_YEAR", startsOn: "2020-04-01" }]);
  });

  it("keep the instant at which they were first loaded, whatever else is put right about them", async () => {
    const before = await annotations();
    seeds.replace(FILE, "author: csp-hub", "author: Somebody else");
    expect(await load()).toMatchObject({ written: 1, removed: 0 });
    const after = await annotations();
    expect(after.some(({ author }) => author === "Somebody else")).toBe(true);
    const recorded = (all: AnnotationEntity[]) => new Map(all.map(({ key, recordedAt }) => [key, recordedAt]));
    expect(recorded(after)).toEqual(recorded(before));
    expect(await load(realSeeds)).toMatchObject({ written: 1, removed: 0 });
  });

  it("are others when they are worded anew, and those before are gone", async () => {
    const before = await annotations();
    seeds.replace(FILE, WORDS, "What is counted stayed.");
    expect(await load()).toMatchObject({ written: 1, removed: 1 });
    expect(await texts()).toHaveLength(before.length);
    expect((await texts()).filter((text) => text.endsWith("What is counted stayed."))).toHaveLength(1);
    await load(realSeeds);
  });

  it("leave alone what clients have said, even of the same measure", async () => {
    await database.dataSource.query(`INSERT INTO annotations (key, measure_id, frequency, starts_on, kind, text, recorded_at)
      SELECT 'theirs', id, 'MONTH', '2020-04-01', 'NOTE', 'Theirs.', now() FROM measures WHERE code = 'asb-incidents'`);
    seeds.write(FILE, "annotations: []\n");
    const { removed } = await load();
    expect(removed).toBeGreaterThan(5);
    expect(await texts()).toEqual(["Theirs."]);
    await database.dataSource.query("DELETE FROM annotations");
  });
});
