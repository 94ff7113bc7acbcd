import "reflect-metadata";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { StartError } from "../../src/errors";
import { type Place, seededPlace, testConfig } from "../harness/engine";
import { poolOf } from "./sessions";

/** Only where there is an embedded database; what a PostgreSQL has instead is in server.test.ts. */

let place: Place;

beforeAll(async () => {
  place = await seededPlace();
});

afterAll(() => place.remove());

/** Opens the place's database, hands it over and closes it again. */
async function withOpen<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.config);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

/** Another process on the place's folder, once it has said so many lines. */
async function holder(
  doing: "holding" | "committing",
  lines: number,
): Promise<{ child: ChildProcess; said: string[] }> {
  const child = spawn(process.execPath, [join(__dirname, "holder.js"), doing], {
    env: { ...process.env, ...place.env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    let rest = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      const parts = `${rest}${chunk}`.split("\n");
      rest = parts.pop() ?? "";
      said.push(...parts);
      if (said.length >= lines) resolve();
    });
    child.once("exit", () => reject(new Error("The holder ended by itself.")));
  });
  return { child, said };
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
  if (child.stdout && !child.stdout.readableEnded) await once(child.stdout, "end").catch(() => undefined);
}

const countKept = ({ dataSource }: Database) => dataSource.query("SELECT count(*)::int AS kept FROM kept");

describe("the embedded database's folder", () => {
  it("is refused while this process holds it, in a sentence that names the holder, and free again afterwards", async () => {
    await withOpen(async (database) => {
      await database.dataSource.query("CREATE TABLE written AS SELECT 7 AS n");
      const second = openDatabase(place.config);
      await expect(second).rejects.toThrow(StartError);
      await expect(second).rejects.toThrow(
        new RegExp(
          `^${place.config.dataDir} is in use by process ${process.pid} \\(csp-hub.*, since 2.*Z\\)\\. Stop it`,
        ),
      );
      // The holder is none the worse for it.
      expect(await database.dataSource.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    });
    expect(await withOpen(({ dataSource }) => dataSource.query("SELECT n FROM written"))).toEqual([{ n: 7 }]);
  });

  it("is refused while another process holds it, and loses nothing committed when that is killed in a transaction", async () => {
    const held = await holder("holding", 1);
    try {
      await expect(openDatabase(place.config)).rejects.toThrow(
        `${place.config.dataDir} is in use by process ${held.child.pid} (csp-hub holding, since `,
      );
    } finally {
      await kill(held);
    }
    await withOpen(async (database) => {
      expect(await countKept(database)).toEqual([{ kept: 3 }]);
      expect(await database.dataSource.query("SELECT to_regclass('unfinished') AS unfinished")).toEqual([
        { unfinished: null },
      ]);
      await database.dataSource.query("DROP TABLE kept");
    });
  });

  it("holds every row that was said to be committed when the process is killed while it writes", async () => {
    const writing = await holder("committing", 25);
    await kill(writing);
    const last = Number(writing.said.at(-1));
    expect(last).toBeGreaterThanOrEqual(25);
    const [{ kept, highest }] = await withOpen(({ dataSource }) =>
      dataSource.query<[{ kept: number; highest: number }]>(
        "SELECT count(*)::int AS kept, max(n) AS highest FROM kept",
      ),
    );
    expect(kept).toBe(highest);
    // One more may have been committed that it had no time to say.
    expect([last, last + 1]).toContain(kept);
  });
});

describe("a folder that cannot be used", () => {
  let scratch: string;

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), "csp-hub-fault-"));
  });

  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  async function faultOf(dataDir: string): Promise<string> {
    const opened = openDatabase(testConfig({ dataDir })).then(
      async (database) => {
        await database.close();
        return new Error("It was opened.");
      },
      (fault: unknown) => fault,
    );
    const fault = await opened;
    expect(fault).toBeInstanceOf(StartError);
    const { message } = fault as StartError;
    expect(message).toMatch(/^[^\n]+\.$/);
    return message;
  }

  it("because it is a file is one plain sentence", async () => {
    const file = join(scratch, "file");
    writeFileSync(file, "");
    expect(await faultOf(file)).toBe(
      `The folder ${file} could not be made (EEXIST): set HUB_DATA_DIR to one that can.`,
    );
    expect(await faultOf(join(file, "below"))).toMatch(/could not be made \(ENOTDIR\): set HUB_DATA_DIR/);
  });

  it("because nothing can be written there is one plain sentence", async () => {
    chmodSync(scratch, 0o555);
    const below = join(scratch, "below");
    // The administrator may write anywhere, so the test asks as somebody who may not.
    const asAdministrator = process.getuid?.() === 0;
    if (asAdministrator) process.seteuid?.(65_534);
    try {
      expect(await faultOf(scratch)).toBe(
        `${scratch} cannot be written to (EACCES): set HUB_DATA_DIR to a folder that can.`,
      );
      expect(await faultOf(below)).toMatch(/could not be made \(EACCES\): set HUB_DATA_DIR/);
    } finally {
      if (asAdministrator) process.seteuid?.(0);
    }
  });

  it("because its lock is not a file is one plain sentence", async () => {
    mkdirSync(join(scratch, "lock"));
    expect(await faultOf(scratch)).toMatch(/cannot be written to \(EISDIR\): set HUB_DATA_DIR/);
  });

  it("because what is in it is no database is one plain sentence, every time, and holds nobody up", async () => {
    const dataDir = scratch;
    mkdirSync(join(dataDir, "database"));
    writeFileSync(join(dataDir, "database", "PG_VERSION"), "7\n");
    const sentence = `The embedded database in ${dataDir} could not be opened (`;
    expect(await faultOf(dataDir)).toContain(sentence);
    expect(await faultOf(dataDir)).toContain(sentence);

    rmSync(join(dataDir, "database"), { recursive: true });
    writeFileSync(join(dataDir, "database"), "");
    expect(await faultOf(dataDir)).toMatch(/could not be opened \(.+\): restore the folder/);
  });
});

describe("the embedded database's one session", () => {
  const TIMEOUT_MS = 1_000;
  let own: Place;
  let database: Database;

  beforeAll(async () => {
    own = await seededPlace();
    database = await openDatabase({ ...own.config, statementTimeoutMs: TIMEOUT_MS });
    await database.dataSource.query("CREATE TABLE kept AS SELECT 1 AS n");
  });

  afterAll(async () => {
    await database.close();
    await own.remove();
  });

  const kept = () => database.dataSource.query("SELECT n FROM kept");

  it("hands nothing on to the next: no setting, table, lock, statement or ear of its own", async () => {
    const session = await poolOf(database).connect();
    await session.query("SET work_mem = '1MB'");
    await session.query("CREATE TEMPORARY TABLE mine (n integer)");
    await session.query("SELECT pg_advisory_lock(4711)");
    await session.query("PREPARE mine AS SELECT 1");
    await session.query("LISTEN mine");
    session.release(true);
    const next = await poolOf(database).connect();
    const { rows } = await next.query(`SELECT current_setting('work_mem') AS setting, to_regclass('mine') AS tab,
      (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS locks,
      (SELECT count(*)::int FROM pg_prepared_statements WHERE name = 'mine') AS prepared,
      'mine' IN (SELECT pg_listening_channels()) AS listens`);
    next.release();
    expect(rows).toEqual([{ setting: "4MB", tab: null, locks: 0, prepared: 0, listens: false }]);
  });

  it("is left alone while it is idle for longer than a statement may take", async () => {
    await database.dataSource.query("CREATE TEMPORARY TABLE mine AS SELECT 2 AS n");
    await new Promise((resolve) => setTimeout(resolve, 1.5 * TIMEOUT_MS));
    expect(await database.dataSource.query("SELECT n FROM mine")).toEqual([{ n: 2 }]);
  });

  it("comes back when a statement uses up its stack", async () => {
    await database.dataSource.query(
      "CREATE FUNCTION deeper(n integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN deeper(n + 1); END'",
    );
    await expect(database.dataSource.query("SELECT deeper(1)")).rejects.toThrow();
    expect(await kept()).toEqual([{ n: 1 }]);
  });

  it("comes back at once when its thread breaks, which a copy without an end makes it do", async () => {
    await expect(database.dataSource.query("COPY kept FROM STDIN")).rejects.toThrow();
    expect(await kept()).toEqual([{ n: 1 }]);
  });
});
