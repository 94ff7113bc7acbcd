import { bumpCatalogueVersion } from "../../../src/database/version";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, onlyGroup } from "../../harness/summary";

const DARTFORD = "E07000107";
const WARD = "E05012392";
const LSOA = "E01024134"; // by best fit in that ward
const GRAVESHAM = "E07000109";
const JOINT_PARTNERSHIP = "E22000352";
const FORCE = "E23000032";
const FIRE_AUTHORITY = "E31000022";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  // The seeds have no score, and no measure that is divided in two ways.
  const { catalogue } = await hub.database.dataSource.transaction(async (manager) => {
    await manager.query("UPDATE measures SET kind = 'SCORE' WHERE code = 'community-events'");
    await manager.query(`WITH sex AS (
        INSERT INTO breakdowns (measure_id, code, label, position) SELECT id, 'sex', 'Sex', 2 FROM measures WHERE code = 'youth-custody'
        RETURNING id)
      INSERT INTO breakdown_categories (breakdown_id, code, label, position) SELECT id, 'female', 'Female', 1 FROM sex`);
    return { catalogue: await bumpCatalogueVersion(manager) };
  });
  await hub.catalogue.reach(catalogue);
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

/** The one group that figures make. */
async function group(figures: readonly (Partial<Figure> & Pick<Figure, "period">)[], asked = "groupBy: [MEASURE]") {
  await addFigures(
    hub,
    figures.map((figure, place) => ({ measure: "asb-incidents", area: DARTFORD, value: 10 + place, ...figure })),
  );
  return onlyGroup(hub, asked);
}

const refused = (refusal: string) => ({ value: null, absence: "NOT_COMBINABLE", refusal });

describe("a summary refuses to combine", () => {
  it("different measures", async () => {
    const crimes = [{ period: "2021-04" }, { period: "2021-04", measure: "total-crime" }];
    const answer = await group(crimes, "groupBy: [AREA]");
    expect(answer).toMatchObject({ ...refused("DIFFERENT_DEFINITION"), count: 2 });
    expect(answer).toMatchObject({ minimum: null, maximum: null, mean: null, median: null });
    expect(answer.message).toContain("group by MEASURE");
  });

  it("different sources of one measure", async () => {
    const sources = [{ period: "2021-04" }, { period: "2021-05", source: "partner-return" }];
    const answer = await group(sources);
    expect(answer).toMatchObject({ ...refused("DIFFERENT_DEFINITION"), minimum: 10, maximum: 11 });
    expect(answer.message).toContain("where.sources");
    expect((await askSummary(hub, "groupBy: [SOURCE]")).groups.map(({ value }) => value)).toEqual([11, 10]);
    expect(await onlyGroup(hub, `where: { sources: ["partner-return"] }, groupBy: [MEASURE]`)).toMatchObject({
      value: 11,
    });
  });

  it("categories of different breakdowns", async () => {
    const custody = { measure: "youth-custody", period: "2021/22-Q1" };
    const answer = await group(
      [
        { ...custody, category: "remand" },
        { ...custody, category: "female" },
      ],
      `where: { categories: ["remand", "female"] }, groupBy: [MEASURE]`,
    );
    expect(answer).toMatchObject(refused("OVERLAP"));
    expect(answer.message).toContain("where.breakdown");
  });

  it("different people, even of disjoint areas", async () => {
    const victims = { measure: "asb-repeat-victims", period: "2021/22-Q1" };
    const answer = await group([victims, { ...victims, area: GRAVESHAM }]);
    expect(answer).toMatchObject(refused("NOT_ADDITIVE"));
    expect(answer.message).toContain("Different people");
  });

  it("scores", async () => {
    const score = { measure: "community-events", period: "2021/22-Q1" };
    const answer = await group([score, { ...score, area: GRAVESHAM }]);
    expect(answer).toMatchObject(refused("NOT_ADDITIVE"));
    expect(answer.message).toContain("Scores");
  });

  it("levels at different times", async () => {
    const level = { measure: "temporary-accommodation" };
    const answer = await group([
      { ...level, period: "2021/22-Q1" },
      { ...level, period: "2021/22-Q2" },
    ]);
    expect(answer).toMatchObject(refused("NOT_ADDITIVE"));
    expect(answer.message).toContain("PERIOD");
    expect((await askSummary(hub, "groupBy: [PERIOD]")).groups.map(({ value }) => value)).toEqual([10, 11]);
    expect(await onlyGroup(hub, "groupBy: [FINANCIAL_YEAR]")).toMatchObject(refused("NOT_ADDITIVE"));
  });

  it("ratios some of which have no numerator", async () => {
    const ratio = { measure: "reoffending-rate", value: 50 };
    const answer = await group([
      { ...ratio, period: "2020", numerator: 5, denominator: 10 },
      { ...ratio, period: "2021" },
    ]);
    expect(answer).toMatchObject(refused("NOT_ADDITIVE"));
    expect(answer.message).toContain("numerators");
  });

  it.each([
    ["a month and its quarter", "2021-05", "2021/22-Q1"],
    ["a quarter and its year", "2021/22-Q4", "2021/22"],
    ["a financial and a calendar year", "2021/22", "2021"],
    ["two years ending three months apart", "YE-2020-09", "YE-2020-06"],
  ])("overlapping periods: %s", async (_, one, other) => {
    const answer = await group([{ period: one }, { period: other }]);
    expect(answer).toMatchObject(refused("OVERLAP"));
    expect(answer.message).toContain("where.frequency");
    expect((await askSummary(hub, "groupBy: [PERIOD]")).groups.map(({ refusal }) => refusal)).toEqual([null, null]);
  });

  it("vintages of one value", async () => {
    const corrected = { measure: "asb-incidents", area: DARTFORD, period: "2021-04" };
    await addFigures(hub, [{ ...corrected, value: 10 }], { recordedAt: "2021-05-01T00:00:00Z" });
    await addFigures(hub, [{ ...corrected, value: 12 }], { recordedAt: "2021-06-01T00:00:00Z" });
    const since = (day: string, by: string) =>
      onlyGroup(hub, `where: { recordedFrom: "${day}T00:00:00Z" }, groupBy: [${by}]`);
    expect(await since("2021-05-01", "MEASURE")).toMatchObject({ ...refused("OVERLAP"), count: 2 });
    expect(await since("2021-05-01", "AREA, PERIOD")).toMatchObject({ ...refused("OVERLAP"), count: 2 });
    expect(await since("2021-05-02", "MEASURE")).toMatchObject({ value: 12, refusal: null });
    expect(await onlyGroup(hub, "groupBy: [MEASURE]")).toMatchObject({ value: 12, refusal: null });
  });

  it.each([
    ["a district and a ward in it", DARTFORD, WARD],
    ["a district and a small area in it", DARTFORD, LSOA],
    ["a ward and a small area that it holds by best fit", WARD, LSOA],
    ["Dartford and the partnership it had with Gravesham", DARTFORD, JOINT_PARTNERSHIP],
    ["the police force's area and the fire authority's, which hold the same districts", FORCE, FIRE_AUTHORITY],
  ])("overlapping areas: %s", async (_, one, other) => {
    const answer = await group([
      { period: "2021-04", area: one },
      { period: "2021-04", area: other },
    ]);
    expect(answer).toMatchObject(refused("OVERLAP"));
    expect(answer.message).toContain("where.areaType");
    expect((await askSummary(hub, "groupBy: [AREA]")).groups.map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(await onlyGroup(hub, `where: { areas: ["${one}"] }, groupBy: [MEASURE]`)).toMatchObject({ value: 10 });
  });

  it("overlapping areas of which one has a quarter that holds the other's month", async () => {
    const figures = [{ period: "2021/22-Q1" }, { period: "2021-06", area: WARD }];
    expect(await group(figures)).toMatchObject(refused("OVERLAP"));
  });
});

describe("a summary of values that come to more than a number can hold", () => {
  it("is refused, and takes no other group with it", async () => {
    await group([
      { period: "2021-04", value: 1.5e308 },
      { period: "2021-05", value: 1.5e308 },
    ]);
    await addFigures(hub, [{ measure: "total-crime", area: DARTFORD, period: "2021-04", value: 7 }]);
    const { groups } = await askSummary(hub, "groupBy: [MEASURE]");
    expect(groups).toMatchObject([{ ...refused("NOT_AVAILABLE"), mean: 1.5e308 }, { value: 7 }]);
    expect(groups[0]?.message).toContain("too large");
  });
});

describe("a summary combines", () => {
  it("periods of different lengths that do not overlap", async () => {
    expect(await group([{ period: "2021-04" }, { period: "2021/22-Q2" }])).toMatchObject({ value: 21, refusal: null });
    // A gap of 31 days must not make up for an overlap of 31 days.
    expect(await group([{ period: "2021-06" }, { period: "2021-07" }])).toMatchObject(refused("OVERLAP"));
  });

  it("a district's months with its neighbour's quarter", async () => {
    const figures = [{ period: "2021-04" }, { period: "2021/22-Q1", area: GRAVESHAM }];
    expect(await group(figures)).toMatchObject({ value: 21, refusal: null });
  });

  it("a joint partnership's past with a district's present", async () => {
    const figures = [{ period: "2020-09", area: JOINT_PARTNERSHIP }, { period: "2021-01" }];
    expect(await group(figures)).toMatchObject({ value: 21, refusal: null });
  });

  it("different categories of areas that overlap", async () => {
    const custody = { measure: "youth-custody", period: "2021/22-Q1" };
    const figures = [
      { ...custody, category: "remand" },
      { ...custody, category: "sentence", area: WARD },
    ];
    expect(await group(figures, `where: { breakdown: "stage" }, groupBy: [MEASURE]`)).toMatchObject({ value: 21 });
  });
});

describe("of several reasons to refuse, a summary gives", () => {
  const victims = { measure: "asb-repeat-victims" };

  it("different measures before all others", async () => {
    const figures = [
      { period: "2021" },
      { period: "2021/22", source: "partner-return" },
      { ...victims, period: "2021" },
    ];
    expect((await group(figures, "groupBy: [AREA]")).message).toContain("different measures");
    expect((await onlyGroup(hub, `where: { periods: ["2021"] }, groupBy: [FINANCIAL_YEAR]`)).message).toContain(
      "different measures",
    );
  });

  it("that no financial year holds the periods before different sources", async () => {
    const figures = [{ period: "2020" }, { period: "2021", source: "partner-return" }];
    expect((await group(figures, "groupBy: [FINANCIAL_YEAR]")).message).toContain("no single financial year");
  });

  it("different sources before overlaps", async () => {
    expect(
      (await group([{ period: "2021-04" }, { period: "2021/22-Q1", source: "partner-return" }])).message,
    ).toContain("sources");
  });

  it("what never combines before what overlaps", async () => {
    const figures = [
      { ...victims, period: "2021-04" },
      { ...victims, period: "2021/22-Q1" },
      { ...victims, period: "2021-04", area: WARD },
    ];
    expect((await group(figures)).message).toContain("Different people");
  });

  it("overlapping periods before overlapping areas", async () => {
    const figures = [{ period: "2021-04" }, { period: "2021/22-Q1" }, { period: "2021-04", area: WARD }];
    expect((await group(figures)).message).toContain("periods overlap");
  });

  it("any of them before a part that is hidden or missing", async () => {
    const figures = [{ period: "2021-04", hiddenAs: "SUPPRESSED" as const }, { period: "2021/22-Q1" }];
    expect(await group(figures)).toMatchObject({ ...refused("OVERLAP"), minimum: null });
  });
});
