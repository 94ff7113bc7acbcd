import fc from "fast-check";
import { Frequency } from "../../../src/domain/frequency";
import { partsOf } from "../../../src/domain/period/calendar";
import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { askSeries, inShort } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const held = (measure: string, values: Record<string, number | Partial<Figure>>): Figure[] =>
  Object.entries(values).map(([period, value]) => ({
    measure,
    area: DARTFORD,
    period,
    ...(typeof value === "number" ? { value } : value),
  }));
const monthsOf = (year: string) => (partsOf(periodWithKey(year), Frequency.MONTH) ?? []).map(({ key }) => key);

describe("flows", () => {
  it("add up from months to quarters and years, and from quarters to years", async () => {
    const months = monthsOf("2024/25").map((key, place) => [key, place + 1]);
    await addFigures(hub, held("total-crime", Object.fromEntries(months)));
    expect(inShort(await askSeries(hub, "total-crime", { frequency: "QUARTER" }))).toEqual([
      ["2024/25-Q1", 6],
      ["2024/25-Q2", 15],
      ["2024/25-Q3", 24],
      ["2024/25-Q4", 33],
    ]);
    expect(inShort(await askSeries(hub, "total-crime", { frequency: "FINANCIAL_YEAR" }))).toEqual([["2024/25", 78]]);
    await addFigures(
      hub,
      held("graffiti-incidents", { "2023/24-Q4": 1, "2024/25-Q1": 2, "2024/25-Q2": 3, "2024/25-Q3": 4 }),
    );
    expect(inShort(await askSeries(hub, "graffiti-incidents", { frequency: "CALENDAR_YEAR" }))).toEqual([["2024", 10]]);
  });

  it("come to the same whatever they are rolled up to, whole or not at all", async () => {
    const keys = monthsOf("2024/25");
    const month = fc.option(fc.nat(500), { freq: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 12, maxLength: 12 }), async (values) => {
        await removeFigures(hub);
        const figures = keys.flatMap((period, place) => {
          const value = values[place];
          return value == null ? [] : [{ measure: "total-crime", area: DARTFORD, period, value }];
        });
        await addFigures(hub, figures);
        const all = { from: "2024/25", to: "2024/25" };
        const [months, quarters, years] = await Promise.all(
          (["MONTH", "QUARTER", "FINANCIAL_YEAR"] as const).map(async (frequency) =>
            (await askSeries(hub, "total-crime", { ...all, frequency })).points.map(({ value }) => value),
          ),
        );
        const sum = (some: readonly (number | null)[]) =>
          some.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
        expect(months).toEqual(values.map((value) => value ?? null));
        expect(quarters).toEqual([0, 3, 6, 9].map((first) => sum(values.slice(first, first + 3))));
        expect(years).toEqual([sum(values)]);
        expect(years?.[0] ?? null).toBe(sum(quarters ?? []));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("are incomplete where a month is missing, and the note names it", async () => {
    await addFigures(hub, held("total-crime", { "2025-04": 100, "2025-06": 90 }));
    const [point] = (await askSeries(hub, "total-crime", { frequency: "QUARTER" })).points;
    expect(point).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      note: "Not worked out from 2025-04 to 2025-06: 1 of 3 parts missing (2025-05).",
    });
  });

  it("are incomplete where months were only published in part, and the note and the flag say so", async () => {
    const partial = (value: number) => ({ value, flags: ["PARTIAL"] as const });
    await addFigures(hub, held("total-crime", { "2018-10": 1_081, "2018-11": partial(758), "2018-12": partial(421) }));
    const months = await askSeries(hub, "total-crime");
    expect(inShort(months)[2]).toEqual(["2018-12", 421]);
    const [point] = (await askSeries(hub, "total-crime", { frequency: "QUARTER" })).points;
    expect(point).toMatchObject({ value: null, absence: "INCOMPLETE", flags: ["PARTIAL"] });
    expect(point?.note).toBe(
      "Not worked out from 2018-10 to 2018-12: a part was published only in part (2018-11, 2018-12).",
    );
  });

  it("are hidden where a part is, and carry what is to be known of the parts", async () => {
    await addFigures(
      hub,
      held("total-crime", {
        "2025-01": { value: 1, flags: ["PROVISIONAL"] },
        "2025-02": { absence: "SUPPRESSED" },
        "2025-03": 3,
        "2025-04": { value: 4, flags: ["MANAGEMENT_INFORMATION", "PROVISIONAL"] },
        "2025-05": 5,
        "2025-06": { value: 6, flags: ["REVISED"] },
      }),
    );
    const { points } = await askSeries(hub, "total-crime", { frequency: "QUARTER" });
    expect(points.map(({ value, absence, flags }) => [value, absence, flags])).toEqual([
      [null, "SUPPRESSED", ["PROVISIONAL"]],
      [15, null, ["PROVISIONAL", "REVISED", "MANAGEMENT_INFORMATION"]],
    ]);
  });

  it("that the public may not see are hidden in the whole as well", async () => {
    await addFigures(
      hub,
      held("total-crime", { "2025-04": 100, "2025-05": { value: 2, hiddenAs: "SUPPRESSED" }, "2025-06": 90 }),
    );
    const { points } = await askSeries(hub, "total-crime", { frequency: "QUARTER" });
    expect(points).toMatchObject([{ value: null, absence: "SUPPRESSED" }]);
  });
});

describe("a level", () => {
  const quarters = { "2023/24-Q1": 338, "2023/24-Q2": 179, "2023/24-Q3": 220, "2023/24-Q4": 355 };

  it("of a year is that of its last quarter, and never a sum", async () => {
    await addFigures(hub, held("temporary-accommodation", quarters));
    const years = await askSeries(hub, "temporary-accommodation", { frequency: "FINANCIAL_YEAR" });
    expect(inShort(years)).toEqual([["2023/24", 355]]);
    expect(years.points[0]?.note).toBe("Worked out from 2023/24-Q1 to 2023/24-Q4: the level at the end.");
    const calendar = await askSeries(hub, "temporary-accommodation", { frequency: "CALENDAR_YEAR", to: "2023" });
    expect(inShort(calendar)).toEqual([["2023", 220]]);
  });

  it("of a year is absent while its last quarter is missing, and the note names that one", async () => {
    await addFigures(hub, held("temporary-accommodation", { "2023/24-Q1": 338, "2023/24-Q3": 220 }));
    const [point] = (await askSeries(hub, "temporary-accommodation", { frequency: "FINANCIAL_YEAR" })).points;
    expect([point?.absence, point?.note]).toEqual([
      "INCOMPLETE",
      "Not worked out from 2023/24-Q1 to 2023/24-Q4: a level is the one at the end, which is missing (2023/24-Q4).",
    ]);
  });

  it("of a year is absent as its last quarter is", async () => {
    await addFigures(hub, held("temporary-accommodation", { ...quarters, "2023/24-Q4": { absence: "NOT_REPORTED" } }));
    const [point] = (await askSeries(hub, "temporary-accommodation", { frequency: "FINANCIAL_YEAR" })).points;
    expect([point?.absence, point?.note]).toEqual([
      "NOT_REPORTED",
      "Not worked out from 2023/24-Q1 to 2023/24-Q4: a level is the one at the end, which is absent.",
    ]);
  });
});

describe("a ratio", () => {
  const share = (numerator: number, denominator: number) => ({
    value: (numerator / denominator) * 100,
    numerator,
    denominator,
  });

  it("is worked out anew, never averaged", async () => {
    const quarters = [share(1, 2), share(2, 10), share(3, 4), share(0, 4)];
    await addFigures(
      hub,
      held("youth-ete", Object.fromEntries(quarters.map((quarter, place) => [`2024/25-Q${place + 1}`, quarter]))),
    );
    expect(inShort(await askSeries(hub, "youth-ete", { frequency: "FINANCIAL_YEAR" }))).toEqual([["2024/25", 30]]);
  });

  it("whose numerators and denominators are not known is not combined", async () => {
    await addFigures(
      hub,
      held("youth-ete", { "2024/25-Q1": 50, "2024/25-Q2": 50, "2024/25-Q3": 50, "2024/25-Q4": 50 }),
    );
    const [point] = (await askSeries(hub, "youth-ete", { frequency: "FINANCIAL_YEAR" })).points;
    expect([point?.value, point?.absence]).toEqual([null, "NOT_COMBINABLE"]);
  });
});

describe("different people", () => {
  it("are not added up, be every quarter there or not", async () => {
    await addFigures(
      hub,
      held("asb-repeat-victims", { "2024/25-Q1": 12, "2024/25-Q2": 11, "2024/25-Q3": 9, "2024/25-Q4": 10 }),
    );
    const years = await askSeries(hub, "asb-repeat-victims", { frequency: "FINANCIAL_YEAR" });
    expect(years.points).toMatchObject([{ value: null, absence: "NOT_COMBINABLE" }]);
    expect(years.points[0]?.note).toBe(
      "Not worked out from 2024/25-Q1 to 2024/25-Q4: different people are never added up, since one may be counted in several parts.",
    );
    await addFigures(hub, held("asb-repeat-victims", { "2025/26-Q1": 8 }));
    const { points } = await askSeries(hub, "asb-repeat-victims", { frequency: "FINANCIAL_YEAR" });
    expect(points[1]?.absence).toBe("NOT_COMBINABLE");
  });

  it("of a year that was published are that figure", async () => {
    await addFigures(hub, held("asb-repeat-victims", { "2024/25-Q1": 12, "2024/25": 31 }));
    expect(inShort(await askSeries(hub, "asb-repeat-victims", { frequency: "FINANCIAL_YEAR" }))).toEqual([
      ["2024/25", 31],
    ]);
  });
});
