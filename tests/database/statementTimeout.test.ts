import "reflect-metadata";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { bumpCatalogueVersion } from "../../src/database/version";
import { type Place, seededPlace } from "../harness/engine";
import { ENDLESS } from "./sessions";

/** Long enough for what is done in no time when the machine is at other work too. */
const TIMEOUT_MS = 4_000;

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase({ ...place.config, statementTimeoutMs: TIMEOUT_MS });
  await database.dataSource.query("CREATE TABLE kept AS SELECT 1 AS n");
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

/** The same on both engines, with the code by which the server knows it. */
const ENDED = expect.objectContaining({
  message: expect.stringMatching(/took longer than 4000 ms|statement timeout/),
  driverError: expect.objectContaining({ code: "57014" }),
});

const kept = () => database.dataSource.query("SELECT n FROM kept ORDER BY n");

describe("a statement that takes too long", () => {
  it("is ended with an error and holds up nothing else meanwhile; the next one works, and nothing committed is lost", async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    await expect(database.dataSource.query(ENDLESS)).rejects.toEqual(ENDED);
    clearInterval(ticking);
    // Unheld it is about four hundred; a thread held up until the end would count one at most.
    expect(ticks).toBeGreaterThan(5);
    expect(await kept()).toEqual([{ n: 1 }]);
    // Nor is the hub deaf to changes from then on.
    const heard = new Promise<string>((resolve) => database.onChange(resolve));
    const raised = await database.dataSource.transaction((manager) => bumpCatalogueVersion(manager));
    expect(await heard).toMatch(new RegExp(`^${raised}/\\d+$`));
  });

  it("takes its transaction with it, and no other", async () => {
    const overrunning = database.dataSource.transaction(async (manager) => {
      await manager.query("INSERT INTO kept VALUES (2)");
      await manager.query(ENDLESS);
    });
    const waiting = database.dataSource.transaction((manager) => manager.query("INSERT INTO kept VALUES (3)"));
    await expect(overrunning).rejects.toEqual(ENDED);
    await waiting;
    expect(await kept()).toEqual([{ n: 1 }, { n: 3 }]);
  });
});
