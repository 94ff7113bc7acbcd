import { Absence } from "../../../src/domain/absence";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import { Visibility } from "../../../src/domain/visibility";
import { accountOf, crime, GRAVESHAM, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const versions = () =>
  importing.sql<{ catalogue: string; data: string }>(
    "SELECT catalogue_version AS catalogue, data_version AS data FROM hub_version",
  );

describe("figures that are new", () => {
  it("are kept as first vintages, each in the series of its measure, area, category and frequency", async () => {
    const run = await importing.rows([
      crime("2020-01", 10),
      crime("2020-02", 12),
      crime("2020-01", 4, { category: "burglary" }),
      crime("2019/20-Q4", 35),
      crime("2020-01", 9, { area: GRAVESHAM }),
    ]);
    expect(accountOf(run)).toEqual({
      read: 5,
      measurements: 5,
      inserted: 5,
      revised: 0,
      unchanged: 0,
      rejected: 0,
      ignored: 0,
    });
    expect(run.status).toBe("SUCCEEDED");
    expect((await importing.vintages()).map(({ area, startsOn, category, value }) => [area, startsOn, category, value]))
      // Dartford's month and quarter start on the same day and are two series.
      .toEqual([
        ["E07000107", "2020-01-01", null, expect.any(Number)],
        ["E07000107", "2020-01-01", null, expect.any(Number)],
        ["E07000107", "2020-02-01", null, 12],
        ["E07000107", "2020-01-01", "burglary", 4],
        ["E07000109", "2020-01-01", null, 9],
      ]);
    const series = await importing.sql("SELECT count(*)::int AS n, count(DISTINCT frequency)::int AS f FROM series");
    expect(series).toEqual([{ n: 4, f: 2 }]);
  });

  it("keep their numbers to the last digit, their absence, flags in one order, note and visibility", async () => {
    await importing.rows([
      {
        measure: "reoffending-rate",
        area: "E10000016",
        period: "2020/21",
        value: 38.38461538461539,
        numerator: 998,
        denominator: 2600,
      },
      crime("2020-01", null, { absence: Absence.RECORDED_ELSEWHERE, note: 'under "Unassigned\tKent"\\\nsee 🙂' }),
      crime("2020-02", 9007199254740991, {
        flags: [MeasurementFlag.PARTIAL, MeasurementFlag.PROVISIONAL, MeasurementFlag.PARTIAL],
        visibility: Visibility.RESTRICTED,
      }),
    ]);
    expect(
      await importing.sql(
        "SELECT value, absence, numerator, denominator, flags, note, visibility FROM measurements ORDER BY value",
      ),
    ).toEqual([
      {
        value: 38.38461538461539,
        absence: null,
        numerator: 998,
        denominator: 2600,
        flags: [],
        note: null,
        visibility: "PUBLIC",
      },
      {
        value: 9007199254740991,
        absence: null,
        numerator: null,
        denominator: null,
        flags: ["PROVISIONAL", "PARTIAL"],
        note: null,
        visibility: "RESTRICTED",
      },
      {
        value: null,
        absence: "RECORDED_ELSEWHERE",
        numerator: null,
        denominator: null,
        flags: [],
        note: 'under "Unassigned\tKent"\\\nsee 🙂',
        visibility: "PUBLIC",
      },
    ]);
  });

  it("make no zero out of -0", async () => {
    await importing.rows([crime("2020-01", -0)]);
    const [row] = await importing.vintages();
    expect(Object.is(row?.value, 0)).toBe(true);
  });
});

describe("figures that are held already", () => {
  it("are unchanged, and nothing is written, though they come from elsewhere", async () => {
    const rows = [crime("2020-01", 10, { note: "counted" }), crime("2020-02", null, { absence: Absence.SUPPRESSED })];
    await importing.rows(rows);
    const before = await importing.vintages();
    const again = await importing.rows(rows, { publishedOn: "2024-05-01" });
    expect(accountOf(again)).toMatchObject({ read: 2, unchanged: 2, inserted: 0, revised: 0, measurements: 0 });
    expect(await importing.vintages()).toEqual(before);
    const provenances = await importing.sql("SELECT published_on FROM provenances");
    expect(provenances).toEqual([{ published_on: null }]);
  });

  it("are closed, not overwritten, when they change, and the new vintage says why", async () => {
    await importing.rows([crime("2020-01", 10), crime("2020-02", 20)], { publishedOn: "2020-03-01" });
    const run = await importing.rows([crime("2020-01", 11), crime("2020-02", 20)], { publishedOn: "2021-03-01" });
    expect(accountOf(run)).toMatchObject({ read: 2, revised: 1, unchanged: 1, measurements: 1 });
    expect(await importing.vintages()).toMatchObject([
      { startsOn: "2020-01-01", vintage: 1, value: 10, isCurrent: false, reason: null },
      {
        startsOn: "2020-01-01",
        vintage: 2,
        value: 11,
        isCurrent: true,
        reason: "Revised by the return of 2021-03-01 of Tidy CSV.",
      },
      { startsOn: "2020-02-01", vintage: 1, value: 20, isCurrent: true, reason: null },
    ]);
  });

  it("are revised by a publication where their source publishes", async () => {
    const source = importing.source("police-uk-archive");
    await importing.rows([crime("2020-01", 10)], { source });
    await importing.rows([crime("2020-01", 11)], { source, publishedOn: "2021-03-01" });
    const [, revised] = await importing.vintages();
    expect(revised?.reason).toBe(`Revised by the publication of 2021-03-01 of ${source.name}.`);
  });

  it.each<[string, Parameters<typeof crime>[2]]>([
    ["the note", { note: "now with a note" }],
    ["the flags", { flags: [MeasurementFlag.PROVISIONAL] }],
    ["who may see it", { visibility: Visibility.PARTNERS }],
    ["the denominator", { denominator: 4_000 }],
  ])("are revised when only %s changes, and the reason says that the value stands", async (_what, more) => {
    await importing.rows([crime("2020-01", 10)]);
    const run = await importing.rows([crime("2020-01", 10, more)], { publishedOn: "2021-03-01" });
    expect(accountOf(run)).toMatchObject({ revised: 1, measurements: 1 });
    const [, revised] = await importing.vintages();
    expect(revised?.reason).toBe(
      "The same value; what is said of it was changed by the return of 2021-03-01 of Tidy CSV.",
    );
  });

  it("may lose their value for an absence, and get it back", async () => {
    await importing.rows([crime("2020-01", 10)]);
    await importing.rows([crime("2020-01", null, { absence: Absence.NOT_AVAILABLE })]);
    await importing.rows([crime("2020-01", 10)]);
    expect((await importing.vintages()).map(({ vintage, value, absence }) => [vintage, value, absence])).toEqual([
      [1, 10, null],
      [2, null, "NOT_AVAILABLE"],
      [3, 10, null],
    ]);
  });

  it("never lose their value to a blank", async () => {
    await importing.rows([crime("2020-01", 10)]);
    const run = await importing.rows([crime("2020-01", null)]);
    expect(accountOf(run)).toMatchObject({ read: 1, ignored: 1, revised: 0 });
    expect(await importing.vintages()).toMatchObject([{ value: 10, isCurrent: true }]);
  });

  it("of another source are another series", async () => {
    await importing.rows([crime("2020-01", 10)]);
    const run = await importing.rows([crime("2020-01", 99)], { source: importing.source("police-uk-archive") });
    expect(accountOf(run)).toMatchObject({ inserted: 1, revised: 0 });
  });
});

describe("the moment at which figures are recorded", () => {
  it("rises with every run, and a vintage ends when the next begins", async () => {
    for (let value = 1; value <= 20; value += 1) await importing.rows([crime("2020-01", value)]);
    const [order] = await importing.sql<{ rising: boolean; seamless: boolean }>(`
      SELECT bool_and(previous IS NULL OR previous < recorded_at) AS rising,
        bool_and(previous_end IS NOT DISTINCT FROM CASE WHEN vintage > 1 THEN recorded_at END) AS seamless
      FROM (SELECT vintage, recorded_at, lag(recorded_at) OVER w AS previous, lag(superseded_at) OVER w AS previous_end
        FROM measurements WINDOW w AS (ORDER BY vintage)) m`);
    expect(order).toEqual({ rising: true, seamless: true });
  });

  it("rises even when the clock has gone back", async () => {
    await importing.rows([crime("2020-01", 1)]);
    await importing.sql("UPDATE import_runs SET finished_at = clock_timestamp() + interval '1 hour'");
    await importing.rows([crime("2020-01", 2)]);
    const [first] = await importing.sql<{ ahead: boolean }>(
      "SELECT recorded_at > clock_timestamp() + interval '30 minutes' AS ahead FROM measurements WHERE vintage = 2",
    );
    expect(first).toEqual({ ahead: true });
  });
});

describe("the version of the data", () => {
  it("rises with a run, the catalogue's does not, and a dry run leaves both", async () => {
    const [before] = await versions();
    const run = await importing.rows([crime("2020-01", 1)]);
    const [after] = await versions();
    expect(after).toEqual({ catalogue: before?.catalogue, data: String(Number(before?.data) + 1) });
    expect(run.sequence).toBe(Number(after?.data));
    await importing.rows([crime("2020-01", 2)], { isDryRun: true });
    expect(await versions()).toEqual([after]);
  });
});

describe("what a series says of itself", () => {
  const spans = () => importing.sql(`SELECT first_starts_on AS first, last_starts_on AS last FROM series ORDER BY id`);

  it("is from when to when everybody may see values of it", async () => {
    await importing.rows([
      crime("2020-01", null, { absence: Absence.NOT_REPORTED }),
      crime("2020-02", 5),
      crime("2020-03", 6),
      crime("2020-04", 7, { visibility: Visibility.PARTNERS }),
    ]);
    expect(await spans()).toEqual([{ first: "2020-02-01", last: "2020-03-01" }]);
    await importing.rows([crime("2019-12", 1), crime("2020-06", 1)]);
    expect(await spans()).toEqual([{ first: "2019-12-01", last: "2020-06-01" }]);
  });

  it("shrinks when a value at an end is taken back, to nothing when it was the only one", async () => {
    await importing.rows([crime("2020-01", 5), crime("2020-02", 6)]);
    await importing.rows([crime("2020-02", null, { absence: Absence.NOT_AVAILABLE })]);
    expect(await spans()).toEqual([{ first: "2020-01-01", last: "2020-01-01" }]);
    await importing.rows([crime("2020-01", 5, { visibility: Visibility.RESTRICTED })]);
    expect(await spans()).toEqual([{ first: null, last: null }]);
  });

  it("is when a vintage was last added, which one that is unchanged does not move", async () => {
    const at = () => importing.sql<{ at: Date }>("SELECT last_recorded_at AS at FROM series ORDER BY id");
    await importing.rows([crime("2020-01", 5)]);
    const [first] = await at();
    await importing.rows([crime("2020-01", 5), crime("2020-01", 5, { area: GRAVESHAM })]);
    const [same, other] = await at();
    expect(same).toEqual(first);
    expect(other?.at.getTime()).toBeGreaterThanOrEqual(first?.at.getTime() ?? Number.NaN);
  });
});
