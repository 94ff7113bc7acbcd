import type { Database } from "../../../src/database/database";
import { openDatabase } from "../../../src/database/open";
import { addDemonstration } from "../../../src/services/seeds/demonstration/addDemonstration";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeChangedSeeds } from "../../../src/services/seeds/writeChangedSeeds";
import { type Place, seededPlace } from "../../harness/engine";
import { realSeeds } from "./seedsCopy";

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

const sql = <T>(statement: string) => database.dataSource.query<T[]>(statement);
const FIGURES = `measurements m JOIN series s ON s.id = m.series_id JOIN sources o ON o.id = s.source_id
  JOIN measures e ON e.id = s.measure_id WHERE o.slug = 'demonstration'`;

describe("the demonstration", () => {
  it("is not among the seeds: neither its source nor a figure is there until it is asked for", async () => {
    expect(await sql("SELECT FROM sources WHERE slug = 'demonstration'")).toEqual([]);
    expect(readSeeds(realSeeds).sources.map(({ slug }) => slug)).not.toContain("demonstration");
  });

  it("fills every indicator with quarters up to now, or years where the measure is kept by year", async () => {
    const added = await addDemonstration(database, realSeeds, "2026-02-10");
    const [held] = await sql<{ figures: number; measures: number; last: string; dry: boolean }>(`
      SELECT count(*)::int AS figures, count(DISTINCT s.measure_id)::int AS measures, max(m.ends_on) AS last,
        bool_and(m.value IS NOT NULL AND m.value >= 0) AS whole FROM ${FIGURES}`);
    const [watched] = await sql<{ measures: number }>(
      "SELECT count(DISTINCT measure_id)::int AS measures FROM indicators",
    );
    expect(held).toEqual({ figures: added, measures: watched?.measures, last: "2025-12-31", whole: true });
    const yearly = await sql(`SELECT DISTINCT e.code, s.frequency FROM ${FIGURES} AND s.frequency <> 'QUARTER'`);
    expect(yearly).toEqual([{ code: "reoffending-rate", frequency: "FINANCIAL_YEAR" }]);
  });

  it("says of every figure, and of its source, that it is made up", async () => {
    expect(await sql(`SELECT DISTINCT m.note FROM ${FIGURES}`)).toEqual([
      { note: "Demonstration: a synthetic value, not a real figure." },
    ]);
    const [source] = await sql<{ name: string; attribution: string }>(
      "SELECT name, attribution FROM sources WHERE slug = 'demonstration'",
    );
    expect(source?.name).toBe("Demonstration data — synthetic, not real");
    expect(source?.attribution).toMatch(/made up/);
  });

  it("is asked last for each measure, after every real source", async () => {
    const wrong = await sql(`
      SELECT FROM measure_sources d JOIN sources o ON o.id = d.source_id AND o.slug = 'demonstration'
      JOIN measure_sources other ON other.measure_id = d.measure_id AND other.position > d.position`);
    expect(wrong).toEqual([]);
  });

  it("changes no figure when it is asked for again, and adds the periods that have ended since", async () => {
    const before = await sql(`SELECT count(*)::int AS n FROM ${FIGURES}`);
    await addDemonstration(database, realSeeds, "2026-03-31");
    expect(await sql(`SELECT count(*)::int AS n FROM ${FIGURES}`)).toEqual(before);
    await addDemonstration(database, realSeeds, "2026-04-01");
    const [revised] = await sql<{ n: number; vintage: number }>(
      `SELECT count(*)::int AS n, max(vintage)::int AS vintage FROM ${FIGURES}`,
    );
    expect(revised?.vintage).toBe(1);
    expect(revised?.n).toBeGreaterThan((before[0] as { n: number }).n);
  });

  it("stays once it was asked for, when the seeds are loaded and the hub is started", async () => {
    const links =
      "SELECT count(*)::int AS n FROM measure_sources d JOIN sources o ON o.id = d.source_id WHERE o.slug = 'demonstration'";
    const before = await sql(links);
    expect(await loadSeeds(database, realSeeds)).toMatchObject({ written: 0, removed: 0 });
    expect(await writeChangedSeeds(database, readSeeds(realSeeds))).toMatchObject({ written: 0, removed: 0 });
    expect(await sql(links)).toEqual(before);
  });
});
