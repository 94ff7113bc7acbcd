import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, onlyGroup } from "../../harness/summary";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

/** The one group that figures of one measure make. */
async function combined(figures: readonly Omit<Figure, "area">[], measure = "asb-incidents", more = "") {
  await addFigures(
    hub,
    figures.map((figure) => ({ area: DARTFORD, ...figure, measure })),
  );
  return onlyGroup(hub, `groupBy: [MEASURE] ${more}`);
}

const figure = (period: string, value?: number, more: Partial<Figure> = {}): Figure => ({
  measure: "",
  area: DARTFORD,
  period,
  value,
  ...more,
});

describe("values of one measure from one source", () => {
  it("are summed over periods and areas when they count events", async () => {
    expect(
      await combined([figure("2021-04", 10), figure("2021-05", 20), figure("2021-05", 3, { area: GRAVESHAM })]),
    ).toEqual({
      measure: "asb-incidents",
      priority: null,
      area: null,
      period: null,
      category: null,
      source: null,
      organisation: null,
      value: 33,
      absence: null,
      refusal: null,
      message: null,
      flags: [],
      count: 3,
      minimum: 3,
      maximum: 20,
      mean: 11,
      median: 10,
    });
  });

  it("are summed over areas at one time when they are levels", async () => {
    const levels = [figure("2021/22-Q1", 120), figure("2021/22-Q1", 80, { area: GRAVESHAM })];
    expect(await combined(levels, "temporary-accommodation")).toMatchObject({ value: 200, absence: null });
  });

  it("are worked out anew from numerators and denominators when they are ratios", async () => {
    const ratio = (period: string, numerator: number, denominator: number, area = DARTFORD) =>
      figure(period, (numerator / denominator) * 100, { numerator, denominator, area });
    const ratios = [ratio("2020", 10, 100), ratio("2020", 30, 50, GRAVESHAM), ratio("2021", 5, 50)];
    expect(await combined(ratios, "reoffending-rate")).toMatchObject({ value: 22.5, mean: 80 / 3, count: 3 });
  });

  it("have no ratio when their denominators add up to zero", async () => {
    const nobody = { value: 0, numerator: 0, denominator: 0 };
    const ratios = [figure("2020", 0, nobody), figure("2021", 0, nobody)];
    expect(await combined(ratios, "reoffending-rate")).toMatchObject({ value: null, absence: "NOT_APPLICABLE" });
  });

  it("add up as decimals do, in whatever order they come", async () => {
    const tenths = Array.from({ length: 10 }, (_, place) => figure(`2021-${String(place + 1).padStart(2, "0")}`, 0.1));
    expect(await combined(tenths)).toMatchObject({ value: 1, mean: 0.1 });
  });

  it("have the mean of the two middle ones as their median when their number is even", async () => {
    expect(
      await combined([figure("2021-04", 1), figure("2021-05", 10), figure("2021-06", 4), figure("2021-07", 2)]),
    ).toMatchObject({ median: 3 });
  });

  it("have every flag that any of them has", async () => {
    const flagged = [
      figure("2021-04", 1, { flags: ["REVISED", "PROVISIONAL"] }),
      figure("2021-05", 2, { flags: ["ESTIMATED"] }),
    ];
    expect(await combined(flagged)).toMatchObject({ value: 3, flags: ["PROVISIONAL", "REVISED", "ESTIMATED"] });
  });

  it("are summed over the categories of one breakdown", async () => {
    const stages = [figure("2021/22-Q1", 6, { category: "remand" }), figure("2021/22-Q1", 7, { category: "sentence" })];
    expect(await combined(stages, "youth-custody", `where: { breakdown: "stage" }`)).toMatchObject({ value: 13 });
  });

  it("are totals unless a breakdown or categories are asked for", async () => {
    const stages = [figure("2021/22-Q1", 15), figure("2021/22-Q1", 7, { category: "sentence" })];
    expect(await combined(stages, "youth-custody")).toMatchObject({ value: 15, count: 1 });
    expect(await onlyGroup(hub, `where: { categories: ["sentence"] }, groupBy: [CATEGORY]`)).toMatchObject({
      category: "sentence",
      value: 7,
    });
  });
});

describe("a single measurement", () => {
  it.each([
    ["of events", "asb-incidents", 5],
    ["of a level", "temporary-accommodation", 5],
    ["of different people", "asb-repeat-victims", 5],
    ["of a ratio without a numerator", "reoffending-rate", 33.333333333333336],
  ])("%s is itself to the last digit", async (_, measure, value) => {
    expect(await combined([figure("2020/21", value)], measure)).toMatchObject({ value, absence: null, count: 1 });
  });

  it("that was published only in part is itself, with its flag", async () => {
    expect(await combined([figure("2018-11", 870, { flags: ["PARTIAL"] })])).toMatchObject({
      value: 870,
      flags: ["PARTIAL"],
    });
  });

  it("that is absent is absent for its own reason", async () => {
    expect(await combined([figure("2021-04", undefined, { absence: "NOT_YET_DUE" })])).toMatchObject({
      value: null,
      absence: "NOT_YET_DUE",
      refusal: null,
      count: 0,
      minimum: null,
      mean: null,
      median: null,
    });
  });
});

describe("a group with a part that is absent", () => {
  const known = [figure("2021-04", 10), figure("2021-05", 20)];

  it("is incomplete, and still tells what is known of the rest", async () => {
    const lacking = [...known, figure("2021-06", undefined, { absence: "NOT_REPORTED" })];
    expect(await combined(lacking)).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      refusal: null,
      count: 2,
      minimum: 10,
      maximum: 20,
      mean: 15,
      median: 15,
    });
  });

  it("is incomplete when only a part of one of its periods was published", async () => {
    expect(await combined([...known, figure("2021-06", 5, { flags: ["PARTIAL"] })])).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      flags: ["PARTIAL"],
    });
  });

  it("is hidden when the part is, and tells nothing that would help to work it out", async () => {
    const hidden = [...known, figure("2021-06", 3, { hiddenAs: "SUPPRESSED" }), figure("2021-07", undefined)];
    expect(await combined(hidden)).toMatchObject({
      value: null,
      absence: "SUPPRESSED",
      refusal: null,
      count: 2,
      minimum: null,
      maximum: null,
      mean: null,
      median: null,
    });
  });

  it("gives the reason that all parts agree on when none has a value", async () => {
    const unavailable = ["2021-04", "2021-05"].map((period) => figure(period));
    expect(await combined(unavailable)).toMatchObject({ absence: "NOT_AVAILABLE", count: 0 });
    await addFigures(hub, [
      { ...figure("2021-06", undefined, { absence: "NOT_APPLICABLE" }), measure: "asb-incidents" },
    ]);
    expect(await onlyGroup(hub, "groupBy: [MEASURE]")).toMatchObject({ absence: "INCOMPLETE" });
  });
});

describe("what nobody may see", () => {
  it("is not in any group, nor counted, nor felt", async () => {
    await addFigures(hub, [
      { ...figure("2021-04", 10), measure: "asb-incidents" },
      { ...figure("2021-05", 99), measure: "asb-incidents", visibility: "PARTNERS" },
      { ...figure("2021-05", 99), measure: "hate-crimes", visibility: "RESTRICTED" },
    ]);
    const { groups, totalCount } = await askSummary(hub, "groupBy: [MEASURE]");
    expect(groups).toHaveLength(1);
    expect(totalCount).toBe(1);
    expect(groups[0]).toMatchObject({ measure: "asb-incidents", value: 10, count: 1, maximum: 10 });
  });
});

describe("what the hub knew", () => {
  it("at a time is what it combines as of then", async () => {
    await addFigures(hub, [{ ...figure("2021-04", 10), measure: "asb-incidents" }], {
      recordedAt: "2021-06-01T00:00:00Z",
    });
    await addFigures(
      hub,
      [figure("2021-04", 15), figure("2021-05", 5)].map((each) => ({ ...each, measure: "asb-incidents" })),
      { recordedAt: "2021-07-01T00:00:00Z" },
    );
    const asOf = async (instant: string) =>
      (await askSummary(hub, `groupBy: [MEASURE], asOf: "${instant}"`)).groups[0]?.value;
    expect(await asOf("2021-05-31T23:59:59Z")).toBeUndefined();
    expect(await asOf("2021-06-01T00:00:00Z")).toBe(10);
    expect(await asOf("2021-07-01T00:00:00Z")).toBe(20);
    expect((await onlyGroup(hub, "groupBy: [MEASURE]")).value).toBe(20);
  });
});
