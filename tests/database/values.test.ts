import "reflect-metadata";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { readTable } from "../../src/database/readTable";
import { AreaEntity } from "../../src/entities/area.entity";
import { HubVersionEntity } from "../../src/entities/hubVersion.entity";
import { type Place, seededPlace } from "../harness/engine";

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

const SELECTED = `
  SELECT date '2021-04-01' AS day, date '0099-12-31' AS old_day, NULL::date AS no_day,
    9007199254740993::bigint AS big, 40.05::numeric AS exact, 0.1::double precision AS approximate, 7 AS whole,
    timestamptz '2021-04-01 00:30:00+01' AS moment, true AS yes, ''::text AS empty, 'Fly-tipping “étc” 🙂' AS words,
    '{"a": [1, null]}'::jsonb AS json, ARRAY['a', NULL] AS list, 'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid AS id`;

const READ = {
  day: "2021-04-01",
  old_day: "0099-12-31",
  no_day: null,
  big: "9007199254740993",
  exact: "40.05",
  approximate: 0.1,
  whole: 7,
  moment: new Date("2021-03-31T23:30:00Z"),
  yes: true,
  empty: "",
  words: "Fly-tipping “étc” 🙂",
  json: { a: [1, null] },
  list: ["a", null],
  id: "f47ac10b-58cc-4372-a567-0e02b2c3d479",
};

describe("a value read from the database", () => {
  it("is the same on both engines: days as text, big and exact numbers as text, moments as moments", async () => {
    expect(await database.dataSource.query(SELECTED)).toEqual([READ]);
  });

  it("is the same when the statement has parameters", async () => {
    expect(await database.dataSource.query(`${SELECTED} WHERE $1::date < '2022-01-01'`, ["2021-04-01"])).toEqual([
      READ,
    ]);
  });

  it("is the same day in every time zone", async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      for (const zone of ["Pacific/Auckland", "Pacific/Honolulu", "Europe/London"]) {
        await runner.query(`SET TIME ZONE '${zone}'`);
        expect(await runner.query("SELECT date '2021-03-28' AS day, $1::date AS given", ["2021-10-31"])).toEqual([
          { day: "2021-03-28", given: "2021-10-31" },
        ]);
      }
      await runner.query("RESET TIME ZONE");
    } finally {
      await runner.release();
    }
  });
});

describe("an entity", () => {
  const area = {
    code: "E05099999",
    name: `St Mary's "Cray" \\ Ward\n😀`,
    type: "WARD" as AreaEntity["type"],
    validFrom: "2019-05-02",
    validTo: null,
    documentedIn: "this test",
  };

  it("is read as it was written, one by one and by the table", async () => {
    const areas = database.dataSource.getRepository(AreaEntity);
    const { id } = await areas.save({ ...area });
    expect(await areas.findOneBy({ id })).toEqual({ id, ...area });
    const all = await readTable(database.dataSource.manager, AreaEntity);
    expect(all).toContainEqual({ id, ...area });
    expect(all).toHaveLength(await areas.count());
    await areas.delete(id);
  });

  it("keeps counters that are too long for a number, and moments", async () => {
    const [version] = await database.dataSource.getRepository(HubVersionEntity).find();
    expect(version?.catalogueVersion).toMatch(/^\d+$/);
    expect(version?.changedAt).toBeInstanceOf(Date);
  });

  it("has its instants as text in UTC when read by the table, whatever the session's time zone", async () => {
    const read = database.dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL TIME ZONE 'Pacific/Auckland'");
      await manager.query("UPDATE hub_version SET changed_at = '2021-04-01 00:30:00.123456+01'");
      const [version] = await readTable(manager, HubVersionEntity);
      throw new Error(String(version?.changedAt));
    });
    await expect(read).rejects.toThrow("2021-03-31T23:30:00.123456Z");
  });

  it("of a table without rows gives an empty list", async () => {
    const read = database.dataSource.transaction(async (manager) => {
      await manager.query("TRUNCATE areas CASCADE");
      const none = await readTable(manager, AreaEntity);
      throw new Error(JSON.stringify(none));
    });
    await expect(read).rejects.toThrow("[]");
  });
});
