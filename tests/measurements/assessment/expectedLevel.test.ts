import { annotate } from "../../harness/annotating";
import { askAssessment } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

/** Figures of July to September of some years. */
const hold = (measure: string, years: Record<number, number | Partial<Figure>>) =>
  addFigures(
    hub,
    Object.entries(years).map(([year, value]) => ({
      measure,
      area: "E07000107",
      period: `${year}/${String(Number(year) + 1).slice(2)}-Q2`,
      ...(typeof value === "number" ? { value } : value),
    })),
  );
const expected = async (indicator: string) =>
  (await askAssessment(hub, indicator, { basis: "EXPECTED_LEVEL" })).comparison;

describe("the level expected of a season", () => {
  it("is the mean of that season in five earlier years, with a band that is told", async () => {
    await hold("asb-incidents", {
      2018: 900,
      2019: 1_000,
      2020: 500,
      2021: 510,
      2022: 490,
      2023: 505,
      2024: 495,
      2025: 588,
    });
    expect(await expected("asb-incidents")).toMatchObject({
      basis: "EXPECTED_LEVEL",
      basePeriod: null,
      baseArea: null,
      label: "Level expected from 2020/21-Q2, 2021/22-Q2, 2022/23-Q2, 2023/24-Q2, 2024/25-Q2: within 463.43 to 536.58",
      baseValue: 500,
      difference: 88,
      percentChange: expect.closeTo(17.6, 5),
      judgement: "WORSE",
      refusal: null,
    });
  });

  it("is what a value within the band is similar to", async () => {
    await hold("asb-incidents", { 2022: 490, 2023: 505, 2024: 495, 2025: 520 });
    const { judgement } = await expected("asb-incidents");
    expect(judgement).toBe("SIMILAR");
    const { working } = await askAssessment(hub, "asb-incidents", { basis: "EXPECTED_LEVEL" });
    expect(working.join("\n")).toContain("Judged SIMILAR by that band.");
  });

  it("needs three earlier years that can be used, and says how many can", async () => {
    const partial = { value: 490, flags: ["PARTIAL"] as const };
    const wide = { value: 490, flags: ["WIDER_AREA"] as const };
    await hold("asb-incidents", { 2021: wide, 2022: partial, 2023: 505, 2024: 495, 2025: 520 });
    expect((await expected("asb-incidents")).refusal).toEqual({
      code: "NO_BASE",
      message: "The level to expect needs the same months of 3 earlier years; 2 can be used.",
    });
  });

  it("looks no further back than a break, and says that it is the break", async () => {
    await hold("violent-offences", { 2020: 480, 2021: 470, 2022: 490, 2023: 505, 2024: 495, 2025: 520 });
    await annotate(hub, {
      measure: "violent-offences",
      period: "2023/24",
      kind: "SERIES_BREAK",
      text: "Recorded otherwise.",
    });
    expect((await expected("violent-offences")).refusal).toEqual({
      code: "SERIES_BREAK",
      message:
        "The level to expect needs the same months of 3 earlier years; 2 can be used, the others lying before a break (Financial year 2023/24: Recorded otherwise.).",
    });
  });

  it("that is small has no percentage and no judgement", async () => {
    await hold("fly-tipping-prosecutions", { 2022: 0, 2023: 1, 2024: 2, 2025: 3 });
    expect(await expected("fly-tipping-prosecutions")).toMatchObject({
      baseValue: 1,
      difference: 2,
      percentChange: null,
      judgement: null,
      refusal: { code: "SMALL_BASE" },
    });
  });

  it("is not compared with what is absent", async () => {
    await hold("hate-crimes", { 2022: 60, 2023: 61, 2024: 62, 2025: { absence: "SUPPRESSED" } });
    const { comparison } = await askAssessment(hub, "hate-crimes", { basis: "EXPECTED_LEVEL", period: "2025/26-Q2" });
    expect(comparison).toMatchObject({ baseValue: null, refusal: { code: "SUPPRESSED" } });
  });
});
