import { annotate, setTarget } from "../../harness/annotating";
import { askSeries } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

/** Values of consecutive months; what is no number is more than a value. */
const months = (
  measure: string,
  first: string,
  values: readonly (number | null | Partial<Figure>)[],
  category?: string,
) => {
  const [year, month] = first.split("-").map(Number);
  const at = (place: number) => (year ?? 0) * 12 + (month ?? 0) - 1 + place;
  return values.flatMap((value, place): Figure[] => {
    if (value === null) return [];
    const period = `${Math.floor(at(place) / 12)}-${String((at(place) % 12) + 1).padStart(2, "0")}`;
    const figure = typeof value === "number" ? { value } : value;
    return [{ measure, area: DARTFORD, period, ...(category ? { category } : {}), ...figure }];
  });
};
const variations = ({ points }: Awaited<ReturnType<typeof askSeries>>) => points.map(({ variation }) => variation);

// Real figures of Dartford, January to September 2025 (data.police.uk).
describe("the process limits of Dartford's months of 2025", () => {
  it("of anti-social behaviour make January special, which is the season", async () => {
    await addFigures(hub, months("asb-incidents", "2025-01", [84, 115, 147, 182, 156, 181, 213, 197, 178]));
    const series = await askSeries(hub, "asb-incidents", { indicator: "asb-incidents" });
    expect(series.limits?.centre).toBeCloseTo(161.44, 2);
    expect(series.limits?.lower).toBeCloseTo(89.62, 2);
    expect(series.limits?.upper).toBeCloseTo(233.26, 2);
    expect(series.limits?.points).toBe(9);
    expect(series.limits?.ruleSet).toContain("trial limits from 9 points");
    expect(variations(series)).toEqual(["IMPROVEMENT", ...Array.from({ length: 8 }, () => "COMMON_CAUSE")]);
    // Without an indicator nobody says which way is good.
    expect(variations(await askSeries(hub, "asb-incidents"))[0]).toBe("LOW");
  });

  it("of violence and sexual offences show no signal", async () => {
    const values = [349, 351, 411, 373, 376, 345, 450, 398, 331];
    await addFigures(hub, months("violent-offences", "2025-01", values, "violence-and-sexual-offences"));
    const series = await askSeries(hub, "violent-offences", { category: "violence-and-sexual-offences" });
    expect(series.category?.code).toBe("violence-and-sexual-offences");
    expect(series.limits?.centre).toBeCloseTo(376, 2);
    expect(series.limits?.lower).toBeCloseTo(256.96, 2);
    expect(series.limits?.upper).toBeCloseTo(495.04, 2);
    expect(new Set(variations(series))).toEqual(new Set(["COMMON_CAUSE"]));
  });
});

describe("the chart of a series", () => {
  const steady = [10, 12, 11, 13, 10, 12];

  it("has no limits and no judgement while it is too short, nor where every other month is missing", async () => {
    await addFigures(hub, months("total-crime", "2025-01", [1, 2, 3, 4]));
    const short = await askSeries(hub, "total-crime");
    expect([short.limits, variations(short)]).toEqual([null, [null, null, null, null]]);
    await removeFigures(hub);
    await addFigures(hub, months("total-crime", "2024-01", [1, null, 2, null, 3, null, 4, null, 5, null, 6]));
    expect((await askSeries(hub, "total-crime")).limits).toBeNull();
  });

  it("passes over what is absent or was only published in part", async () => {
    const partial = { value: 900, flags: ["PARTIAL"] as const };
    await addFigures(hub, months("total-crime", "2025-01", [...steady, partial, { absence: "NOT_REPORTED" }, 11]));
    const series = await askSeries(hub, "total-crime");
    expect(series.limits?.points).toBe(7);
    expect(series.limits?.upper).toBeLessThan(30);
    expect(variations(series).slice(6)).toEqual([null, null, "COMMON_CAUSE"]);
  });

  it("never has a lower limit below zero", async () => {
    await addFigures(hub, months("total-crime", "2025-01", [0, 3, 0, 3, 0, 3]));
    expect((await askSeries(hub, "total-crime")).limits?.lower).toBe(0);
  });

  it("is drawn from the points that are shown", async () => {
    await addFigures(hub, months("total-crime", "2024-07", [900, 900, 900, 900, 900, 900, ...steady]));
    expect((await askSeries(hub, "total-crime", { from: "2025-01" })).limits?.centre).toBeCloseTo(11.33, 2);
  });
});

describe("a break", () => {
  const before = [100, 110, 105, 95, 102, 108];
  const after = [10, 12, 11, 13, 10, 12];
  const limitsOf = async (measure: string, asked = {}) => (await askSeries(hub, measure, asked)).limits;

  it("begins the chart anew: the limits are those of what follows, and what precedes keeps its own", async () => {
    await addFigures(hub, months("violent-offences", "2024-01", [...before, ...after]));
    expect((await limitsOf("violent-offences"))?.points).toBe(12);
    await annotate(hub, { measure: "violent-offences", period: "2024-07", kind: "SERIES_BREAK" });
    const series = await askSeries(hub, "violent-offences");
    expect([series.limits?.points, series.limits?.centre]).toEqual([6, expect.closeTo(11.33, 2)]);
    expect(variations(series)).toEqual(Array.from({ length: 12 }, () => "COMMON_CAUSE"));
  });

  it("may be a definition that changed, but no event, no note and no doubt about data", async () => {
    await addFigures(hub, months("domestic-abuse-reports", "2024-01", [...before, ...after]));
    for (const kind of ["EVENT", "NOTE", "DATA_QUALITY"] as const) {
      await annotate(hub, { measure: "domestic-abuse-reports", period: "2024-07", kind });
      expect((await limitsOf("domestic-abuse-reports"))?.points).toBe(12);
    }
    await annotate(hub, { measure: "domestic-abuse-reports", period: "2024-07", kind: "DEFINITION_CHANGE" });
    expect((await limitsOf("domestic-abuse-reports"))?.points).toBe(6);
  });

  it("in the area itself counts, and one in another area does not, not even around it", async () => {
    await addFigures(hub, months("deliberate-fires", "2024-01", [...before, ...after]));
    for (const area of ["E07000109", "E10000016", "E01024132"]) {
      await annotate(hub, { measure: "deliberate-fires", period: "2024-07", kind: "SERIES_BREAK", area });
    }
    expect((await limitsOf("deliberate-fires"))?.points).toBe(12);
    await annotate(hub, { measure: "deliberate-fires", period: "2024-07", kind: "SERIES_BREAK", area: DARTFORD });
    expect((await limitsOf("deliberate-fires"))?.points).toBe(6);
  });

  it("is where the publisher's flag marks one, in what the series is made of", async () => {
    const marked = after.map((value, place) => (place === 0 ? { value, flags: ["SERIES_BREAK"] as const } : value));
    await addFigures(hub, months("total-crime", "2024-01", [...before, ...marked]));
    expect((await limitsOf("total-crime"))?.points).toBe(6);
    await addFigures(hub, [
      {
        measure: "total-crime",
        area: DARTFORD,
        period: "2023",
        value: 1,
        source: "home-office-prc",
        flags: ["SERIES_BREAK"],
      },
      {
        measure: "total-crime",
        area: DARTFORD,
        period: "2024-10",
        value: 1,
        source: "home-office-prc",
        flags: ["SERIES_BREAK"],
      },
    ]);
    expect((await limitsOf("total-crime"))?.points).toBe(6);
    expect(await limitsOf("total-crime", { source: "home-office-prc" })).toBeNull();
  });

  it("is where a flag marks one in an area within, where the figures are added up from those", async () => {
    const districts = ["E07000107", "E07000109"];
    const figures = months("total-crime", "2024-01", [...before, ...after]);
    await addFigures(
      hub,
      districts.flatMap((area, place) =>
        figures.map((figure) => ({
          ...figure,
          area,
          flags: place === 1 && figure.period === "2024-07" ? (["SERIES_BREAK"] as const) : [],
        })),
      ),
    );
    expect((await limitsOf("total-crime", { area: "E22000352" }))?.points).toBe(6);
    expect((await limitsOf("total-crime"))?.points).toBe(12);
  });
});

describe("targets", () => {
  const targets = async (asked: Parameters<typeof askSeries>[2]) =>
    (await askSeries(hub, "safe-and-well-visits", { indicator: "safe-and-well-visits", ...asked })).points.map(
      ({ target }) => target,
    );

  it("stand beside the points of their own periods, as counted, in total, in the indicator's own area", async () => {
    await setTarget(hub, "safe-and-well-visits", { period: "2025/26-Q1", value: 300 });
    await setTarget(hub, "safe-and-well-visits", { period: "2025/26", value: 1_200 });
    const asked = { from: "2024/25-Q4", to: "2025/26-Q2" } as const;
    expect(await targets(asked)).toEqual([null, 300, null]);
    expect(await targets({ from: "2024/25", to: "2025/26", frequency: "FINANCIAL_YEAR" })).toEqual([null, 1_200]);
    expect(await targets({ ...asked, area: "E07000109" })).toEqual([null, null, null]);
    expect(await targets({ ...asked, perPopulation: 1_000 })).toEqual([null, null, null]);
    expect(await targets({ ...asked, asOf: "2020-01-01T00:00:00Z" })).toEqual([null, null, null]);
    const alone = await askSeries(hub, "safe-and-well-visits", asked);
    expect(alone.points.map(({ target }) => target)).toEqual([null, null, null]);
  });
});
