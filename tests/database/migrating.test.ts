import "reflect-metadata";
import { migrations } from "../../migrations";
import type { Database } from "../../src/database/database";
import { hasPendingMigrations, migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { type Place, seededPlace, serverUrl } from "../harness/engine";
import { tablesOf } from "./schemaOf";

const ALL = migrations.map((Migration) => new Migration().name);

let place: Place;
let database: Database;
/** A second process's view of the same database; the embedded one has a single holder, who asks twice. */
let other: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase(place.config);
  other = serverUrl === null ? database : await openDatabase(place.config);
});

afterAll(async () => {
  await database.close();
  if (other !== database) await other.close();
  await place.remove();
});

/** Emptying a copy of the template takes a moment, making a database takes seconds. */
beforeEach(async () => {
  await database.dataSource.query("DROP SCHEMA public CASCADE");
  await database.dataSource.query("CREATE SCHEMA public");
});

describe("bringing the schema up to date", () => {
  it("runs every migration once and in order, and the second time none", async () => {
    expect(await hasPendingMigrations(database)).toBe(true);
    expect(await migrate(database)).toEqual(ALL);
    expect(await hasPendingMigrations(database)).toBe(false);
    expect(await migrate(database)).toEqual([]);
  });

  it("is done by one of several that start together, the others finding nothing left to do", async () => {
    const runs = await Promise.all([migrate(database), migrate(other), migrate(database), migrate(other)]);
    expect(runs.filter((run) => run.length > 0)).toEqual([ALL]);
    expect(await hasPendingMigrations(other)).toBe(false);
  });

  it("stops at a migration that fails, says why, and goes on from there once the reason is gone", async () => {
    await database.dataSource.query("CREATE TABLE measures (obstacle text)");
    await expect(migrate(database)).rejects.toThrow('relation "measures" already exists');
    expect(await tablesOf(database.dataSource)).not.toContain("strategies");
    expect(await hasPendingMigrations(other)).toBe(true);

    await database.dataSource.query("DROP TABLE measures");
    const run = await migrate(other);
    expect(run).toEqual(ALL.slice(-run.length));
    expect(run[0]).toMatch(/^Measures/);
  });

  it("undoes the whole of a migration that fails half-way", async () => {
    await database.dataSource.query("CREATE TABLE survey_answers (obstacle text)");
    await expect(migrate(database)).rejects.toThrow('relation "survey_answers" already exists');
    expect(await tablesOf(database.dataSource)).toEqual(expect.not.arrayContaining(["surveys", "survey_questions"]));
  });
});
