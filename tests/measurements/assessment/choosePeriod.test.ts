import { askAssessment } from "../../harness/asking";
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
const chosen = async (indicator: string, period?: string) => {
  const assessment = await askAssessment(hub, indicator, period ? { period } : {});
  return [assessment.period?.key ?? null, assessment.value ?? assessment.absence];
};

describe("without a period, an indicator is assessed for", () => {
  it("the latest quarter, where quarters are held, though a year ends later", async () => {
    await hold("fly-tipping-incidents", { "2024/25-Q1": 700, "2024/25-Q2": 650 }, { source: "partner-return" });
    await hold("fly-tipping-incidents", { "2024/25": 2_700 });
    expect(await chosen("fly-tipping-incidents")).toEqual(["2024/25-Q2", 650]);
    expect((await askAssessment(hub, "fly-tipping-incidents")).working[0]).toContain("the latest complete quarter");
  });

  it("the latest complete quarter that months add up to, and not one that is still arriving or partial", async () => {
    await hold("asb-incidents", {
      "2025-04": 182,
      "2025-05": 156,
      "2025-06": 181,
      "2025-07": { value: 213, flags: ["PARTIAL"] },
      "2025-08": 197,
      "2025-09": 178,
      "2025-10": 160,
    });
    expect(await chosen("asb-incidents")).toEqual(["2025/26-Q1", 519]);
  });

  it("the latest complete period of the longest kind, where no quarter is complete", async () => {
    await hold("fly-tipping-incidents", { "2020/21": 2_777, "2021/22": { value: 3_082, flags: ["PARTIAL"] } });
    expect(await chosen("fly-tipping-incidents")).toEqual(["2020/21", 2_777]);
    await removeFigures(hub);
    await hold("asb-incidents", { "2025-01": 84, "2025-03": 147 });
    expect(await chosen("asb-incidents")).toEqual(["2025-03", 147]);
    await hold("asb-incidents", { "YE-2019-09": 1_905, "YE-2020-09": 2_855 }, { source: "dartford-strategy-2021" });
    expect(await chosen("asb-incidents")).toEqual(["YE-2020-09", 2_855]);
  });

  it("of kinds that are equally long, the one that reaches furthest", async () => {
    await hold("fly-tipping-incidents", { "2021/22": 3_082, "2022": 3_000, "YE-2021-09": 2_900 });
    expect(await chosen("fly-tipping-incidents")).toEqual(["2022", 3_000]);
  });

  it("of kinds that only the areas within have, the longest too", async () => {
    const districts = ["E07000107", "E07000109"];
    await addFigures(
      hub,
      districts.flatMap((area) => [
        { measure: "total-crime", area, period: "2025-04", value: 5 },
        { measure: "total-crime", area, period: "2024", value: 60 },
      ]),
    );
    const assessment = await askAssessment(hub, "total-crime", { area: "E22000352" });
    expect([assessment.period?.key, assessment.value]).toEqual(["2024", 120]);
  });

  it("none where none has a value, and says why", async () => {
    expect(await chosen("graffiti-incidents")).toEqual([null, "NOT_REPORTED"]);
    await hold("temporary-accommodation", { "2018/19-Q1": { absence: "NOT_REPORTED" } });
    expect(await chosen("temporary-accommodation")).toEqual([null, "NOT_REPORTED"]);
  });
});

describe("with a period, an indicator is assessed for that one, whatever its length", () => {
  beforeEach(() =>
    hold(
      "asb-incidents",
      Object.fromEntries(
        Array.from({ length: 24 }, (_, place) => [
          `${2024 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`,
          place + 1,
        ]),
      ),
    ),
  );

  it.each([
    ["2025-03", 15],
    ["2025/26-Q1", 51],
    ["2024/25", 114],
    ["2024", 78],
    ["YE-2025-09", 186],
    ["YE-2025-05", 138],
    ["2026-01", "NOT_YET_DUE"],
    ["2023-12", "NOT_REPORTED"],
    ["2023/24", "INCOMPLETE"],
    ["2099/00", "NOT_YET_DUE"],
    ["1900-01", "NOT_AVAILABLE"],
    ["2010-01", "NOT_REPORTED"],
    ["2199-12", "NOT_YET_DUE"],
  ])("%s: %s", async (period, answer) => {
    expect(await chosen("asb-incidents", period)).toEqual([period, answer]);
  });

  it("finer than any that is held: not available, and no error", async () => {
    await hold("fly-tipping-incidents", { "2021/22": 3_082 });
    expect(await chosen("fly-tipping-incidents", "2021/22-Q1")).toEqual(["2021/22-Q1", "NOT_AVAILABLE"]);
    expect(await chosen("fly-tipping-incidents", "2021-05")).toEqual(["2021-05", "NOT_AVAILABLE"]);
  });
});
