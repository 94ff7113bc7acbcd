import { askSeries, inShort } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, GRAVESHAM, PARTNERSHIP] = ["E07000107", "E07000109", "E22000352"] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const tips = (period: string, figure: Partial<Figure> & { value?: number }): Figure => ({
  measure: "fly-tipping-incidents",
  area: DARTFORD,
  period,
  ...figure,
});
const residents = (period: string, value: number, others: Partial<Figure> = {}): Figure => ({
  measure: "population",
  area: DARTFORD,
  period,
  value,
  ...others,
});
const asked = { perPopulation: 1_000 } as const;

describe("a rate for so many residents", () => {
  it("divides each period's value by the population of its own year, and tells both and their source", async () => {
    await addFigures(hub, [
      tips("2020/21", { value: 2_777 }),
      tips("2021/22", { value: 3_082 }),
      residents("2020", 114_051),
      residents("2021", 116_777),
    ]);
    const series = await askSeries(hub, "fly-tipping-incidents", asked);
    expect(series.points.map(({ value }) => value)).toEqual([expect.closeTo(24.3488, 4), expect.closeTo(26.3922, 4)]);
    expect(series.points.map(({ note }) => note)).toEqual([
      "2777 over a population of 114051 (Dartford in mid-2020; Mid-year population estimates).",
      "3082 over a population of 116777 (Dartford in mid-2021; Mid-year population estimates).",
    ]);
    expect([series.perPopulation, series.population?.code]).toEqual([1_000, "population"]);
    expect(series.unit).toMatchObject({ label: "incidents per 1,000 residents" });
    // The published measurement is that of the count.
    expect(series.points[0]?.measurement?.value).toBe(2_777);
  });

  it("is not available for a year without a population, and never takes another year's", async () => {
    await addFigures(hub, [
      tips("2020/21", { value: 2_777 }),
      tips("2021/22", { value: 3_082 }),
      residents("2020", 114_051),
    ]);
    const [, point] = (await askSeries(hub, "fly-tipping-incidents", asked)).points;
    expect(point).toMatchObject({
      value: null,
      absence: "NOT_AVAILABLE",
      note: "No whole population of Dartford in mid-2021 is held.",
    });
  });

  it.each([
    ["absent", { value: undefined as unknown as number, absence: "NOT_AVAILABLE" as const }],
    ["only published in part", { flags: ["PARTIAL"] as const }],
    ["zero", { value: 0 }],
  ])("is not available over a population that is %s", async (_, population) => {
    await addFigures(hub, [tips("2020/21", { value: 2_777 }), residents("2020", 114_051, population)]);
    const [point] = (await askSeries(hub, "fly-tipping-incidents", asked)).points;
    expect([point?.value, point?.absence]).toEqual([null, "NOT_AVAILABLE"]);
    expect(point?.note).not.toMatch(/null|undefined|NaN|Infinity/);
  });

  it("of what is absent is absent for its own reason, with its own note", async () => {
    await addFigures(hub, [tips("2020/21", { absence: "SUPPRESSED", note: "Hidden." }), residents("2020", 114_051)]);
    expect((await askSeries(hub, "fly-tipping-incidents", asked)).points).toMatchObject([
      { value: null, absence: "SUPPRESSED", note: "Hidden." },
    ]);
  });

  it("has a population added up where only the parts' are held, and is charted as a rate", async () => {
    const years = [2012, 2013, 2014, 2015, 2016, 2017];
    await addFigures(
      hub,
      years.flatMap((year) =>
        [DARTFORD, GRAVESHAM].flatMap((area) => [
          { ...tips(`${year}/${String(year + 1).slice(2)}`, { value: 500 }), area },
          { ...residents(String(year), 100_000), area },
        ]),
      ),
    );
    const series = await askSeries(hub, "fly-tipping-incidents", { ...asked, area: PARTNERSHIP });
    expect(new Set(inShort(series).map(([, value]) => value))).toEqual(new Set([5]));
    expect(series.limits?.centre).toBe(5);
    expect(series.points[0]?.note).toContain("1000 over a population of 200000");
    expect(series.points[0]?.note).toContain("the areas within, added up");
  });

  it("carries the flags of both", async () => {
    await addFigures(hub, [
      tips("2020/21", { value: 2_777, flags: ["PROVISIONAL"] }),
      residents("2020", 114_051, { flags: ["ESTIMATED"] }),
    ]);
    expect((await askSeries(hub, "fly-tipping-incidents", asked)).points[0]?.flags).toEqual([
      "PROVISIONAL",
      "ESTIMATED",
    ]);
  });

  it.each([
    ["youth-ete", 1_000, "NOT_PER_POPULATION"],
    ["fly-tipping-incidents", 0, "INVALID_PER_POPULATION"],
    ["fly-tipping-incidents", -1, "INVALID_PER_POPULATION"],
    ["fly-tipping-incidents", 1.5, "INVALID_PER_POPULATION"],
    ["fly-tipping-incidents", 1e9, "INVALID_PER_POPULATION"],
  ])("of %s for %d residents is refused", async (measure, perPopulation, code) => {
    await expect(askSeries(hub, measure, { perPopulation })).rejects.toMatchObject({ code });
  });
});
