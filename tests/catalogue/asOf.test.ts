import { annotationsAsOf, targetsAsOf } from "../../src/catalogue/asOf";
import { forget } from "../harness/forget";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await forget(hub, "annotations");
  await hub.database.dataSource.query(`
    INSERT INTO targets (indicator_id, frequency, starts_on, vintage, value, recorded_at, superseded_at)
    SELECT id, 'FINANCIAL_YEAR', day::date, vintage, value, since::timestamptz, until::timestamptz
    FROM indicators, (VALUES
      ('2026-04-01', 2, 20, '2026-02-01 10:00Z', NULL),
      ('2026-04-01', 1, 10, '2026-01-01 10:00Z', '2026-02-01 10:00Z'),
      ('2025-04-01', 1, 30, '2026-03-01 10:00Z', NULL)
    ) AS given (day, vintage, value, since, until) WHERE code = 'asb-incidents'`);
  await hub.database.dataSource.query(`
    INSERT INTO annotations (key, measure_id, area_id, frequency, starts_on, kind, text, recorded_at)
    SELECT words, m.id, a.id, 'MONTH', '2020-04-01', 'NOTE', words, since::timestamptz
    FROM (VALUES
      ('everywhere', NULL, '2026-02-01 10:00Z'),
      ('Dartford', 'E07000107', '2026-01-01 10:00Z'),
      ('Kent', 'E10000016', '2026-01-01 10:00Z')
    ) AS given (words, area, since) JOIN measures m ON m.code = 'asb-incidents' LEFT JOIN areas a ON a.code = area`);
  await hub.database.dataSource.query("UPDATE hub_version SET catalogue_version = catalogue_version + 1");
  await hub.catalogue.reach(hub.catalogue.snapshot.version.catalogue + 1);
});
afterAll(() => hub.close());

const at = (instant: string | null) => (instant === null ? null : new Date(instant));

describe("what was known at an instant", () => {
  it.each([
    ["2025-12-31T23:59:59.999Z", []],
    ["2026-01-01T10:00:00.000Z", [10]],
    ["2026-02-01T09:59:59.999Z", [10]],
    ["2026-02-01T10:00:00.000Z", [20]],
    ["2026-03-01T10:00:00.000Z", [30, 20]],
    [null, [30, 20]],
  ])("of targets, at %s: those that stood then, in order of period", (instant, values) => {
    const [indicator] = hub.catalogue.snapshot.indicators.filter(({ code }) => code === "asb-incidents");
    if (indicator === undefined) throw new Error("The seeds have no such indicator.");
    expect(targetsAsOf(indicator, at(instant)).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ["2025-12-31T23:59:59.999Z", []],
    ["2026-01-01T10:00:00.000Z", ["Dartford"]],
    [null, ["Dartford", "everywhere"]],
  ])("of an area's own figures, at %s: what is said of it, or of every area", (instant, words) => {
    const { snapshot } = hub.catalogue;
    const [measure, area] = [snapshot.measure("asb-incidents"), snapshot.area("E07000107")];
    if (measure === null || area === null) throw new Error("The seeds lack Dartford or its incidents.");
    expect(annotationsAsOf(measure, area, at(instant)).map(({ text }) => text)).toEqual(words);
  });
});
