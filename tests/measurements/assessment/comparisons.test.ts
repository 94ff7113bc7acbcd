import { ComparisonBasis } from "../../../src/domain/comparisonBasis";
import { annotate } from "../../harness/annotating";
import { type AskedAssessment, askAssessment, measurementsOf } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const hold = (measure: string, values: Record<string, number | Partial<Figure>>, others: Partial<Figure> = {}) =>
  addFigures(
    hub,
    Object.entries(values).map(([period, value]) => ({
      measure,
      area: DARTFORD,
      period,
      ...(typeof value === "number" ? { value } : value),
      ...others,
    })),
  );
/** A value for each month from January 2023 on. */
const fromJanuary2023 = (values: readonly (number | Partial<Figure>)[]) =>
  Object.fromEntries(
    values.map((value, place) => [
      `${2023 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`,
      value,
    ]),
  );
const compared = async (indicator: string, basis: AskedAssessment["basis"], period?: string) =>
  (await askAssessment(hub, indicator, { ...(basis ? { basis } : {}), ...(period ? { period } : {}) })).comparison;
const NOTHING = { baseValue: null, difference: null, percentChange: null, judgement: null };

describe("the figures that the strategy states", () => {
  it("2,855 after 1,905 are 950 more, 49.87 %, whichever earlier year is meant: of a year ending it is the year before", async () => {
    await hold("asb-incidents", { "YE-2019-09": 1_905, "YE-2020-09": 2_855 }, { source: "dartford-strategy-2021" });
    for (const basis of ["PREVIOUS_PERIOD", "SAME_PERIOD_LAST_YEAR", "ROLLING_YEAR"] as const) {
      const comparison = await compared("asb-incidents", basis);
      expect(comparison).toMatchObject({
        basis,
        basePeriod: { key: "YE-2019-09" },
        baseArea: null,
        baseValue: 1_905,
        difference: 950,
        judgement: "WORSE",
        refusal: null,
      });
      expect(comparison.percentChange).toBeCloseTo(49.87, 2);
    }
  });

  it("three prosecutions after none are three more, and no percentage", async () => {
    await hold("fly-tipping-prosecutions", { "2020/21": 0, "2021/22": 3 });
    expect(await compared("fly-tipping-prosecutions", "PREVIOUS_PERIOD")).toMatchObject({
      baseValue: 0,
      difference: 3,
      percentChange: null,
      judgement: null,
      refusal: { code: "ZERO_BASE" },
    });
  });
});

describe("the period compared with", () => {
  beforeEach(() => hold("asb-incidents", fromJanuary2023(Array.from({ length: 33 }, (_, place) => 100 + place))));

  it.each([
    ["PREVIOUS_PERIOD", "2025-03", "2025-02", 125],
    ["PREVIOUS_PERIOD", "2025/26-Q1", "2024/25-Q4", 375],
    ["PREVIOUS_PERIOD", "2024/25", "2023/24", 1_302],
    ["PREVIOUS_PERIOD", "YE-2025-09", "YE-2024-09", 1_374],
    ["SAME_PERIOD_LAST_YEAR", "2025-03", "2024-03", 114],
    ["SAME_PERIOD_LAST_YEAR", "2025/26-Q1", "2024/25-Q1", 348],
    ["SAME_PERIOD_LAST_YEAR", "2024", "2023", 1_266],
    ["ROLLING_YEAR", "2025-03", "2023/24", 1_302],
    ["ROLLING_YEAR", "2025/26-Q1", "YE-2024-06", 1_338],
    ["ROLLING_YEAR", "2024-12", "2023", 1_266],
    ["ROLLING_YEAR", "YE-2025-09", "YE-2024-09", 1_374],
  ] as const)("on the basis %s of %s is %s", async (basis, period, base, value) => {
    const comparison = await compared("asb-incidents", basis, period);
    expect([comparison.basePeriod?.key, comparison.baseValue]).toEqual([base, value]);
    expect(comparison.refusal).toBeNull();
  });

  it("is by default that of the year before, and is told in words", async () => {
    const { comparison } = await askAssessment(hub, "asb-incidents");
    expect(comparison).toMatchObject({
      basis: "SAME_PERIOD_LAST_YEAR",
      basePeriod: { key: "2024/25-Q2" },
      label: "Same months a year earlier: July to September 2024 (2024/25 Q2)",
    });
  });

  it("on the basis BASELINE is that of the last year before the strategy began", async () => {
    const { startsOn } = hub.catalogue.snapshot.indicators[0]?.strategy ?? { startsOn: "" };
    await hold("asb-incidents", {
      "2018-05": 120,
      "2018/19-Q1": 360,
      "2017/18": 1_300,
      "2018/19": 1_400,
      "2018": 1_350,
    });
    const base = async (period: string) => (await compared("asb-incidents", "BASELINE", period)).basePeriod?.key;
    expect(startsOn).toBe("2019-04-01");
    expect(await base("2025-05")).toBe("2018-05");
    expect(await base("2025/26-Q1")).toBe("2018/19-Q1");
    expect(await base("2025/26-Q4")).toBe("2018/19-Q4");
    expect(await base("2024/25")).toBe("2018/19");
    expect(await base("2024")).toBe("2018");
    expect(await base("2018-05")).toBe("2017-05");
    expect(await compared("asb-incidents", "BASELINE", "2025-05")).toMatchObject({ baseValue: 120, difference: 8 });
  });
});

describe("a comparison is refused", () => {
  it("across a break that is annotated, whatever lies between, and made again for what follows it", async () => {
    await hold("violent-offences", fromJanuary2023(Array.from({ length: 36 }, () => 300)));
    expect((await compared("violent-offences", "PREVIOUS_PERIOD", "2025/26-Q1")).refusal).toBeNull();
    await annotate(hub, {
      measure: "violent-offences",
      period: "2025-05",
      kind: "SERIES_BREAK",
      text: "The force changed its system.",
    });
    const refusal = async (basis: AskedAssessment["basis"], period: string) =>
      (await compared("violent-offences", basis, period)).refusal;
    expect(await compared("violent-offences", "PREVIOUS_PERIOD", "2025-05")).toMatchObject({
      ...NOTHING,
      basePeriod: { key: "2025-04" },
      refusal: {
        code: "SERIES_BREAK",
        message: "There is a break in between (May 2025: The force changed its system.).",
      },
    });
    // The quarter that holds the break is of two kinds: it stands beside neither the one before nor the one after.
    expect((await refusal("PREVIOUS_PERIOD", "2025/26-Q1"))?.code).toBe("SERIES_BREAK");
    expect((await refusal("PREVIOUS_PERIOD", "2025/26-Q2"))?.code).toBe("SERIES_BREAK");
    expect(await refusal("PREVIOUS_PERIOD", "2025/26-Q3")).toBeNull();
    expect((await refusal("SAME_PERIOD_LAST_YEAR", "2025/26-Q3"))?.code).toBe("SERIES_BREAK");
    expect((await refusal("ROLLING_YEAR", "2025/26-Q3"))?.code).toBe("SERIES_BREAK");
    expect(await refusal("PREVIOUS_PERIOD", "2025-06")).toBeNull();
    expect(await refusal("PREVIOUS_PERIOD", "2025-04")).toBeNull();
  });

  it("across a break that a publisher's flag marks, though it lies within a quarter that months add up to", async () => {
    const months = fromJanuary2023(Array.from({ length: 36 }, () => 300));
    await hold("total-crime", { ...months, "2025-05": { value: 300, flags: ["SERIES_BREAK"] } });
    for (const period of ["2025/26-Q1", "2025/26-Q2"]) {
      expect((await compared("total-crime", "PREVIOUS_PERIOD", period)).refusal?.code).toBe("SERIES_BREAK");
    }
    expect((await compared("total-crime", "PREVIOUS_PERIOD", "2025/26-Q3")).refusal).toBeNull();
    expect((await compared("total-crime", "ROLLING_YEAR", "2025/26-Q3")).refusal?.code).toBe("SERIES_BREAK");
  });

  it("of different definitions", async () => {
    await hold("hate-crimes", { "2024/25-Q4": 60, "2025/26-Q1": 70, "2025/26-Q2": 80 });
    await annotate(hub, { measure: "hate-crimes", period: "2025/26-Q2", kind: "DEFINITION_CHANGE" });
    expect((await compared("hate-crimes", "PREVIOUS_PERIOD")).refusal?.code).toBe("DIFFERENT_DEFINITION");
    expect((await compared("hate-crimes", "PREVIOUS_PERIOD", "2025/26-Q1")).refusal).toBeNull();
  });

  it("not for an event: the pandemic breaks nothing", async () => {
    await hold("asb-incidents", { "2019/20": 1_905, "2020/21": 2_855 });
    expect((await compared("asb-incidents", "PREVIOUS_PERIOD")).refusal).toBeNull();
  });

  it("with or of months that were only published in part, as November and December 2018", async () => {
    const partial = (value: number): Partial<Figure> => ({ value, flags: ["PARTIAL"] });
    await hold("total-crime", {
      "2018-10": 1_081,
      "2018-11": partial(758),
      "2018-12": partial(421),
      "2019-01": 1_133,
      "2019-02": 944,
    });
    const code = async (period: string) => (await compared("total-crime", "PREVIOUS_PERIOD", period)).refusal?.code;
    expect(await code("2018-11")).toBe("INCOMPLETE_PERIOD");
    expect(await code("2018-12")).toBe("INCOMPLETE_PERIOD");
    expect(await code("2019-01")).toBe("INCOMPLETE_PERIOD");
    expect(await code("2019-02")).toBeUndefined();
  });

  it("of a year that holds such months, with the list of them", async () => {
    const months = Array.from({ length: 36 }, (_, place): number | Partial<Figure> =>
      place === 22 || place === 23 ? { value: 400, flags: ["PARTIAL"] } : 1_000,
    );
    await hold("total-crime", fromJanuary2023(months));
    const comparison = await compared("total-crime", "ROLLING_YEAR", "2025-06");
    expect(comparison).toMatchObject({ ...NOTHING, refusal: { code: "INCOMPLETE_PERIOD" } });
    expect(comparison.refusal?.message).toContain("(2024-11, 2024-12)");
    const year = await askAssessment(hub, "total-crime", { period: "2024" });
    expect(year).toMatchObject({ value: null, absence: "INCOMPLETE", flags: ["PARTIAL"] });
  });

  it("without a base, and without a value", async () => {
    await hold("hate-crimes", { "2025/26-Q2": 80 });
    expect((await compared("hate-crimes", "PREVIOUS_PERIOD")).refusal).toEqual({
      code: "NO_BASE",
      message: "There is no value for April to June 2025 (2025/26 Q1).",
    });
    expect((await compared("hate-crimes", "PREVIOUS_PERIOD", "2025/26-Q3")).refusal?.code).toBe("NOT_AVAILABLE");
  });

  it.each([
    ["SUPPRESSED", { absence: "SUPPRESSED" }],
    ["SUPPRESSED", { value: 80, hiddenAs: "SUPPRESSED" }],
    ["DIFFERENT_AREA", { absence: "RECORDED_ELSEWHERE" }],
    ["DIFFERENT_AREA", { value: 80, flags: ["WIDER_AREA"] }],
    ["INCOMPLETE_PERIOD", { absence: "INCOMPLETE" }],
    ["NOT_AVAILABLE", { absence: "NOT_AVAILABLE" }],
    ["SMALL_BASE", { value: 49 }],
  ] as const)("with the code %s for a base of %j", async (code, base) => {
    await hold("community-events", { "2025/26-Q1": base as Partial<Figure>, "2025/26-Q2": 80 });
    expect((await compared("community-events", "PREVIOUS_PERIOD")).refusal?.code).toBe(code);
  });

  it("of years that levels, and different people, do not add up to, with what to ask instead", async () => {
    await hold("temporary-accommodation", { "2024/25-Q3": 355, "2024/25-Q4": 361 });
    await hold("asb-repeat-victims", { "2024/25-Q3": 12, "2024/25-Q4": 11 });
    for (const indicator of ["temporary-accommodation", "asb-repeat-victims"]) {
      const { refusal } = await compared(indicator, "ROLLING_YEAR");
      expect(refusal?.code).toBe("NOT_ADDITIVE");
      expect(refusal?.message).toContain("compare the period a year earlier instead");
    }
  });

  it("but not of levels at the ends of two years", async () => {
    await hold("temporary-accommodation", { "2023/24-Q4": 300, "2024/25-Q4": 400 });
    expect(await compared("temporary-accommodation", "ROLLING_YEAR", "2024/25")).toMatchObject({
      baseValue: 300,
      difference: 100,
    });
  });
});

describe("several comparisons", () => {
  it("are made in the order asked for, from what was read already", async () => {
    await hold("asb-incidents", fromJanuary2023(Array.from({ length: 33 }, (_, place) => 100 + place)));
    const assessment = await askAssessment(hub, "asb-incidents");
    const bases = ["ROLLING_YEAR", "PREVIOUS_PERIOD", "BASELINE", "PREVIOUS_PERIOD"].map(
      (basis) => basis as ComparisonBasis,
    );
    const before = hub.database.statementsSent();
    const comparisons = await measurementsOf(hub).comparisons(assessment.grounds, bases);
    expect(comparisons.map(({ basis }) => basis)).toEqual(bases);
    expect(hub.database.statementsSent()).toBe(before);
    expect(await measurementsOf(hub).comparisons(assessment.grounds, [])).toEqual([]);
  });
});
