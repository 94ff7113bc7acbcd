import { CurrentCatalogue } from "../../../src/catalogue/currentCatalogue";
import { bumpCatalogueVersion } from "../../../src/database/version";
import { dueSources, nextMoment } from "../../../src/services/sync/dueSources";
import { Scheduler } from "../../../src/services/sync/scheduler";
import type { SyncReport } from "../../../src/services/sync/syncReport";
import { type HostileServer, hostileServer } from "../../harness/hostileServer";
import { Importing } from "../import/importing";

let importing: Importing;
let server: HostileServer;
beforeAll(async () => {
  importing = await Importing.open();
  server = await hostileServer();
});
afterAll(async () => {
  await server.close();
  await importing.close();
});

const at = (text: string) => new Date(text);

describe("a schedule", () => {
  it("is kept in UK time, summer and winter", () => {
    expect(nextMoment("0 6 * * *", at("2026-01-10T00:00:00Z"))).toEqual(at("2026-01-10T06:00:00Z"));
    expect(nextMoment("0 6 * * *", at("2026-07-10T00:00:00Z"))).toEqual(at("2026-07-10T05:00:00Z"));
  });

  it("makes a source due when it names a moment since the source was last looked at, by whichever process", () => {
    const source = { ...importing.source("tidy-csv"), schedule: "0 6 * * *" };
    const { rowId } = source;
    const began = at("2026-01-10T00:00:00Z");
    const due = (checked: string | null, now: string, more = {}) =>
      dueSources(
        [{ ...source, ...more }],
        checked === null ? new Map() : new Map([[rowId, at(checked)]]),
        began,
        at(now),
      ).length;
    expect(due("2026-01-09T06:30:00Z", "2026-01-10T05:59:00Z")).toBe(0);
    expect(due("2026-01-09T06:30:00Z", "2026-01-10T06:00:00Z")).toBe(1);
    expect(due("2026-01-10T06:00:30Z", "2026-01-10T06:05:00Z")).toBe(0);
    // A hub that was down catches up; one that was only started asks nobody for anything yet.
    expect(due("2026-01-02T06:30:00Z", "2026-01-10T05:00:00Z")).toBe(1);
    expect(due(null, "2026-01-10T05:00:00Z")).toBe(0);
    expect(due(null, "2026-01-10T06:00:00Z")).toBe(1);
    expect(due(null, "2026-01-11T06:00:00Z", { schedule: null })).toBe(0);
    expect(due(null, "2026-01-11T06:00:00Z", { isDisabled: true })).toBe(0);
  });

  it("is kept by the server: a source that is due is read once, though two processes look", async () => {
    await importing.sql("UPDATE sources SET schedule = '0 0 1 1 *', locations = $1 WHERE slug = 'tidy-csv'", [
      JSON.stringify({ urls: [`${server.url}/ok`] }),
    ]);
    await importing.database.dataSource.transaction(bumpCatalogueVersion);
    const catalogue = await CurrentCatalogue.open(importing.database, 60_000, (fault) => {
      throw fault;
    });
    const { rowId } = importing.source("tidy-csv");
    await importing.sql("INSERT INTO source_checks (source_id, checked_at) VALUES ($1, now() - interval '2 years')", [
      rowId,
    ]);
    const reports: SyncReport[] = [];
    const config = {
      inboxDir: "/nowhere",
      maxImportBytes: 1_000_000,
      allowPrivateHosts: true,
      secrets: new Map(),
      scheduleJitterMs: 20,
    };
    const listener = {
      onReport: (report: SyncReport) => reports.push(report),
      onFault: (fault: unknown) => {
        throw fault;
      },
    };
    const schedulers = [0, 1].map(() => new Scheduler(importing.database, catalogue, config, listener, 60_000));
    await Promise.all(schedulers.map((scheduler) => scheduler.look()));
    while (!reports.some(({ outcome }) => outcome === "READ")) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(schedulers.map((scheduler) => scheduler.close()));
    expect(reports.filter(({ outcome }) => outcome === "READ")).toMatchObject([{ source: "tidy-csv" }]);
    expect(server.countOf("/ok")).toBe(1);
    await catalogue.close();
  });
});
