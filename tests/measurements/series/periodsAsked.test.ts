import { HubError } from "../../../src/errors";
import { type AskedSeries, askSeries, inShort } from "../../harness/asking";
import { addFigures, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** The periods that a series of graffiti shows. */
const periods = async (asked: AskedSeries = {}) =>
  (await askSeries(hub, "graffiti-incidents", asked)).points.map(({ period }) => period.key);

describe("where something is held, a series shows", () => {
  beforeAll(async () => {
    await removeFigures(hub);
    const held = ["2023/24-Q3", "2024/25-Q2", "2024/25-Q4"];
    await addFigures(
      hub,
      held.map((period, value) => ({ measure: "graffiti-incidents", area: "E07000107", period, value })),
    );
  });

  it("every period from the first that is held to the last", async () => {
    expect(await periods()).toEqual([
      "2023/24-Q3",
      "2023/24-Q4",
      "2024/25-Q1",
      "2024/25-Q2",
      "2024/25-Q3",
      "2024/25-Q4",
    ]);
  });

  it("those asked for, before and after what is held", async () => {
    expect(await periods({ from: "2023/24-Q2", to: "2023/24-Q4" })).toEqual(["2023/24-Q2", "2023/24-Q3", "2023/24-Q4"]);
    expect(await periods({ from: "2024/25-Q4", to: "2025/26-Q2" })).toEqual(["2024/25-Q4", "2025/26-Q1", "2025/26-Q2"]);
    expect(await periods({ from: "2024/25-Q4" })).toEqual(["2024/25-Q4"]);
    expect(await periods({ to: "2023/24-Q4" })).toEqual(["2023/24-Q3", "2023/24-Q4"]);
  });

  it("those that lie wholly within periods of another length", async () => {
    expect(await periods({ from: "2024/25", to: "2024" })).toEqual(["2024/25-Q1", "2024/25-Q2", "2024/25-Q3"]);
    expect(await periods({ from: "2024-05", to: "2025-02" })).toEqual(["2024/25-Q2", "2024/25-Q3"]);
    expect(await periods({ from: "YE-2024-09", to: "YE-2024-09" })).toEqual([
      "2023/24-Q3",
      "2023/24-Q4",
      "2024/25-Q1",
      "2024/25-Q2",
    ]);
    expect(await periods({ from: "2024-05", to: "2024-06" })).toEqual([]);
  });

  it("only the latest of them", async () => {
    expect(await periods({ last: 2 })).toEqual(["2024/25-Q3", "2024/25-Q4"]);
    expect(await periods({ last: 2, to: "2024/25-Q1" })).toEqual(["2023/24-Q4", "2024/25-Q1"]);
    expect(await periods({ last: 1, from: "2025/26-Q1", to: "2025/26-Q3" })).toEqual(["2025/26-Q3"]);
    expect(await periods({ last: 99 })).toHaveLength(6);
  });

  it("the last of those asked for, though all lie before what is held", async () => {
    expect(await periods({ last: 2, to: "2020/21-Q2" })).toEqual(["2020/21-Q1", "2020/21-Q2"]);
    expect(await periods({ to: "2020/21-Q2" })).toEqual(["2020/21-Q2"]);
  });

  it("what is due since, when it is asked from after what is held", async () => {
    expect(await periods({ from: "2025/26-Q1" })).toEqual(["2025/26-Q1", "2025/26-Q2"]);
  });

  it("none when it is asked to end before it starts", async () => {
    expect(await periods({ from: "2024/25-Q4", to: "2024/25-Q1" })).toEqual([]);
    expect(await periods({ from: "2024/25-Q4", to: "2024/25-Q1", last: 3 })).toEqual([]);
    expect(await periods({ from: "2099/00-Q1" })).toEqual([]);
  });
});

describe("where nothing is held, a series shows", () => {
  beforeAll(() => removeFigures(hub));

  it("the latest that is due, which says why it has no value", async () => {
    expect(inShort(await askSeries(hub, "graffiti-incidents"))).toEqual([["2025/26-Q2", "NOT_REPORTED"]]);
  });

  it("as many as are asked for, up to the latest that is due", async () => {
    expect(await periods({ last: 3 })).toEqual(["2024/25-Q4", "2025/26-Q1", "2025/26-Q2"]);
    expect(await periods({ last: 3, to: "2025/26-Q4" })).toEqual(["2025/26-Q2", "2025/26-Q3", "2025/26-Q4"]);
    expect(await periods({ from: "2025/26-Q1" })).toEqual(["2025/26-Q1", "2025/26-Q2"]);
    expect(await periods({ from: "2025/26-Q1", last: 1 })).toEqual(["2025/26-Q2"]);
  });

  it("no years before those that periods are read for", async () => {
    const shown = await periods({ frequency: "CALENDAR_YEAR", to: "1903", last: 1_000 });
    expect(shown).toEqual(["1900", "1901", "1902", "1903"]);
    expect((await periods({ frequency: "FINANCIAL_YEAR", last: 1_000 })).length).toBeGreaterThan(100);
    expect(await periods({ frequency: "FINANCIAL_YEAR", to: "1900" })).toHaveLength(1);
  });
});

describe("a series of more periods than anybody could read", () => {
  const refusal = (asked: AskedSeries) =>
    askSeries(hub, "total-crime", asked).then(
      () => null,
      (error: HubError) => [error.code, error.message],
    );

  it("is refused, with the limit and a way out", async () => {
    expect(await refusal({ from: "1900-01", to: "2199-12" })).toEqual([
      "SERIES_TOO_LONG",
      "The series would have 3600 points; the limit is 1000. Name a later from, an earlier to, or last.",
    ]);
    expect(await refusal({ from: "1900-01", to: "1983-05" })).toContain("SERIES_TOO_LONG");
    expect(await refusal({ from: "1900-01", to: "1983-04" })).toBeNull();
  });

  it("is answered where only so many are asked for", async () => {
    const series = await askSeries(hub, "total-crime", { from: "1900-01", to: "2199-12", last: 2 });
    expect(inShort(series)).toEqual([
      ["2199-11", "NOT_YET_DUE"],
      ["2199-12", "NOT_YET_DUE"],
    ]);
  });
});
