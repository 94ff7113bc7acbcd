import { annotate, setTarget } from "../../harness/annotating";
import { type AskedAssessment, askAssessment } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, GRAVESHAM] = ["E07000107", "E07000109"] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

/** Figures of consecutive quarters, the last of them July to September 2025. */
const quarters = (
  measure: string,
  values: readonly (number | Partial<Figure> | null)[],
  others: Partial<Figure> = {},
) =>
  values.flatMap((value, place): Figure[] => {
    if (value === null) return [];
    const count = 2025 * 4 + 1 - (values.length - 1 - place);
    const year = Math.floor(count / 4);
    const period = `${year}/${String(year + 1).slice(2)}-Q${(count % 4) + 1}`;
    return [{ measure, area: DARTFORD, period, ...(typeof value === "number" ? { value } : value), ...others }];
  });
const hold = (...asked: Parameters<typeof quarters>) => addFigures(hub, quarters(...asked));
const assess = (indicator: string, asked: AskedAssessment = {}) => askAssessment(hub, indicator, asked);
const working = async (indicator: string, asked: AskedAssessment = {}) =>
  (await assess(indicator, asked)).working.join("\n");

describe("an assessment", () => {
  it("gives the value with what is to be known of it, and the measurement where it was published", async () => {
    await hold("hate-crimes", [
      70,
      { value: 60, flags: ["PROVISIONAL", "MANAGEMENT_INFORMATION"], note: "From the force." },
    ]);
    const { period, value, absence, flags, measurement, area, indicator, variation, trend } =
      await assess("hate-crimes");
    expect({ period: period?.key, value, absence, flags, area: area.code, indicator: indicator.code }).toEqual({
      period: "2025/26-Q2",
      value: 60,
      absence: null,
      flags: ["PROVISIONAL", "MANAGEMENT_INFORMATION"],
      area: DARTFORD,
      indicator: "hate-crimes",
    });
    expect(measurement).toMatchObject({ value: 60, note: "From the force." });
    expect([variation, trend]).toEqual([null, null]);
  });

  it("of another area than the indicator's own is of that area's figures", async () => {
    await addFigures(hub, quarters("hate-crimes", [30], { area: GRAVESHAM }));
    expect(await assess("hate-crimes", { area: GRAVESHAM })).toMatchObject({ value: 30, area: { code: GRAVESHAM } });
    expect((await assess("hate-crimes")).value).toBeNull();
  });
});

describe("a target", () => {
  const rag = async (indicator: string, value: number | Partial<Figure>, asked: AskedAssessment = {}) => {
    await removeFigures(hub);
    await hold(indicator, [value], asked.area ? { area: asked.area } : {});
    return (await assess(indicator, asked)).rag;
  };

  it("is met, missed by no more than its tolerance, or missed, in the direction wanted", async () => {
    await setTarget(hub, "asb-incidents", { period: "2025/26-Q2", value: 500, amberTolerance: 50 });
    expect(await rag("asb-incidents", 500)).toBe("GREEN");
    expect(await rag("asb-incidents", 550)).toBe("AMBER");
    expect(await rag("asb-incidents", 551)).toBe("RED");
    await setTarget(hub, "safe-and-well-visits", { period: "2025/26-Q2", value: 300 });
    expect(await working("safe-and-well-visits")).not.toContain("undefined");
  });

  it("colours nothing where no direction is wanted", async () => {
    await setTarget(hub, "asb-cases-active", { period: "2025/26-Q2", value: 20 });
    expect(await rag("asb-cases-active", 5)).toBeNull();
    const { target } = await assess("asb-cases-active");
    expect(target?.value).toBe(20);
    expect(await working("asb-cases-active")).toContain("Target: 20 cases: no status without a direction wanted.");
  });

  it("colours no value that was only published in part", async () => {
    await setTarget(hub, "total-crime", { period: "2025/26-Q2", value: 3_000 });
    expect(await rag("total-crime", 1_000)).toBe("GREEN");
    await removeFigures(hub);
    await hold("total-crime", [{ value: 1_000, flags: ["PARTIAL"] }]);
    const assessment = await assess("total-crime", { period: "2025/26-Q2" });
    expect([assessment.value, assessment.rag, assessment.target?.value]).toEqual([1_000, null, 3_000]);
    expect(assessment.working.join("\n")).toContain("no status without a whole value");
  });

  it("is that of the indicator's own area, and of the period itself", async () => {
    await setTarget(hub, "fly-tipping-incidents", { period: "2025/26-Q2", value: 700 });
    expect(await rag("fly-tipping-incidents", 600)).toBe("GREEN");
    expect(await rag("fly-tipping-incidents", 600, { area: GRAVESHAM })).toBeNull();
    expect(await working("fly-tipping-incidents", { area: GRAVESHAM })).toContain(
      "No target is set for the period, since targets are set for Dartford (E07000107), so there is no RAG status.",
    );
    await hold("fly-tipping-incidents", [600]);
    expect((await assess("fly-tipping-incidents", { period: "2025/26-Q1" })).target).toBeNull();
  });

  it("will be met, missed or neither as things run now, by the limits since the last break", async () => {
    const assurance = async (value: number) => {
      await setTarget(hub, "deliberate-fires", { period: "2025/26-Q2", value });
      return (await assess("deliberate-fires")).assurance;
    };
    await hold("deliberate-fires", [10, 12, 11, 13, 10, 12]);
    expect(await assurance(30)).toBe("CONSISTENTLY_PASSES");
    expect(await assurance(2)).toBe("CONSISTENTLY_FAILS");
    expect(await assurance(12)).toBe("INCONSISTENT");
    expect(await working("deliberate-fires")).toContain("Assurance: ");
    await removeFigures(hub);
    await hold("deliberate-fires", [10, 12, 11]);
    expect(await assurance(30)).toBeNull();
  });
});

describe("variation", () => {
  it("is that of the period on the chart of every period up to it", async () => {
    await hold("violent-offences", [1_010, 990, 1_000, 1_005, 995, 1_000, 1_000, 1_300]);
    const assessment = await assess("violent-offences");
    expect(assessment.variation).toBe("CONCERN");
    expect(assessment.working.join("\n")).toContain("special cause, outside the process limits");
    expect((await assess("violent-offences", { period: "2025/26-Q1" })).variation).toBe("COMMON_CAUSE");
  });

  it("is neither good nor bad where no direction is wanted", async () => {
    await hold("graffiti-incidents", [101, 99, 100, 100, 99, 100, 101, 130]);
    expect((await assess("graffiti-incidents")).variation).toBe("HIGH");
  });

  it("is not known where the period has no whole value", async () => {
    await hold("violent-offences", [1_010, 990, 1_000, 1_005, 995, 1_000, { value: 300, flags: ["PARTIAL"] }]);
    expect((await assess("violent-offences", { period: "2025/26-Q2" })).variation).toBeNull();
  });
});

describe("a trend", () => {
  it("of counts is read from the latest five", async () => {
    await hold("total-crime", [900, 2_000, 1_900, 1_700, 1_500, 1_300]);
    expect((await assess("total-crime")).trend).toMatchObject({ direction: "DECREASING", periods: 5 });
    await removeFigures(hub);
    await hold("total-crime", [1_000, 1_010, 990, 1_000]);
    expect((await assess("total-crime")).trend).toBeNull();
    expect(await working("total-crime")).toContain("A trend needs five whole values since the last break");
  });

  it("of percentages needs their numerators and denominators", async () => {
    const share = (numerator: number) => ({ value: numerator / 400, numerator, denominator: 40_000 });
    await hold("youth-ete", [10_000, 11_000, 12_000, 13_000, 14_000].map(share));
    const { trend } = await assess("youth-ete");
    expect(trend).toMatchObject({ direction: "INCREASING", method: expect.stringContaining("proportions") });
    await removeFigures(hub);
    await hold("youth-ete", [25, 27, 30, 32, 35]);
    expect((await assess("youth-ete")).trend).toBeNull();
    expect(await working("youth-ete")).toContain("five values with their numerators and denominators");
  });

  it("begins anew after a break, and is none while the period itself holds one", async () => {
    await hold("serious-violent-offences", [100, 200, 300, 400, 500, 600, 700]);
    await annotate(hub, { measure: "serious-violent-offences", period: "2024/25-Q2", kind: "SERIES_BREAK" });
    expect((await assess("serious-violent-offences")).trend?.direction).toBe("INCREASING");
    await annotate(hub, { measure: "serious-violent-offences", period: "2024/25-Q3", kind: "SERIES_BREAK" });
    expect((await assess("serious-violent-offences")).trend).toBeNull();
    expect((await assess("serious-violent-offences", { period: "2024/25-Q1" })).trend).toBeNull();
    await annotate(hub, { measure: "domestic-abuse-reports", period: "2025-08", kind: "DEFINITION_CHANGE" });
    await hold("domestic-abuse-reports", [100, 200, 300, 400, 500, 600, 700]);
    expect((await assess("domestic-abuse-reports")).trend).toBeNull();
    expect((await assess("domestic-abuse-reports", { period: "2025/26-Q1" })).trend?.direction).toBe("INCREASING");
  });
});

describe("freshness", () => {
  it("is of the latest period that is held, whichever is assessed, with the day on which the next is due", async () => {
    await hold("hate-crimes", [60, 70]);
    expect((await assess("hate-crimes", { period: "2024/25-Q1" })).freshness).toEqual({
      latestPeriod: expect.objectContaining({ key: "2025/26-Q2" }),
      dueOn: "2026-03-31",
      overdue: false,
      lastImportedAt: expect.any(String),
    });
    expect((await assess("hate-crimes", { today: "2026-04-01" })).freshness.overdue).toBe(true);
  });

  it("is that of the parts where only those are held, and nothing where only places within those are", async () => {
    const small = hub.catalogue.snapshot.area(DARTFORD)?.childLinks.map(({ area }) => area.code) ?? [];
    await addFigures(
      hub,
      small.map((area) => ({ measure: "total-crime", area, period: "2025-12", value: 1 })),
    );
    expect((await assess("total-crime")).freshness.latestPeriod?.key).toBe("2025-12");
    expect((await assess("total-crime", { area: "E10000016" })).freshness).toMatchObject({
      latestPeriod: null,
      overdue: true,
    });
  });

  it("is awaited of nothing that is yet to be confirmed", async () => {
    expect((await assess("reoffending-rate")).freshness).toEqual({
      latestPeriod: null,
      dueOn: null,
      overdue: false,
      lastImportedAt: null,
    });
  });

  it("is as it was at an instant", async () => {
    await addFigures(hub, quarters("hate-crimes", [60, null]), { recordedAt: "2025-09-20T10:00:00.123456Z" });
    await addFigures(hub, quarters("hate-crimes", [70]), { recordedAt: "2026-01-20T10:00:00Z" });
    const { freshness } = await assess("hate-crimes", { asOf: "2025-12-31T12:00:00Z" });
    expect(freshness).toMatchObject({ latestPeriod: { key: "2025/26-Q1" }, dueOn: "2025-12-31", overdue: false });
    expect(freshness.lastImportedAt).toBe("2025-09-20T10:00:00.123456Z");
    const later = await assess("hate-crimes", { asOf: "2026-01-10T12:00:00Z" });
    expect(later.freshness).toMatchObject({ latestPeriod: { key: "2025/26-Q1" }, overdue: true });
  });
});

describe("the working", () => {
  it("tells each step in plain words", async () => {
    await hold("asb-incidents", [519, 417, 319, 329, 346, 519, 588], { flags: ["PROVISIONAL"] });
    await setTarget(hub, "asb-incidents", { period: "2025/26-Q2", value: 500, amberTolerance: 50 });
    expect((await assess("asb-incidents", { basis: "PREVIOUS_PERIOD" })).working).toEqual([
      "July to September 2025 (2025/26 Q2) for Dartford (E07000107): the latest complete quarter.",
      "Value: 588 incidents. Flags: PROVISIONAL. Source: Police.uk street-level crime files.",
      "Target: 500 incidents, amber within 50 of it: RED.",
      "Period before: April to June 2025 (2025/26 Q1): 519; difference 69, which is 69 of 519 or 13.29%. Judged SIMILAR by the 95% confidence limits.",
      expect.stringMatching(/^Process limits from 7 points: .* around 433\.86; nothing beyond chance\. XmR, /),
      "Assurance: The target lies within the process limits: it will be met at times and missed at others, by chance.",
      expect.stringMatching(
        /^Trend over 2024\/25-Q2, .*, 2025\/26-Q2: INCREASING \(chi-squared \d+\.\d+\)\. Weighted regression/,
      ),
      "DECREASE is wanted.",
      "The latest figures are for July to September 2025 (2025/26 Q2); the next are due by 2026-03-31.",
    ]);
  });

  it("tells what is to be known of the period and the area", async () => {
    await addFigures(hub, [{ measure: "asb-incidents", area: DARTFORD, period: "2020/21-Q1", value: 900 }]);
    const told = await working("asb-incidents", { period: "2020/21-Q1" });
    expect(told).toContain("EVENT, Financial year 2020/21: Reports of breaches of Covid-19 restrictions");
    expect(told).toContain("EVENT, Year ending September 2020: Covid-19");
    expect(await working("asb-incidents", { period: "2020/21-Q1", area: GRAVESHAM })).not.toContain(
      "Year ending September",
    );
  });

  it("never says what is not there, of whatever indicator, period and basis", async () => {
    await removeFigures(hub);
    const { indicators } = hub.catalogue.snapshot;
    await addFigures(
      hub,
      indicators.flatMap(({ measure, area }, place) => [
        ...quarters(measure.code, place % 3 === 0 ? [] : [place, null, place * 10, { absence: "NOT_REPORTED" }, 60], {
          area: area.code,
        }),
        ...(place % 4 === 0
          ? [
              {
                measure: measure.code,
                area: area.code,
                period: "2021/22",
                value: 0.1 + place,
                flags: ["ESTIMATED"] as const,
              },
            ]
          : []),
      ]),
    );
    const bases = [
      "PREVIOUS_PERIOD",
      "SAME_PERIOD_LAST_YEAR",
      "ROLLING_YEAR",
      "EXPECTED_LEVEL",
      "PARENT_AREA",
      "PEER_AREAS",
      "BASELINE",
    ] as const;
    for (const { code } of indicators) {
      for (const basis of bases) {
        for (const period of [undefined, "2025/26-Q2", "2021/22", "2030-01"]) {
          const assessment = await assess(code, { basis, ...(period ? { period } : {}) });
          const told = [
            ...assessment.working,
            assessment.comparison.label,
            assessment.comparison.refusal?.message ?? "",
          ];
          expect(told.join("\n")).not.toMatch(
            /undefined|\bnull\b|NaN|Infinity|\[object|\.\.(?!\.)| {2}|\d{4}\d\.\d{3,}/,
          );
          expect(assessment.working.every((line) => /^[A-Z\d].*[.!?]$/s.test(line))).toBe(true);
          expect(assessment.value === null).toBe(assessment.absence !== null);
          const { baseValue, difference, refusal } = assessment.comparison;
          expect((baseValue === null) === (difference === null)).toBe(true);
          expect(baseValue === null).toBe(refusal !== null && !["ZERO_BASE", "SMALL_BASE"].includes(refusal.code));
        }
      }
    }
  }, 180_000);
});

describe("as of now", () => {
  it("every assessment is the current one", async () => {
    await hold("hate-crimes", [60, 70, 80, 90, 100, 60]);
    await hold("total-crime", [900, 910, 905]);
    await addFigures(hub, [{ measure: "population", area: DARTFORD, period: "2025", value: 120_000 }]);
    const told = async (indicator: string, asked: AskedAssessment) => {
      const { grounds, measurement, freshness, ...others } = await assess(indicator, asked);
      const lastImportedAt = freshness.lastImportedAt && new Date(freshness.lastImportedAt).toISOString();
      return { ...others, freshness: { ...freshness, lastImportedAt }, vintage: measurement?.vintage };
    };
    for (const indicator of ["hate-crimes", "total-crime", "graffiti-incidents", "fly-tipping-incidents"]) {
      for (const basis of ["PREVIOUS_PERIOD", "PARENT_AREA", "ROLLING_YEAR"] as const) {
        const today = new Date(Date.now() + 86_400_000).toISOString();
        const asked = { basis, today: today.slice(0, 10) };
        expect(await told(indicator, { ...asked, asOf: today })).toEqual(await told(indicator, asked));
      }
    }
  });
});
