import { askSeries, inShort } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";
const [ARCHIVE, API, HOME_OFFICE] = ["police-uk-archive", "police-uk-api", "home-office-prc"] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

/** Figures of total crime in Dartford by one source: periods with a value, or the reason why there is none. */
const crimes = (source: string, values: Record<string, number | Partial<Figure>>): Figure[] =>
  Object.entries(values).map(([period, value]) => ({
    measure: "total-crime",
    area: DARTFORD,
    period,
    source,
    ...(typeof value === "number" ? { value } : value),
  }));
const SUMMER = { "2025-04": 100, "2025-05": 110, "2025-06": 120 };

describe("without a source, a series is answered", () => {
  it("by the first of the measure's sources, whatever the later ones hold besides", async () => {
    await addFigures(hub, [...crimes(API, { "2025-04": 1, "2025-05": 2 }), ...crimes(ARCHIVE, { "2025-05": 99 })]);
    const series = await askSeries(hub, "total-crime");
    expect(series.source?.slug).toBe(ARCHIVE);
    expect(inShort(series)).toEqual([["2025-05", 99]]);
  });

  it("by the first that has a value, where an earlier one only says why it has none", async () => {
    await addFigures(hub, [
      ...crimes(ARCHIVE, { "2025/26": { absence: "RECORDED_ELSEWHERE" }, "2024/25": { absence: "NOT_AVAILABLE" } }),
      ...crimes(HOME_OFFICE, { "2024/25": 9_000 }),
    ]);
    const series = await askSeries(hub, "total-crime", { frequency: "FINANCIAL_YEAR" });
    expect(series.source?.slug).toBe(HOME_OFFICE);
    expect(inShort(series)).toEqual([["2024/25", 9_000]]);
  });

  it("by the first that says why, where none has a value", async () => {
    const note = 'Recorded under "Unassigned Kent".';
    await addFigures(hub, crimes(HOME_OFFICE, { "2025/26": { absence: "RECORDED_ELSEWHERE", note } }));
    const series = await askSeries(hub, "total-crime");
    expect([series.source?.slug, series.frequency]).toEqual([HOME_OFFICE, "FINANCIAL_YEAR"]);
    expect(series.points).toMatchObject([{ period: { key: "2025/26" }, absence: "RECORDED_ELSEWHERE", note }]);
  });

  it("by what a later source published before what an earlier one's months add up to", async () => {
    await addFigures(hub, [...crimes(ARCHIVE, SUMMER), ...crimes(HOME_OFFICE, { "2025/26-Q1": 345 })]);
    const quarters = await askSeries(hub, "total-crime", { frequency: "QUARTER" });
    expect([quarters.source?.slug, inShort(quarters)]).toEqual([HOME_OFFICE, [["2025/26-Q1", 345]]]);
    const months = await askSeries(hub, "total-crime", { frequency: "MONTH" });
    expect([months.source?.slug, inShort(months).length]).toEqual([ARCHIVE, 3]);
  });

  it("by the earlier source's months before the later one's quarters, where neither published the year", async () => {
    const months = Object.fromEntries(
      Array.from({ length: 12 }, (_, month) => [`2023-${String(month + 1).padStart(2, "0")}`, 10]),
    );
    const quarters = { "2022/23-Q4": 50, "2023/24-Q1": 50, "2023/24-Q2": 50, "2023/24-Q3": 50 };
    await addFigures(hub, [...crimes(ARCHIVE, months), ...crimes(HOME_OFFICE, quarters)]);
    const series = await askSeries(hub, "total-crime", { frequency: "CALENDAR_YEAR" });
    expect([series.source?.slug, inShort(series)]).toEqual([ARCHIVE, [["2023", 120]]]);
  });

  it("by the area's own figures before those of the areas within", async () => {
    const within = (hub.catalogue.snapshot.area(DARTFORD)?.childLinks ?? []).map(({ area }) => area.code);
    await addFigures(hub, [
      ...within.map((area) => ({ ...crimes(ARCHIVE, { "2025-04": 1 })[0], area }) as Figure),
      ...crimes(HOME_OFFICE, { "2025-04": 99, "2025/26-Q1": 300 }),
    ]);
    for (const frequency of ["MONTH", "QUARTER"] as const) {
      expect((await askSeries(hub, "total-crime", { frequency })).source?.slug).toBe(HOME_OFFICE);
    }
  });
});

describe("one source answers for a whole series", () => {
  it("its own published figures completed by what its shorter periods add up to, and never by another's", async () => {
    await addFigures(hub, [
      ...crimes(HOME_OFFICE, { "2024/25-Q4": 290, ...SUMMER }),
      ...crimes(ARCHIVE, { "2025-07": 1, "2025-08": 1, "2025-09": 1 }),
    ]);
    const series = await askSeries(hub, "total-crime", { frequency: "QUARTER" });
    expect(series.source?.slug).toBe(HOME_OFFICE);
    expect(inShort(series)).toEqual([
      ["2024/25-Q4", 290],
      ["2025/26-Q1", 330],
    ]);
    expect(series.points.map(({ measurement }) => measurement?.value ?? null)).toEqual([290, null]);
    expect(series.points[1]?.note).toBe("Worked out from 2025-04 to 2025-06: the sum of 3 parts.");
  });

  it("years that were published by quarters first and by months later among them", async () => {
    const quarters = { "2023/24-Q1": 300, "2023/24-Q2": 300, "2023/24-Q3": 300, "2023/24-Q4": 300 };
    const months = Object.fromEntries(
      Array.from({ length: 12 }, (_, month) => [
        `${month < 9 ? 2024 : 2025}-${String(((month + 3) % 12) + 1).padStart(2, "0")}`,
        90,
      ]),
    );
    await addFigures(hub, crimes(HOME_OFFICE, { ...quarters, ...months }));
    const series = await askSeries(hub, "total-crime", { frequency: "FINANCIAL_YEAR" });
    expect(inShort(series)).toEqual([
      ["2023/24", 1_200],
      ["2024/25", 1_080],
    ]);
  });

  it("and what it hid of a longer period is not added up again from shorter ones", async () => {
    await addFigures(hub, crimes(ARCHIVE, { ...SUMMER, "2025/26-Q1": { absence: "SUPPRESSED" }, "2024/25-Q4": 280 }));
    expect(inShort(await askSeries(hub, "total-crime", { frequency: "QUARTER" }))).toEqual([
      ["2024/25-Q4", 280],
      ["2025/26-Q1", "SUPPRESSED"],
    ]);
  });

  it("that is named answers, though another is preferred", async () => {
    await addFigures(hub, [...crimes(ARCHIVE, SUMMER), ...crimes(HOME_OFFICE, { "2025-05": 115 })]);
    const series = await askSeries(hub, "total-crime", { source: HOME_OFFICE, from: "2025-04", to: "2025-06" });
    expect(series.source?.slug).toBe(HOME_OFFICE);
    expect(inShort(series)).toEqual([
      ["2025-04", "NOT_REPORTED"],
      ["2025-05", 115],
      ["2025-06", "NOT_REPORTED"],
    ]);
  });

  it("that is named is told, though it holds nothing", async () => {
    await addFigures(hub, crimes(ARCHIVE, SUMMER));
    const series = await askSeries(hub, "total-crime", { source: API, last: 2 });
    expect(series.source?.slug).toBe(API);
    expect(inShort(series)).toEqual([
      ["2025-08", "NOT_REPORTED"],
      ["2025-09", "NOT_REPORTED"],
    ]);
  });

  it("that is named answers from the areas within, though the area has figures of another source as fine", async () => {
    const districts = (hub.catalogue.snapshot.area("E10000016")?.childLinks ?? [])
      .map(({ area }) => area)
      .filter(({ type }) => type === "DISTRICT");
    await addFigures(hub, [
      ...crimes(ARCHIVE, { "2025-04": 5_000 }).map((figure) => ({ ...figure, area: "E10000016" })),
      ...districts.map(({ code }) => ({ ...crimes(API, { "2025-04": 10 })[0], area: code }) as Figure),
    ]);
    const ask = (source?: string) =>
      askSeries(hub, "total-crime", { area: "E10000016", ...(source ? { source } : {}) });
    expect(inShort(await ask())).toEqual([["2025-04", 5_000]]);
    expect(inShort(await ask(API))).toEqual([["2025-04", 120]]);
  });
});

describe("a year ending", () => {
  const years = (values: Record<string, number>) => crimes(HOME_OFFICE, values);
  const asked = { frequency: "YEAR_ENDING" } as const;
  const months = (from: number, count: number, value: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, step) => {
        const month = from + step;
        return [`${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, value];
      }),
    );

  it("ends with September where nothing says otherwise: the strategic-assessment year", async () => {
    await addFigures(hub, crimes(ARCHIVE, months(9, 24, 10)));
    expect(inShort(await askSeries(hub, "total-crime", asked))).toEqual([
      ["YE-2024-09", 120],
      ["YE-2025-09", 120],
    ]);
  });

  it("ends as the latest published one does, whatever order they were recorded in", async () => {
    await addFigures(hub, years({ "YE-2025-06": 4 }));
    await addFigures(hub, years({ "YE-2023-09": 1, "YE-2024-06": 3, "YE-2023-06": 2 }));
    expect(inShort(await askSeries(hub, "total-crime", asked))).toEqual([
      ["YE-2023-06", 2],
      ["YE-2024-06", 3],
      ["YE-2025-06", 4],
    ]);
  });

  it("ends with the month that is asked for, and is worked out from months where none is published so", async () => {
    await addFigures(hub, [...crimes(ARCHIVE, months(0, 24, 10)), ...years({ "YE-2024-09": 1 })]);
    const series = await askSeries(hub, "total-crime", { ...asked, from: "YE-2024-05", to: "YE-2024-11" });
    expect(inShort(series)).toEqual([["YE-2024-11", 120]]);
    const others = await askSeries(hub, "total-crime", { ...asked, from: "YE-2023-11" });
    expect(inShort(others)).toEqual([
      ["YE-2023-11", "INCOMPLETE"],
      ["YE-2024-11", 120],
      ["YE-2025-11", "INCOMPLETE"],
    ]);
  });

  it("is worked out from months even where it holds no whole quarter", async () => {
    await addFigures(hub, crimes(ARCHIVE, months(2, 12, 7)));
    const series = await askSeries(hub, "total-crime", { ...asked, to: "YE-2024-02" });
    expect(inShort(series)).toEqual([["YE-2024-02", 84]]);
  });
});
