import "reflect-metadata";
import { migrations } from "../../migrations";
import type { Database } from "../../src/database/database";
import { migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { bumpCatalogueVersion, bumpDataVersion, readCurrentVersion, readVersion } from "../../src/database/version";
import { type Place, seededPlace } from "../harness/engine";
import { cutWire, poolOf } from "./sessions";

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

const bump = () => database.dataSource.transaction((manager) => bumpCatalogueVersion(manager));
const version = () => readVersion(database.dataSource.manager);

/** Everything announced from now on, and how to wait until there have been so many announcements. */
function announcements(): { heard: string[]; reach(count: number): Promise<void> } {
  const heard: string[] = [];
  let look = () => {};
  database.onChange((payload) => {
    heard.push(payload);
    look();
  });
  return {
    heard,
    reach: (count) =>
      new Promise((resolve) => {
        look = () => {
          if (heard.length >= count) resolve();
        };
        look();
      }),
  };
}

describe("the version of a database", () => {
  it("rises by one with every change, the catalogue's and the one of everything", async () => {
    const before = await version();
    expect(await bump()).toBe(before.catalogue + 1);
    const after = await version();
    expect(after.catalogue).toBe(before.catalogue + 1);
    const [name, count] = before.data.split("-");
    expect(after.data).toBe(`${name}-${Number(count) + 1}`);
    expect(await readCurrentVersion(database)).toEqual(after);
  });

  it("says when it last changed, in UTC, whatever the session's time zone", async () => {
    const started = Date.now();
    await bump();
    const { changedAt } = await version();
    expect(changedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const runner = database.dataSource.createQueryRunner();
    try {
      await runner.query("SET TIME ZONE 'Pacific/Auckland'");
      expect((await readVersion(runner.manager)).changedAt).toBe(changedAt);
      await runner.query("RESET TIME ZONE");
    } finally {
      await runner.release();
    }
    // A server's clock may differ from ours, but not by the hours of a time zone.
    expect(Math.abs(Date.parse(changedAt) - started)).toBeLessThan(15 * 60_000);
  });

  it("is announced with its two numbers, the catalogue's and that of everything, once the change is committed", async () => {
    const { catalogue, sequence } = await version();
    const { heard, reach } = announcements();
    await bump();
    await bump();
    await reach(2);
    expect(heard).toEqual([`${catalogue + 1}/${sequence + 1}`, `${catalogue + 2}/${sequence + 2}`]);
  });

  it("of the catalogue stays as it is when figures alone change, and the one of everything rises", async () => {
    const before = await version();
    const { heard, reach } = announcements();
    const after = await database.dataSource.transaction((manager) => bumpDataVersion(manager));
    expect(after).toEqual(await version());
    expect(after).toMatchObject({ catalogue: before.catalogue, sequence: before.sequence + 1 });
    expect(after.data).not.toBe(before.data);
    await reach(1);
    expect(heard).toEqual([`${before.catalogue}/${before.sequence + 1}`]);
  });

  it("neither rises nor is announced when the change is rolled back", async () => {
    const before = await version();
    const { heard, reach } = announcements();
    const change = database.dataSource.transaction(async (manager) => {
      await bumpCatalogueVersion(manager);
      throw new Error("Thought better of it.");
    });
    await expect(change).rejects.toThrow("Thought better of it.");
    expect(await version()).toEqual(before);
    // Announcements arrive in order, so one of the change that was rolled back would stand before this one.
    await bump();
    await reach(1);
    expect(heard).toEqual([`${before.catalogue + 1}/${before.sequence + 1}`]);
  });

  it("counts every one of many changes made at once", async () => {
    const { catalogue, sequence } = await version();
    const { heard, reach } = announcements();
    const given = await Promise.all(Array.from({ length: 20 }, bump));
    const expected = Array.from({ length: 20 }, (_, index) => catalogue + 1 + index);
    expect([...given].sort((a, b) => a - b)).toEqual(expected);
    await reach(20);
    expect(heard).toEqual(expected.map((number, index) => `${number}/${sequence + 1 + index}`));
  });

  it("is still announced after a session broke and was replaced", async () => {
    const session = await poolOf(database).connect();
    await cutWire(session);
    session.release();
    const { heard, reach } = announcements();
    await bump();
    await reach(1);
    const { catalogue, sequence } = await version();
    expect(heard).toEqual([`${catalogue}/${sequence}`]);
  });

  it("of one database is never taken for that of another, though both count alike", async () => {
    const before = await version();
    for (const _ of migrations) await database.dataSource.undoLastMigration();
    await migrate(database);
    while ((await version()).catalogue < before.catalogue) await bump();
    const after = await version();
    expect(after.catalogue).toBe(before.catalogue);
    expect(after.data).toMatch(/^[0-9a-f]{8}-\d+$/);
    expect(after.data).not.toBe(before.data);
  });
});
