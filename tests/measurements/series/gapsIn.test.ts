import { askAssessment, askSeries, inShort } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, KENT, FORCE, ENGLAND] = ["E07000107", "E10000016", "E23000032", "E92000001"] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const figure = (measure: string, period: string, value: number | Partial<Figure>, area: string = DARTFORD): Figure => ({
  measure,
  area,
  period,
  ...(typeof value === "number" ? { value } : value),
});
/** Each point's reason and what is said of it. */
const reasons = (series: Awaited<ReturnType<typeof askSeries>>) =>
  series.points.map(({ period, absence, note }) => `${period.key} ${absence}: ${note}`);

describe("a period of which nothing is held", () => {
  it("did not come once its day has passed, and is not due before: the quarter after it gives it time", async () => {
    await addFigures(hub, [figure("graffiti-incidents", "2025/26-Q1", 5)]);
    const asked = { from: "2025/26-Q1", to: "2025/26-Q3", today: "2026-01-01" };
    expect(reasons(await askSeries(hub, "graffiti-incidents", asked)).slice(1)).toEqual([
      "2025/26-Q2 NOT_REPORTED: Due by 2025-12-31, and did not come.",
      "2025/26-Q3 NOT_YET_DUE: Not due before 2026-03-31.",
    ]);
    const onTheDay = await askSeries(hub, "graffiti-incidents", { ...asked, today: "2025-12-31" });
    expect(inShort(onTheDay)[1]).toEqual(["2025/26-Q2", "NOT_YET_DUE"]);
  });

  it("between two that are held is a gap with its reason, and not left out", async () => {
    await addFigures(hub, [
      figure("graffiti-incidents", "2024/25-Q1", 5),
      figure("graffiti-incidents", "2024/25-Q4", 8),
    ]);
    expect(inShort(await askSeries(hub, "graffiti-incidents"))).toEqual([
      ["2024/25-Q1", 5],
      ["2024/25-Q2", "NOT_REPORTED"],
      ["2024/25-Q3", "NOT_REPORTED"],
      ["2024/25-Q4", 8],
    ]);
  });

  it("that a publisher left out and says why is absent for that reason, with its note", async () => {
    const note = "Published as '..'.";
    await addFigures(hub, [figure("temporary-accommodation", "2018/19-Q1", { absence: "NOT_REPORTED", note })]);
    const [point] = (await askSeries(hub, "temporary-accommodation")).points;
    expect(point).toMatchObject({ value: null, absence: "NOT_REPORTED", note });
    expect(point?.measurement?.note).toBe(note);
  });
});

describe("figures of a wider area are never passed off as the area's:", () => {
  const rate = "youth-first-time-entrants-rate";

  it("every point is not available, and names the nearest area that has them", async () => {
    await addFigures(hub, [figure(rate, "2023", 160, ENGLAND), figure(rate, "2023", 148, KENT)]);
    const series = await askSeries(hub, rate, { from: "2022", to: "2030" });
    expect(series.points).toHaveLength(9);
    for (const { absence, note } of series.points) {
      expect(absence).toBe("NOT_AVAILABLE");
      expect(note).toBe(
        "Held only for Kent (E10000016), which is wider than Dartford: its figures are not Dartford's.",
      );
    }
    expect(series.source).toBeNull();
  });

  it("there is a point that says so even when no period is asked for", async () => {
    await addFigures(hub, [figure(rate, "2023", 148, KENT)]);
    expect(inShort(await askSeries(hub, rate))).toEqual([["2024", "NOT_AVAILABLE"]]);
  });

  it("the area's own reason stands, and the note names the wider area for the other periods", async () => {
    await addFigures(hub, [
      figure("total-crime", "2025-04", { absence: "RECORDED_ELSEWHERE" }),
      figure("total-crime", "2025-04", 13_000, FORCE),
    ]);
    const series = await askSeries(hub, "total-crime", { from: "2025-04", to: "2025-05" });
    expect(inShort(series)).toEqual([
      ["2025-04", "RECORDED_ELSEWHERE"],
      ["2025-05", "NOT_AVAILABLE"],
    ]);
    expect(series.points[1]?.note).toContain("Held only for Kent (E23000032)");
  });

  it("that is told of a category by what is held of that category", async () => {
    await addFigures(hub, [figure("total-crime", "2025-04", { value: 90, category: "robbery" }, KENT)]);
    expect(inShort(await askSeries(hub, "total-crime", { category: "robbery", last: 1 }))[0]?.[1]).toBe(
      "NOT_AVAILABLE",
    );
    expect(inShort(await askSeries(hub, "total-crime", { category: "burglary", last: 1 }))[0]?.[1]).toBe(
      "NOT_REPORTED",
    );
    expect(inShort(await askSeries(hub, "total-crime", { last: 1 }))[0]?.[1]).toBe("NOT_REPORTED");
  });

  it("what not everybody may see of a wider area is not told to those who may not", async () => {
    await addFigures(hub, [figure(rate, "2023", { value: 148, visibility: "RESTRICTED" }, KENT)]);
    expect(inShort(await askSeries(hub, rate))).toEqual([["2024", "NOT_REPORTED"]]);
  });

  it("an assessment is absent for the same reason", async () => {
    await addFigures(hub, [figure("reoffending-rate", "2022/23", 32, KENT)]);
    const assessment = await askAssessment(hub, "reoffending-rate");
    expect(assessment).toMatchObject({ period: null, value: null, absence: "NOT_AVAILABLE" });
    expect(assessment.working.join("\n")).toContain("Held only for Kent (E10000016)");
  });
});

describe("periods that what is held does not make up", () => {
  it("are not available: quarters of what is only held by years, with an example", async () => {
    await addFigures(hub, [
      figure("fly-tipping-incidents", "2020/21", 2_777),
      figure("fly-tipping-incidents", "2021/22", 3_082),
    ]);
    const series = await askSeries(hub, "fly-tipping-incidents", { frequency: "QUARTER", last: 2 });
    expect(reasons(series)).toEqual([
      "2021/22-Q3 NOT_AVAILABLE: Held only for other periods, such as Financial year 2021/22, which do not make it up.",
      "2021/22-Q4 NOT_AVAILABLE: Held only for other periods, such as Financial year 2021/22, which do not make it up.",
    ]);
    const all = await askSeries(hub, "fly-tipping-incidents", { frequency: "QUARTER" });
    expect(all.points).toHaveLength(8);
    expect(new Set(all.points.map(({ absence }) => absence))).toEqual(new Set(["NOT_AVAILABLE"]));
  });

  it("are not available: other years than those held, and years ending with another month", async () => {
    await addFigures(hub, [
      figure("fly-tipping-incidents", "2021/22", 3_082),
      figure("asb-incidents", "YE-2020-09", 2_855),
    ]);
    for (const [measure, frequency] of [
      ["fly-tipping-incidents", "CALENDAR_YEAR"],
      ["fly-tipping-incidents", "YEAR_ENDING"],
      ["asb-incidents", "FINANCIAL_YEAR"],
    ] as const) {
      const series = await askSeries(hub, measure, { frequency, from: "2015", to: "YE-2023-09" });
      expect(series.points.length).toBeGreaterThan(5);
      expect(new Set(series.points.map(({ absence }) => absence))).toEqual(new Set(["NOT_AVAILABLE"]));
    }
    const ending = await askSeries(hub, "asb-incidents", { frequency: "YEAR_ENDING", to: "YE-2020-06", last: 1 });
    expect(inShort(ending)).toEqual([["YE-2020-06", "NOT_AVAILABLE"]]);
  });

  it("are not available though only the areas within are held, and those by years", async () => {
    const children = hub.catalogue.snapshot.area(KENT)?.childLinks.filter(({ area }) => area.type === "DISTRICT") ?? [];
    await addFigures(
      hub,
      children.map(({ area }) => figure("fly-tipping-incidents", "2021/22", 100, area.code)),
    );
    expect(inShort(await askSeries(hub, "fly-tipping-incidents", { area: KENT }))).toEqual([["2021/22", 1_200]]);
    const quarters = await askSeries(hub, "fly-tipping-incidents", { area: KENT, frequency: "QUARTER", last: 1 });
    expect(inShort(quarters)).toEqual([["2021/22-Q4", "NOT_AVAILABLE"]]);
  });

  it("are not available when finer than any of the measure, though nothing is held anywhere", async () => {
    const months = await askSeries(hub, "youth-first-time-entrants-rate", { frequency: "MONTH", last: 8 });
    expect(months.points).toHaveLength(8);
    expect(reasons(months)[0]).toBe("2025-02 NOT_AVAILABLE: Its values are kept by CALENDAR_YEAR or longer periods.");
    expect(inShort(await askSeries(hub, "youth-first-time-entrants-rate", { last: 1 }))).toEqual([
      ["2024", "NOT_REPORTED"],
    ]);
  });

  it("are told from those that were only not delivered: months of a source that holds months", async () => {
    await addFigures(hub, [figure("total-crime", "2025-01", 900), figure("total-crime", "2025-06", 950)]);
    const quarters = await askSeries(hub, "total-crime", {
      frequency: "QUARTER",
      from: "2023/24-Q4",
      to: "2025/26-Q1",
    });
    expect(inShort(quarters)).toEqual([
      ["2023/24-Q4", "NOT_REPORTED"],
      ["2024/25-Q1", "NOT_REPORTED"],
      ["2024/25-Q2", "NOT_REPORTED"],
      ["2024/25-Q3", "NOT_REPORTED"],
      ["2024/25-Q4", "INCOMPLETE"],
      ["2025/26-Q1", "INCOMPLETE"],
    ]);
  });
});
