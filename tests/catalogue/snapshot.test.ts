import { CurrentCatalogue } from "../../src/catalogue/currentCatalogue";
import type { Database } from "../../src/database/database";
import { openDatabase } from "../../src/database/open";
import { bumpCatalogueVersion } from "../../src/database/version";
import { serverUrl } from "../harness/engine";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(() => hub.close());

/** Changes a title as a mutation would: in one transaction with the count of the change. */
const rename = (database: Database, name: string) =>
  database.dataSource.transaction(async (manager) => {
    await manager.query("UPDATE partnerships SET name = $1 WHERE slug = 'dartford'", [name]);
    return bumpCatalogueVersion(manager);
  });

describe("a snapshot", () => {
  it("cannot be changed by whoever reads it", () => {
    const dartford = hub.catalogue.snapshot.partnership("dartford");
    if (dartford === null) throw new Error("Dartford is not there.");
    const [aim] = hub.catalogue.snapshot.aims;
    expect(() => Object.assign(dartford, { name: "Elsewhere" })).toThrow(TypeError);
    expect(() => (dartford.strategies as unknown[]).push(1)).toThrow(TypeError);
    expect(() => Object.assign(aim?.indicators[0] ?? {}, { note: "" })).toThrow(TypeError);
  });

  it("stays as it is for a request that holds it while the next one is swapped in", async () => {
    const held = hub.catalogue.snapshot;
    const version = await rename(hub.database, "Dartford Together");
    await hub.catalogue.reach(version);
    expect(held.partnership("dartford")?.name).toBe("Dartford Community Safety Partnership");
    expect(hub.catalogue.snapshot.partnership("dartford")?.name).toBe("Dartford Together");
    expect(hub.catalogue.snapshot).not.toBe(held);
  });

  it("is loaded once however many wait for it", async () => {
    const version = await rename(hub.database, "Dartford Together");
    const before = hub.database.statementsSent();
    await Promise.all(Array.from({ length: 20 }, () => hub.catalogue.reach(version)));
    expect(hub.database.statementsSent() - before).toBeLessThan(50);
  });

  it("takes a whole number of statements that does not grow with what is in it", async () => {
    const { dataSource } = hub.database;
    const cost = async () => {
      const before = hub.database.statementsSent();
      await (await CurrentCatalogue.open(hub.database, 60_000, () => undefined)).close();
      return hub.database.statementsSent() - before;
    };
    const few = await cost();
    await dataSource.query(`INSERT INTO areas (code, name, type, documented_in)
      SELECT 'X' || n, 'Made for a test', 'WARD', 'a test' FROM generate_series(1, 2000) n`);
    expect(await cost()).toBe(few);
  });
});

describe("a change", () => {
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it("is heard of by announcement, without being asked for", async () => {
    await rename(hub.database, "Heard of");
    await until(() => hub.catalogue.snapshot.partnership("dartford")?.name === "Heard of");
  });

  it("is found by the slow poll when its announcement was missed", async () => {
    const polling = await CurrentCatalogue.open(hub.database, 20, () => undefined);
    try {
      await hub.database.dataSource.query("UPDATE partnerships SET name = 'Found' WHERE slug = 'dartford'");
      await hub.database.dataSource.query("UPDATE hub_version SET catalogue_version = catalogue_version + 1");
      await until(() => polling.snapshot.partnership("dartford")?.name === "Found");
    } finally {
      await polling.close();
    }
  });

  it("that is announced and never came costs one look, and a database that went back is followed", async () => {
    const { dataSource } = hub.database;
    const held = hub.catalogue.snapshot;
    await dataSource.query("SELECT pg_notify('csp_hub_change', '999999/999999')");
    await dataSource.query("UPDATE hub_version SET catalogue_version = 0, data_version = 0");
    await dataSource.query("SELECT pg_notify('csp_hub_change', '0/0')");
    await until(() => hub.catalogue.snapshot !== held);
    expect(hub.catalogue.snapshot.version.catalogue).toBe(0);
    const before = hub.database.statementsSent();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(hub.database.statementsSent() - before).toBeLessThan(100);
  });

  it("that is announced while the hub stops begins nothing that the closing database would cut off", async () => {
    const listeners: ((payload: string) => void)[] = [];
    const announced = { ...hub.database, onChange: (listener: (payload: string) => void) => listeners.push(listener) };
    const faults: unknown[] = [];
    const stopping = await CurrentCatalogue.open(announced, 60_000, (fault) => faults.push(fault));
    const announce = (payload: string) => {
      for (const listener of listeners) listener(payload);
    };
    announce("999997/999997");
    announce("999998/999998");
    await stopping.close();
    const sent = hub.database.statementsSent();
    announce("999999/999999");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(hub.database.statementsSent()).toBe(sent);
    expect(faults).toEqual([]);
  });

  // The embedded database lets no second process in.
  if (serverUrl === null) return;
  it("by one process reaches another that shares its database", async () => {
    const elsewhere = await openDatabase(hub.config);
    try {
      await rename(elsewhere, "From elsewhere");
      await until(() => hub.catalogue.snapshot.partnership("dartford")?.name === "From elsewhere");
    } finally {
      await elsewhere.close();
    }
  });
});
