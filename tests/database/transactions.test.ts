import "reflect-metadata";
import type { PoolClient } from "pg";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { inTurn, LOCKS } from "../../src/database/transaction";
import { type Place, seededPlace } from "../harness/engine";
import { cutWire, poolOf } from "./sessions";

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase(place.config);
  await database.dataSource.query("CREATE TABLE tally (n integer UNIQUE)");
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

beforeEach(() => database.dataSource.query("TRUNCATE tally"));

async function tally(): Promise<number[]> {
  const rows = await database.dataSource.query<{ n: number }[]>("SELECT n FROM tally ORDER BY n");
  return rows.map(({ n }) => n);
}

const FORTY = Array.from({ length: 40 }, (_, index) => index);

describe("transactions", () => {
  it("keep what was committed and nothing of what was rolled back, forty at once", async () => {
    const outcomes = await Promise.allSettled(
      FORTY.map((n) =>
        database.dataSource.transaction(async (manager) => {
          await manager.query("INSERT INTO tally VALUES ($1)", [n]);
          if (n % 2 === 1) throw new Error("odd");
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(FORTY.map((n) => (n % 2 ? "rejected" : "fulfilled")));
    expect(await tally()).toEqual(FORTY.filter((n) => n % 2 === 0));
  });

  it("that take turns each see what the one before them left, forty at once", async () => {
    const next = (fails: boolean) =>
      inTurn(database, LOCKS.seed, async (manager) => {
        const [{ n }] = await manager.query<[{ n: number }]>("SELECT coalesce(max(n), 0) + 1 AS n FROM tally");
        await manager.query("INSERT INTO tally VALUES ($1)", [n]);
        if (fails) throw new Error("given up");
        return n;
      });
    const outcomes = await Promise.allSettled(FORTY.map((n) => next(n % 4 === 0)));
    const given = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    const thirty = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(given.sort((a, b) => a - b)).toEqual(thirty);
    expect(await tally()).toEqual(thirty);
  });

  it("are rolled back by an error of a statement, and the same session goes on", async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query("INSERT INTO tally VALUES (1)");
      await expect(runner.query("INSERT INTO tally VALUES ($1)", [1])).rejects.toMatchObject({ code: "23505" });
      await expect(runner.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
      await runner.rollbackTransaction();
      await runner.query("INSERT INTO tally VALUES (2)");
    } finally {
      await runner.release();
    }
    expect(await tally()).toEqual([2]);
  });
});

describe("a session", () => {
  it.each([
    ["a slip of spelling", "SELEC 1", [], "42601"],
    ["a table that is not there", "SELECT * FROM nothing", [], "42P01"],
    ["a division by zero, with a parameter", "SELECT 1 / $1::integer", [0], "22012"],
    ["a parameter of the wrong kind", "SELECT $1::integer", ["seven"], "22P02"],
    ["a parameter too few", "SELECT $1::integer + $2::integer", [1], "08P01"],
    ["a text with a NUL", "SELECT $1::text", ["a\u0000b"], "22021"],
    ["a broken constraint", "INSERT INTO hub_version SELECT 2, database_id, 0, 0, now() FROM hub_version", [], "23514"],
  ])("is usable after %s", async (_what, statement, parameters, code) => {
    const runner = database.dataSource.createQueryRunner();
    try {
      await expect(runner.query(statement, parameters)).rejects.toMatchObject({ code });
      expect(await runner.query("SELECT $1::integer AS one", [1])).toEqual([{ one: 1 }]);
      expect(await runner.query("SELECT 2 AS two")).toEqual([{ two: 2 }]);
    } finally {
      await runner.release();
    }
  });

  async function begun(): Promise<PoolClient> {
    const session = await poolOf(database).connect();
    await session.query("BEGIN");
    await session.query("INSERT INTO tally VALUES (1)");
    return session;
  }

  it("whose wire is cut in the middle of a transaction leaves nothing of it", async () => {
    const session = await begun();
    await cutWire(session);
    session.release();
    expect(await tally()).toEqual([]);
    await database.dataSource.query("INSERT INTO tally VALUES (2)");
    expect(await tally()).toEqual([2]);
  });

  it("that is thrown away in the middle of a transaction leaves nothing of it to whoever waits for the next", async () => {
    const session = await begun();
    session.release(true);
    // Asked for in the same moment, before the wire has closed.
    const next = await poolOf(database).connect();
    await next.query("INSERT INTO tally VALUES (2)");
    next.release(true);
    expect(await tally()).toEqual([2]);
  });

  it("that is thrown away while a statement runs does not leave its answer to the next", async () => {
    const session = await poolOf(database).connect();
    const unheard = session.query("SELECT count(*) AS unheard FROM generate_series(1, 300000)");
    const broken = expect(unheard).rejects.toThrow("Connection terminated");
    session.release(true);
    const next = await poolOf(database).connect();
    try {
      expect((await next.query("SELECT 42 AS heard")).rows).toEqual([{ heard: 42 }]);
      expect((await next.query("SELECT 43 AS heard")).rows).toEqual([{ heard: 43 }]);
    } finally {
      next.release();
    }
    await broken;
  });
});
