import fc from "fast-check";
import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { populationYear } from "../../../src/domain/populationYear";
import { aPeriod } from "../../domain/period/aPeriod";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, onlyGroup } from "../../harness/summary";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";
const JOINT_PARTNERSHIP = "E22000352";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const population = (period: string, value: number, more: Partial<Figure> = {}): Figure => ({
  measure: "population",
  area: DARTFORD,
  period,
  value,
  ...more,
});
const asb = (period: string, value: number, more: Partial<Figure> = {}): Figure => ({
  measure: "asb-incidents",
  area: DARTFORD,
  period,
  value,
  ...more,
});
const ASB = `where: { measures: ["asb-incidents"] }`;

describe("a rate of the figures that the seeds bring", () => {
  it("is the one that a league gives", async () => {
    const where = `where: { measures: ["fly-tipping-incidents"], areaType: [DISTRICT], periods: ["2021/22"] }`;
    const { groups } = await askSummary(
      hub,
      `${where}, groupBy: [AREA, FINANCIAL_YEAR], perPopulation: 1000, orderBy: [{ field: VALUE, direction: DESC }]`,
    );
    type League = { measure: { league: { rows: { area: { code: string }; value: number }[] } } };
    const { measure } = await hub.data<League>(`{ measure(code: "fly-tipping-incidents") {
      league(within: "E10000016", period: "2021/22", perPopulation: 1000) { rows { area { code } value } } } }`);
    expect(groups.map(({ area }) => area)).toEqual(measure.league.rows.map(({ area }) => area.code));
    for (const [place, { value }] of groups.entries())
      expect(value).toBeCloseTo(measure.league.rows[place]?.value ?? 0, 9);
    expect(groups).toHaveLength(12);
    expect(groups[0]?.value).toBeCloseTo(26.392183392277587, 9);
  });
});

describe("a rate", () => {
  beforeEach(() => removeFigures(hub));

  it("divides by the residents of the year in the middle of its period, area by area", async () => {
    await addFigures(hub, [
      asb("2021/22-Q1", 50),
      asb("2021/22-Q4", 60),
      asb("2021/22-Q4", 30, { area: GRAVESHAM }),
      population("2021", 1000),
      population("2022", 1200, { flags: ["PROVISIONAL"] }),
      population("2022", 300, { area: GRAVESHAM }),
    ]);
    const { groups } = await askSummary(hub, `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`);
    expect(groups.map(({ area, period, value, flags }) => [area, period, value, flags])).toEqual([
      [DARTFORD, "2021/22-Q1", 50, []],
      [DARTFORD, "2021/22-Q4", 50, ["PROVISIONAL"]],
      [GRAVESHAM, "2021/22-Q4", 100, []],
    ]);
  });

  it("has the smallest, largest, mean and median of what was counted, not of rates", async () => {
    await addFigures(hub, [asb("2021/22", 50), population("2021", 1000)]);
    const year = await onlyGroup(hub, `${ASB}, groupBy: [AREA, FINANCIAL_YEAR], perPopulation: 10000`);
    expect(year).toMatchObject({ value: 500, minimum: 50, maximum: 50, mean: 50, median: 50 });
  });

  it("is what having and the order look at", async () => {
    await addFigures(hub, [
      asb("2021/22", 50),
      asb("2021/22", 40, { area: GRAVESHAM }),
      population("2021", 1000),
      population("2021", 500, { area: GRAVESHAM }),
    ]);
    const asked = `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`;
    const { groups } = await askSummary(hub, `${asked}, orderBy: [{ field: VALUE, direction: DESC }]`);
    expect(groups.map(({ area, value }) => [area, value])).toEqual([
      [GRAVESHAM, 80],
      [DARTFORD, 50],
    ]);
    expect(await onlyGroup(hub, `${asked}, having: { gt: 60 }`)).toMatchObject({ area: GRAVESHAM });
  });

  it.each([
    ["held", []],
    ["held for that year", [population("2020", 1000)]],
    ["known", [population("2021", 1000, { value: undefined, absence: "NOT_AVAILABLE" })]],
    ["known for the whole area", [population("2021", 1000, { flags: ["PARTIAL"] })]],
    ["above zero", [population("2021", 0)]],
    ["visible", [population("2021", 1000, { visibility: "RESTRICTED" })]],
  ])("is not available where no population is %s", async (_, populations) => {
    await addFigures(hub, [asb("2021/22", 50), ...populations]);
    expect(await onlyGroup(hub, `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`)).toMatchObject({
      value: null,
      absence: "NOT_AVAILABLE",
      refusal: null,
      count: 1,
      flags: [],
    });
  });

  it("takes the residents of an area from those within it where none are published, and never both", async () => {
    const districts = [
      asb("2021/22", 50),
      asb("2021/22", 40, { area: GRAVESHAM }),
      population("2021", 1000),
      population("2021", 500, { area: GRAVESHAM }),
    ];
    await addFigures(hub, districts);
    const asked = `${ASB}, groupBy: [AREA, PERIOD], rollUpTo: COMMUNITY_SAFETY_PARTNERSHIP, perPopulation: 1000`;
    expect(await onlyGroup(hub, asked)).toMatchObject({ area: JOINT_PARTNERSHIP, value: 60 });
    await addFigures(hub, [population("2021", 900, { area: JOINT_PARTNERSHIP })]);
    expect(await onlyGroup(hub, asked)).toMatchObject({ value: 100 });
  });

  it("keeps to the population's first source", async () => {
    await addFigures(hub, [
      asb("2021/22", 50),
      population("2021", 1000),
      population("2021", 500, { source: "partner-return" }),
    ]);
    expect(await onlyGroup(hub, `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`)).toMatchObject({ value: 50 });
  });

  it("is worked out from what was known at a time, residents too", async () => {
    await addFigures(hub, [asb("2021/22", 50), population("2021", 1000)], { recordedAt: "2022-06-01T00:00:00Z" });
    await addFigures(hub, [population("2021", 2000)], { recordedAt: "2023-06-01T00:00:00Z" });
    const asked = `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`;
    expect((await onlyGroup(hub, asked)).value).toBe(25);
    expect((await onlyGroup(hub, `${asked}, asOf: "2022-12-31T00:00:00Z"`)).value).toBe(50);
  });

  it.each(["MEASURE", "AREA", "PERIOD", "PERIOD, MEASURE"])(
    "is refused of groups by %s, which are of no one area and year",
    async (by) => {
      await addFigures(hub, [asb("2021/22", 50), population("2021", 1000)]);
      const { refusal, absence, message } = await onlyGroup(hub, `${ASB}, groupBy: [${by}], perPopulation: 1000`);
      expect({ refusal, absence }).toEqual({ refusal: "NOT_AVAILABLE", absence: "NOT_COMBINABLE" });
      expect(message).toContain("one area in one year");
    },
  );

  it("is refused of what counts nothing", async () => {
    await addFigures(hub, [{ ...asb("2020", 33), measure: "reoffending-rate" }, population("2020", 1000)]);
    const asked = `where: { measures: ["reoffending-rate"] }, groupBy: [AREA, PERIOD], perPopulation: 1000`;
    expect(await onlyGroup(hub, asked)).toMatchObject({ value: null, refusal: "NOT_AVAILABLE" });
  });

  it("keeps a refusal, a hidden part and a missing one as they are", async () => {
    await addFigures(hub, [
      asb("2021/22", 3, { hiddenAs: "SUPPRESSED" }),
      asb("2020/21", 0, { value: undefined, absence: "NOT_REPORTED" }),
      population("2021", 1000),
    ]);
    const { groups } = await askSummary(hub, `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1000`);
    expect(groups.map(({ absence }) => absence)).toEqual(["NOT_REPORTED", "SUPPRESSED"]);
  });

  it.each([0, -1, 10_000_001])("for %d residents is no question", async (residents) => {
    const { code } = await hub.refusal(
      `{ measurementSummary(groupBy: [AREA, PERIOD], perPopulation: ${residents}) { totalCount } }`,
    );
    expect(code).toBe("INVALID_PER_POPULATION");
  });

  it("takes the same year as a series does, whatever the period", async () => {
    const periods = fc.sample(aPeriod(), 40);
    const keys = [...new Set(periods.map(({ key }) => key))];
    const years = new Set(keys.map((key) => populationYear(periodWithKey(key))));
    // Each year has as many residents as its number, so that the rate tells the year.
    await addFigures(hub, [
      ...keys.map((key) => asb(key, 1)),
      ...[...years].map((year) => population(String(year), year)),
    ]);
    const { groups } = await askSummary(hub, `${ASB}, groupBy: [AREA, PERIOD], perPopulation: 1`);
    expect(groups).toHaveLength(keys.length);
    for (const { period, value } of groups) {
      expect(Math.round(1 / (value ?? 0))).toBe(populationYear(periodWithKey(period ?? "")));
    }
  });
});
