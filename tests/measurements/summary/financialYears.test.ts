import { month } from "../../../src/domain/period/period";
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

const asb = (period: string, value: number, more: Partial<Figure> = {}): Figure => ({
  measure: "asb-incidents",
  area: DARTFORD,
  period,
  value,
  ...more,
});

/** The months of 2021/22, but for those left out; April counts 1, May 2, and so on. */
const months = (without: readonly number[] = [], more: Partial<Figure> = {}) =>
  Array.from({ length: 12 }, (_, place) => place)
    .filter((place) => !without.includes(place))
    .map((place) => asb(month(2021 + Math.floor((place + 3) / 12), ((place + 3) % 12) + 1).key, place + 1, more));

async function year(figures: readonly Figure[], asked = "groupBy: [FINANCIAL_YEAR]") {
  await addFigures(hub, figures);
  return onlyGroup(hub, asked);
}

describe("a financial year", () => {
  it("is the sum of its twelve months, and has its own key", async () => {
    expect(await year(months())).toMatchObject({ period: "2021/22", value: 78, absence: null, count: 12 });
  });

  it("is the sum of its four quarters", async () => {
    const quarters = [1, 2, 3, 4].map((quarter) => asb(`2021/22-Q${quarter}`, quarter));
    expect(await year(quarters)).toMatchObject({ period: "2021/22", value: 10 });
  });

  it("is the sum of a quarter and nine months", async () => {
    expect(await year([...months([0, 1, 2]), asb("2021/22-Q1", 100)])).toMatchObject({ value: 172 });
  });

  it("is itself when it was published whole", async () => {
    expect(await year([asb("2021/22", 900)])).toMatchObject({ period: "2021/22", value: 900 });
  });

  it("is refused when it was published beside its months", async () => {
    expect(await year([asb("2021/22", 900), ...months()])).toMatchObject({
      absence: "NOT_COMBINABLE",
      refusal: "OVERLAP",
    });
  });

  it.each([
    ["April", 0],
    ["September", 5],
    ["March", 11],
  ])("without its %s is incomplete, so that a part of a year never passes for the year", async (_, missing) => {
    expect(await year(months([missing]))).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      refusal: null,
      count: 11,
    });
  });

  it("with only one month is incomplete, though a single value is itself elsewhere", async () => {
    expect(await year([asb("2021-04", 7)])).toMatchObject({ value: null, absence: "INCOMPLETE", minimum: 7 });
    expect(await onlyGroup(hub, "groupBy: [PERIOD]")).toMatchObject({ period: "2021-04", value: 7 });
  });

  it("is incomplete when one of its areas lacks a month, and whole area by area", async () => {
    await addFigures(hub, [...months(), ...months([3], { area: GRAVESHAM })]);
    expect(await onlyGroup(hub, "groupBy: [FINANCIAL_YEAR]")).toMatchObject({ absence: "INCOMPLETE" });
    const { groups } = await askSummary(hub, "groupBy: [AREA, FINANCIAL_YEAR]");
    expect(groups.map(({ area, value, absence }) => [area, value, absence])).toEqual([
      [DARTFORD, 78, null],
      [GRAVESHAM, null, "INCOMPLETE"],
    ]);
  });

  it("is incomplete when one of its categories lacks a month", async () => {
    const crimes = { measure: "total-crime", category: "burglary" };
    const figures = [...months([], crimes), ...months([3], { ...crimes, category: "robbery" })];
    expect(await year(figures, `where: { breakdown: "crime-type" }, groupBy: [FINANCIAL_YEAR]`)).toMatchObject({
      absence: "INCOMPLETE",
    });
  });

  it("is incomplete when one of its months is absent, and hidden when one is hidden", async () => {
    await addFigures(hub, [...months([0]), { ...asb("2021-04", 1), value: undefined, absence: "NOT_REPORTED" }]);
    expect(await onlyGroup(hub, "groupBy: [FINANCIAL_YEAR]")).toMatchObject({ absence: "INCOMPLETE", count: 11 });
    await addFigures(hub, [asb("2021-04", 3, { hiddenAs: "SUPPRESSED" })]);
    expect(await onlyGroup(hub, "groupBy: [FINANCIAL_YEAR]")).toMatchObject({ absence: "SUPPRESSED", minimum: null });
  });

  it("is hidden rather than incomplete when a part is hidden and another is missing", async () => {
    expect(await year([asb("2021-04", 3, { hiddenAs: "SUPPRESSED" }), asb("2021-05", 9)])).toMatchObject({
      absence: "SUPPRESSED",
    });
  });

  it("of a level is the one at its end", async () => {
    const level = { measure: "temporary-accommodation" };
    expect(await year([asb("2021/22-Q4", 140, level)])).toMatchObject({ value: 140 });
    await removeFigures(hub);
    expect(await year([asb("2021/22-Q2", 140, level)])).toMatchObject({ value: null, absence: "INCOMPLETE" });
  });

  it("of a level that is known for several quarters is refused", async () => {
    const level = { measure: "temporary-accommodation" };
    expect(await year([asb("2021/22-Q3", 150, level), asb("2021/22-Q4", 140, level)])).toMatchObject({
      refusal: "NOT_ADDITIVE",
    });
  });
});

describe("periods that lie in no single financial year", () => {
  const figures = [asb("2021", 5), asb("YE-2021-09", 6), ...months()];

  it("are a group of their own that says how to ask instead", async () => {
    await addFigures(hub, figures);
    const { groups, totalCount } = await askSummary(hub, "groupBy: [FINANCIAL_YEAR]");
    expect(totalCount).toBe(2);
    expect(groups.map(({ period, value, refusal, count }) => [period, value, refusal, count])).toEqual([
      ["2021/22", 78, null, 12],
      [null, null, "OVERLAP", 2],
    ]);
    expect(groups[1]?.message).toContain("group by PERIOD");
  });

  it.each(["ASC", "DESC"])("come last when sorted by period, %s", async (direction) => {
    await addFigures(hub, [...figures, asb("2019/20", 9)]);
    const { groups } = await askSummary(
      hub,
      `groupBy: [FINANCIAL_YEAR], orderBy: [{ field: PERIOD, direction: ${direction} }]`,
    );
    const years = ["2019/20", "2021/22"];
    expect(groups.map(({ period }) => period)).toEqual([...(direction === "ASC" ? years : years.reverse()), null]);
  });

  it("are refused even when there is but one value", async () => {
    expect(await year([asb("2021", 5)])).toMatchObject({ period: null, refusal: "OVERLAP", count: 1 });
  });
});

describe("periods", () => {
  it("stand by themselves when both they and financial years are asked for", async () => {
    await addFigures(hub, [asb("2021-04", 1), asb("2021", 5), asb("2021/22-Q1", 3)]);
    const { groups } = await askSummary(hub, "groupBy: [FINANCIAL_YEAR, PERIOD]");
    expect(groups.map(({ period, value }) => [period, value])).toEqual([
      ["2021", 5],
      ["2021-04", 1],
      ["2021/22-Q1", 3],
    ]);
  });
});
