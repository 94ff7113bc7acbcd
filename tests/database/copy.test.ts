import "reflect-metadata";
import type { EntityManager } from "typeorm";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { type Place, seededPlace } from "../harness/engine";
import { ENDLESS } from "./sessions";

const TIMEOUT_MS = 3_000;

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase({ ...place.config, statementTimeoutMs: TIMEOUT_MS });
  await database.dataSource.query("CREATE TABLE copied (n integer, words text, number double precision, list text[])");
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

afterEach(() => database.dataSource.query("TRUNCATE copied"));

const copy = (manager: EntityManager, rows: string, into = "copied (n, words)") =>
  database.copy(manager, into, Buffer.from(rows));
const inTransaction = (rows: string, into?: string) =>
  database.dataSource.transaction((manager) => copy(manager, rows, into));
const kept = () => database.dataSource.query("SELECT n, words FROM copied ORDER BY n");

describe("copying rows into a table", () => {
  it("keeps tabs, newlines, backslashes, nulls, empty text and letters of every script", async () => {
    await inTransaction(
      ["1\ttab\\there", "2\tline\\nand\\rline", "3\tC:\\\\temp", "4\t\\N", "5\t", "6\tété “Kent” 🙂 ‮", "7\t\\\\N"]
        .map((row) => `${row}\n`)
        .join(""),
    );
    expect(await kept()).toEqual([
      { n: 1, words: "tab\there" },
      { n: 2, words: "line\nand\rline" },
      { n: 3, words: "C:\\temp" },
      { n: 4, words: null },
      { n: 5, words: "" },
      { n: 6, words: "été “Kent” 🙂 ‮" },
      { n: 7, words: "\\N" },
    ]);
  });

  it("keeps numbers to the last digit, and lists", async () => {
    await inTransaction("1\t\\N\t0.1\t{A,B}\n2\t\\N\t-1.7976931348623157e308\t{}\n", "copied");
    expect(await database.dataSource.query("SELECT number, list FROM copied ORDER BY n")).toEqual([
      { number: 0.1, list: ["A", "B"] },
      { number: -1.7976931348623157e308, list: [] },
    ]);
  });

  it("takes nothing, and pieces of several megabytes one after the other, beside other statements", async () => {
    const filler = "x".repeat(1_000);
    const piece = (from: number) => Array.from({ length: 5_000 }, (_, i) => `${from + i}\t${filler}\n`).join("");
    await database.dataSource.transaction(async (manager) => {
      await copy(manager, "");
      await copy(manager, piece(0));
      expect(await manager.query("SELECT count(*)::int AS rows FROM copied")).toEqual([{ rows: 5_000 }]);
      await copy(manager, piece(5_000));
    });
    expect(await database.dataSource.query("SELECT count(*)::int AS rows, max(n) AS last FROM copied")).toEqual([
      { rows: 10_000, last: 9_999 },
    ]);
  });

  it("is undone with its transaction", async () => {
    const undone = database.dataSource.transaction(async (manager) => {
      await copy(manager, "1\tone\n");
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(await kept()).toEqual([]);
  });

  it("throws what the database says of a row that it refuses, and nothing of the transaction stays", async () => {
    const refused = database.dataSource.transaction(async (manager) => {
      await copy(manager, "1\tone\n");
      await copy(manager, "2\ttwo\nthree\tthree\n");
    });
    await expect(refused).rejects.toMatchObject({ code: "22P02", message: expect.stringContaining('"three"') });
    expect(await kept()).toEqual([]);
    await inTransaction("4\tfour\n");
    expect(await kept()).toEqual([{ n: 4, words: "four" }]);
  });

  it("is ended when it takes too long, and its transaction with it", async () => {
    await database.dataSource.query(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM (${ENDLESS}); RETURN NEW; END $$`);
    await database.dataSource.query(
      "CREATE TRIGGER slowly BEFORE INSERT ON copied FOR EACH ROW WHEN (NEW.n = 13) EXECUTE FUNCTION slowly()",
    );
    const overrunning = database.dataSource.transaction(async (manager) => {
      await copy(manager, "1\tone\n");
      await copy(manager, "13\tthirteen\n");
    });
    await expect(overrunning).rejects.toThrow(/took longer than 3000 ms|statement timeout/);
    expect(await kept()).toEqual([]);
    await inTransaction("2\ttwo\n");
    expect(await kept()).toEqual([{ n: 2, words: "two" }]);
  });

  it("happens within a transaction only", async () => {
    await expect(copy(database.dataSource.manager, "1\tone\n")).rejects.toThrow(/within a transaction/);
  });

  it("counts as a statement", async () => {
    const before = database.statementsSent();
    await inTransaction("1\tone\n");
    expect(database.statementsSent() - before).toBe(3);
  });
});

describe("a statement of an import", () => {
  const SLOW = "SELECT pg_sleep(4)";

  it("may take longer than one of a request", async () => {
    await database.dataSource.transaction((manager) => database.unhurried(manager, () => manager.query(SLOW)));
  });

  it("leaves the limit as it was to those that come after", async () => {
    await database.dataSource.transaction((manager) => database.unhurried(manager, () => manager.query("SELECT 1")));
    await expect(database.dataSource.query(ENDLESS)).rejects.toThrow(/took longer than 3000 ms|statement timeout/);
  });
});
