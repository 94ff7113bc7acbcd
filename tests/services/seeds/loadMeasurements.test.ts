import type { Database } from "../../../src/database/database";
import { openDatabase } from "../../../src/database/open";
import { loadMeasurements } from "../../../src/services/seeds/loadMeasurements";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { type Place, seededPlace } from "../../harness/engine";
import { realSeeds, SeedsCopy } from "./seedsCopy";

const STRATEGY = "measurements/dartford-strategy-2021.csv";

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase(place.config);
});
afterAll(async () => {
  await database.close();
  await place.remove();
});
const seeds = new SeedsCopy();
afterEach(() => seeds.restore());
afterAll(() => seeds.remove());

const load = (folder = seeds.folder) => loadMeasurements(database, folder);
const sql = <T>(statement: string) => database.dataSource.query<T[]>(statement);
const counts = () =>
  sql<{ runs: number; vintages: number; version: string }>(`
    SELECT (SELECT count(*) FROM import_runs)::int AS runs, (SELECT count(*) FROM measurements)::int AS vintages,
      (SELECT data_version FROM hub_version) AS version`);

describe("the figures among the seeds", () => {
  it("are all taken in, each file by a run of its own, without a single rejection", async () => {
    const runs = await sql<{ status: string; rejected: number }>("SELECT DISTINCT status, rejected FROM import_runs");
    expect(runs).toEqual([{ status: "SUCCEEDED", rejected: 0 }]);
    const [{ vintages } = { vintages: 0 }] = await counts();
    expect(vintages).toBeGreaterThan(2_000);
    expect(await load(realSeeds)).toBe(vintages);
  });

  it("lead back to the file, sheet and row of their publication", async () => {
    expect(
      await sql(`
        SELECT m.value, p.file, p.sheet, m."row", p.published_on AS "publishedOn", p.retrieved_at IS NOT NULL AS known
        FROM measurements m JOIN series s ON s.id = m.series_id JOIN provenances p ON p.id = m.provenance_id
        JOIN measures e ON e.id = s.measure_id JOIN areas a ON a.id = s.area_id
        WHERE e.code = 'fly-tipping-incidents' AND a.code = 'E07000107' AND m.starts_on = '2012-04-01'`),
    ).toEqual([
      {
        value: 1304,
        file: "Fly-tipping incidents and actions reported by local authorities 2012-13 to 2021-22",
        sheet: "LA_incidents",
        row: 87,
        publishedOn: "2023-01-31",
        known: true,
      },
    ]);
  });

  it("are not read again while their files are as they were, so that what came later stands", async () => {
    const before = await counts();
    await sql("UPDATE measurements SET note = 'changed since' WHERE id = (SELECT min(id) FROM measurements)");
    await load(realSeeds);
    await loadSeeds(database, realSeeds);
    expect(await counts()).toEqual(before);
  });

  it("are revised by a file that has changed, and only that", async () => {
    const [before] = await counts();
    seeds.replace(STRATEGY, ",2855,", ",2856,");
    await load();
    const [after] = await counts();
    expect([after?.runs, after?.vintages]).toEqual([(before?.runs ?? 0) + 1, (before?.vintages ?? 0) + 1]);
  });

  it.each<[string, (seeds: SeedsCopy) => void, RegExp]>([
    [
      "a row is rejected",
      (copy) => void copy.replace(STRATEGY, "E07000107,YE-2020-09", "E07999999,YE-2020-09"),
      /^seeds\/measurements\/dartford-strategy-2021\.csv: Row 3: area must be the code .* but is "E07999999"\.$/,
    ],
    [
      "a file is refused",
      (copy) => void copy.replace(STRATEGY, "measure,area", "measure,place"),
      /^seeds\/measurements\/dartford-strategy-2021\.csv: "place" is not a column/,
    ],
    [
      "a file is named after no source",
      (copy) => copy.write("measurements/defra-flytipping.csv", "measure,area,period,value\n"),
      /^seeds\/measurements\/defra-flytipping\.csv must be named after a source \(dartford-strategy-2021, .*\), but is named "defra-flytipping"\.$/,
    ],
    [
      "a file is of another kind",
      (copy) => copy.write("measurements/figures.xlsx", ""),
      /^seeds\/measurements\/figures\.xlsx is not a file of figures: those are named SOURCE\.csv or SOURCE\.PART\.csv\.$/,
    ],
  ])("stop the loading, with the file and the row, when %s", async (_what, change, sentence) => {
    change(seeds);
    const [before] = await counts();
    await expect(load()).rejects.toThrow(sentence);
    const [after] = await counts();
    expect(after?.vintages).toBe(before?.vintages);
  });

  it("may be none", async () => {
    seeds.delete("measurements");
    expect(await load()).toBe(0);
  });
});
