import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { addFigures, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const NOW = new Date("2026-02-01T12:00:00Z");
const operation = (name: string) => readFileSync(resolve(__dirname, `../../schema/operations/${name}.graphql`), "utf8");

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(async () => {
  await removeFigures(hub);
  const months = [84, 115, 147, 182, 156, 181, 213, 197, 178];
  await addFigures(
    hub,
    months.flatMap((value, place) =>
      [2024, 2025].map((year) => ({
        measure: "asb-incidents",
        area: DARTFORD,
        period: `${year}-0${place + 1}`,
        value: value + 2025 - year,
      })),
    ),
  );
});

interface Indicator {
  readonly code: string;
  readonly assessment: Record<string, unknown>;
  readonly series: { readonly points: readonly object[] };
}

describe("the scorecard", () => {
  const scorecard = async (given: object = {}) => {
    type Answer = { partnership: { strategy: { priorities: { indicators: Indicator[] }[] } } };
    const { partnership } = await hub.data<Answer, object>(
      operation("Scorecard"),
      { partnership: "dartford", ...given },
      NOW,
    );
    return partnership.strategy.priorities.flatMap(({ indicators }) => indicators);
  };
  const of = (indicators: readonly Indicator[], code: string) =>
    indicators.find((indicator) => indicator.code === code);

  it("gives every indicator a value or the reason why there is none", async () => {
    const indicators = await scorecard();
    expect(indicators).toHaveLength(21);
    for (const { assessment, series } of indicators) {
      expect(assessment.value === null).toBe(assessment.absence !== null);
      expect(assessment.comparison).toBeTruthy();
      expect(series.points.length).toBeGreaterThan(0);
    }
    expect(of(indicators, "asb-incidents")).toMatchObject({
      assessment: {
        period: { key: "2025/26-Q2" },
        value: 588,
        absence: null,
        comparison: {
          basePeriod: { key: "2024/25-Q2" },
          baseValue: 591,
          difference: -3,
          judgement: "SIMILAR",
          refusal: null,
        },
        freshness: { latestPeriod: { key: "2025-09" }, dueOn: "2026-01-29", overdue: true },
      },
    });
  });

  it("is of the period and on the basis asked for", async () => {
    const indicators = await scorecard({ period: "2024-05", basis: "PREVIOUS_PERIOD" });
    expect(of(indicators, "asb-incidents")).toMatchObject({
      assessment: {
        period: { key: "2024-05" },
        value: 157,
        comparison: { basePeriod: { key: "2024-04" }, baseValue: 183 },
      },
    });
    expect(new Set(indicators.map(({ assessment }) => assessment.value === null))).toEqual(new Set([true, false]));
  });

  it.each(["PREVIOUS_PERIOD", "ROLLING_YEAR", "EXPECTED_LEVEL", "BASELINE", "SAME_PERIOD_LAST_YEAR"])(
    "is one statement on the basis %s, and no more with a hundred times the figures",
    async (basis) => {
      const statements = async () => {
        const before = hub.database.statementsSent();
        await scorecard({ basis });
        return hub.database.statementsSent() - before;
      };
      expect(await statements()).toBe(1);
      const small = hub.catalogue.snapshot.area(DARTFORD)?.childLinks.map(({ area }) => area.code) ?? [];
      const years = Array.from({ length: 20 }, (_, year) => `${2000 + year}/${String(2001 + year).slice(2)}-Q1`);
      await addFigures(
        hub,
        small.flatMap((area) => years.map((period) => ({ measure: "graffiti-incidents", area, period, value: 1 }))),
      );
      expect(await statements()).toBe(1);
    },
  );
});

describe("the page of an indicator", () => {
  it("compares on each basis asked for, and tells the working", async () => {
    type Answer = {
      indicator: { assessment: { comparisons: { basis: string }[]; working: string[] }; series: object };
    };
    const { indicator } = await hub.data<Answer, object>(
      operation("IndicatorDetail"),
      { partnership: "dartford", code: "asb-incidents" },
      NOW,
    );
    expect(indicator.assessment.comparisons.map(({ basis }) => basis)).toEqual([
      "PREVIOUS_PERIOD",
      "SAME_PERIOD_LAST_YEAR",
      "ROLLING_YEAR",
    ]);
    expect(indicator.assessment.comparisons[2]).toMatchObject({
      baseValue: null,
      refusal: { code: "INCOMPLETE_PERIOD" },
    });
    expect(indicator.assessment.working[0]).toContain("the latest complete quarter");
  });

  it("is as it was at an instant, before anything was known too", async () => {
    type Answer = {
      indicator: { assessment: { value: number | null; absence: string | null; period: object | null } };
    };
    const given = { partnership: "dartford", code: "asb-incidents", asOf: "2020-01-01T00:00:00Z" };
    const { indicator } = await hub.data<Answer, object>(operation("IndicatorDetail"), given, NOW);
    expect(indicator.assessment).toMatchObject({ value: null, absence: "NOT_REPORTED", period: null });
  });
});

describe("an assessment", () => {
  const assessment = (given: string) =>
    hub.ask<{ indicator: { assessment: Record<string, unknown> | null } }, object>(
      `{ indicator(partnership: "dartford", code: "asb-incidents") { assessment${given} {
        area { code } period { key } value indicator { code } target { value } trend { direction periods chiSquared method }
        comparison { basis label baseArea { code } } freshness { lastImportedAt } } } }`,
      {},
      NOW,
    );

  it("takes what is given as null for what is left out", async () => {
    const { data } = await assessment("");
    const { data: nothing } = await assessment("(area: null, period: null, basis: null, asOf: null)");
    expect(nothing).toEqual(data);
    expect(data?.indicator.assessment).toMatchObject({
      area: { code: DARTFORD },
      period: { key: "2025/26-Q2" },
      indicator: { code: "asb-incidents" },
      comparison: { basis: "SAME_PERIOD_LAST_YEAR", baseArea: null },
      freshness: { lastImportedAt: expect.any(Date) },
    });
  });

  it.each([
    "PREVIOUS_PERIOD",
    "SAME_PERIOD_LAST_YEAR",
    "ROLLING_YEAR",
    "EXPECTED_LEVEL",
    "PARENT_AREA",
    "PEER_AREAS",
    "BASELINE",
  ])("is compared on the basis %s, which it names and labels", async (basis) => {
    const { data, errors } = await assessment(`(basis: ${basis})`);
    expect(errors).toBeUndefined();
    expect(data?.indicator.assessment?.comparison).toMatchObject({ basis, label: expect.stringMatching(/^\S.*\S$/) });
  });

  it("of an unknown area is refused, and nothing but that", async () => {
    const { data, errors } = await assessment('(area: "X")');
    expect(data).toEqual({ indicator: { assessment: null } });
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: "UNKNOWN_CODE" }]);
  });

  it.each(["0001-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00"])(
    "as of %s is answered",
    async (asOf) => {
      const { data, errors } = await assessment(`(asOf: "${asOf}")`);
      expect(errors).toBeUndefined();
      expect(data?.indicator.assessment?.value).toBe(asOf.startsWith("9") ? 588 : null);
    },
  );

  it.each(["1900-01", "2199-12", "1900/01", "YE-2199-09"])("of %s is answered on every basis", async (period) => {
    for (const basis of [
      "PREVIOUS_PERIOD",
      "ROLLING_YEAR",
      "EXPECTED_LEVEL",
      "PARENT_AREA",
      "PEER_AREAS",
      "BASELINE",
    ]) {
      const { data, errors } = await assessment(`(period: "${period}", basis: ${basis})`);
      expect(errors).toBeUndefined();
      expect(data?.indicator.assessment?.value).toBeNull();
    }
  });
});
