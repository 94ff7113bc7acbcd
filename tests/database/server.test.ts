import "reflect-metadata";
import { Client } from "pg";
import type { Database } from "../../src/database/database";
import { migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { LOCKS } from "../../src/database/transaction";
import { bumpCatalogueVersion, readCurrentVersion } from "../../src/database/version";
import { StartError } from "../../src/errors";
import { type Place, seededPlace } from "../harness/engine";

/** Only where tests run on a PostgreSQL; what the embedded database has instead is in embedded.test.ts. */

describe("a PostgreSQL", () => {
  let place: Place;
  let database: Database;
  /** Another process's view of it. */
  let other: Database;
  /** Whoever looks after the server: watches the hub's sessions and ends them. */
  let keeper: Client;

  beforeAll(async () => {
    place = await seededPlace();
    database = await openDatabase(place.config);
    other = await openDatabase(place.config);
    keeper = new Client({ connectionString: place.config.databaseUrl ?? undefined, application_name: "keeper" });
    await keeper.connect();
  });

  afterAll(async () => {
    await keeper.end();
    await database.close();
    await other.close();
    await place.remove();
  });

  /** The hub's sessions that fulfil a condition on pg_stat_activity. */
  async function sessionsThat(condition: string): Promise<number[]> {
    const { rows } = await keeper.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'csp-hub' AND ${condition} ORDER BY pid`);
    return rows.map(({ pid }) => pid);
  }

  const end = (pids: number[]) =>
    keeper.query("SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) pid", [pids]);

  async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const LISTENING = "query LIKE 'LISTEN%' AND state = 'idle'";

  it("is heard again after the listening session was ended", async () => {
    const ended = await sessionsThat(LISTENING);
    // One for each of the two that have it open.
    expect(ended).toHaveLength(2);
    await end(ended);
    await until(async () => {
      const anew = (await sessionsThat(LISTENING)).filter((pid) => !ended.includes(pid));
      return anew.length === 2 ? anew : undefined;
    });
    const heard: string[] = [];
    const both = Promise.all(
      [database, other].map(
        (listener) =>
          new Promise<void>((resolve) =>
            listener.onChange((payload) => {
              heard.push(payload);
              resolve();
            }),
          ),
      ),
    );
    const raised = await database.dataSource.transaction((manager) => bumpCatalogueVersion(manager));
    await both;
    const { sequence } = await readCurrentVersion(database);
    expect(heard).toEqual([`${raised}/${sequence}`, `${raised}/${sequence}`]);
  });

  it("tells what broke when a migrating session is ended, and can be migrated afterwards", async () => {
    await keeper.query("SELECT pg_advisory_lock($1)", [LOCKS.migrate]);
    const migrating = expect(migrate(database)).rejects.toThrow("terminating connection due to administrator command");
    const waiting = await until(async () => {
      const waiting = await sessionsThat("wait_event_type = 'Lock' AND query LIKE '%pg_advisory_lock%'");
      return waiting.length > 0 ? waiting : undefined;
    });
    await end(waiting);
    await migrating;
    await keeper.query("SELECT pg_advisory_unlock($1)", [LOCKS.migrate]);
    expect(await migrate(database)).toEqual([]);
  });

  it("that has no database of the name, or no such user, is refused in one sentence", async () => {
    const url = new URL(place.config.databaseUrl ?? "");
    const { pathname, username } = url;
    url.pathname = "/csp_hub_no_such_database";
    const nowhere = openDatabase({ ...place.config, databaseUrl: url.href });
    await expect(nowhere).rejects.toThrow(StartError);
    await expect(nowhere).rejects.toThrow(
      "/csp_hub_no_such_database could not be reached: it has no database of that name.",
    );

    url.pathname = pathname;
    url.username = "csp_hub_no_such_user";
    url.password = "s3cret";
    const nobody = openDatabase({ ...place.config, databaseUrl: url.href });
    await expect(nobody).rejects.toThrow(StartError);
    // Which of the two it says depends on how the server is set up; neither names the password.
    await expect(nobody).rejects.toThrow(
      /: it (does not let this user in|refused the user name or password)\. Check DATABASE_URL\.$/,
    );
    await expect(nobody).rejects.not.toThrow(/s3cret/);
    expect(username).not.toBe(url.username);
  });

  it("is used again after every session was ended", async () => {
    await Promise.all([1, 2, 3].map(() => database.dataSource.query("SELECT pg_sleep(0.05)")));
    const ended = await sessionsThat("true");
    expect(ended.length).toBeGreaterThanOrEqual(3);
    await end(ended);
    const answer = await until(async () => database.dataSource.query("SELECT 1 AS one").catch(() => undefined));
    expect(answer).toEqual([{ one: 1 }]);
  });
});
