import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, type Group, type Groups } from "../../harness/summary";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";

const FIGURES: readonly Figure[] = [
  { measure: "asb-incidents", area: DARTFORD, period: "2021-04", value: 30 },
  { measure: "asb-incidents", area: DARTFORD, period: "2021-05", value: 10 },
  { measure: "asb-incidents", area: GRAVESHAM, period: "2021-04", value: 20 },
  { measure: "asb-incidents", area: GRAVESHAM, period: "2021/22-Q1" },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", value: 40 },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", category: "robbery", value: 4 },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", category: "burglary", value: 6 },
  { measure: "fly-tipping-incidents", area: DARTFORD, period: "2020/21", value: 0 },
];

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  await addFigures(hub, FIGURES);
});
afterAll(() => hub.close());

const ask = (args: string) => askSummary(hub, args);
const BY_ALL = "groupBy: [MEASURE, AREA, PERIOD]";
const inShort = ({ measure, area, period }: Group) => [measure, area, period].filter(Boolean).join(" ");
const order = async (by: string, groupBy = BY_ALL) =>
  (await ask(`${groupBy}, orderBy: [${by}]`)).groups.map(({ value }) => value);
const refused = async (args: string) => hub.refusal(`{ measurementSummary(${args}) { totalCount nodes { value } } }`);

describe("groups", () => {
  it("come in the order of what they are grouped by", async () => {
    expect((await ask(BY_ALL)).groups.map(inShort)).toEqual([
      `asb-incidents ${DARTFORD} 2021-04`,
      `asb-incidents ${DARTFORD} 2021-05`,
      `asb-incidents ${GRAVESHAM} 2021-04`,
      `asb-incidents ${GRAVESHAM} 2021/22-Q1`,
      `fly-tipping-incidents ${DARTFORD} 2020/21`,
      `total-crime ${DARTFORD} 2021-04`,
    ]);
    expect((await ask("groupBy: [PERIOD, AREA, MEASURE]")).groups.map(inShort)).toEqual([
      `fly-tipping-incidents ${DARTFORD} 2020/21`,
      `asb-incidents ${DARTFORD} 2021-04`,
      `total-crime ${DARTFORD} 2021-04`,
      `asb-incidents ${GRAVESHAM} 2021-04`,
      `asb-incidents ${GRAVESHAM} 2021/22-Q1`,
      `asb-incidents ${DARTFORD} 2021-05`,
    ]);
  });

  it("come in the order of their measure's own list of categories", async () => {
    const { groups } = await ask(`where: { breakdown: "crime-type" }, groupBy: [CATEGORY]`);
    expect(groups.map(({ category, value }) => [category, value])).toEqual([
      ["burglary", 6],
      ["robbery", 4],
    ]);
  });

  it.each([
    ["{ field: VALUE }", [0, 10, 20, 30, 40, null]],
    ["{ field: VALUE, direction: DESC }", [40, 30, 20, 10, 0, null]],
    ["{ field: MINIMUM, direction: DESC }", [40, 30, 20, 10, 0, null]],
    ["{ field: MAXIMUM }", [0, 10, 20, 30, 40, null]],
    ["{ field: MEAN, direction: DESC }", [40, 30, 20, 10, 0, null]],
    ["{ field: COUNT }", [null, 30, 10, 20, 0, 40]],
    ["{ field: PERIOD, direction: DESC }", [10, null, 30, 20, 40, 0]],
    ["{ field: AREA, direction: DESC }", [20, null, 30, 10, 0, 40]],
    ["{ field: MEASURE, direction: DESC }", [40, 0, 30, 10, 20, null]],
    ["{ field: AREA, direction: DESC }, { field: VALUE, direction: DESC }", [20, null, 40, 30, 10, 0]],
    ["{ field: PERIOD }, { field: VALUE, direction: DESC }", [0, 40, 30, 20, null, 10]],
  ])("are sorted by %s, and have what is absent last", async (by, values) => {
    expect(await order(by)).toEqual(values);
  });

  it("are those whose value lies in a span, of which one without a value is never", async () => {
    const having = async (span: string) => (await ask(`${BY_ALL}, having: ${span}`)).groups.map(({ value }) => value);
    expect(await having("{ gte: 20 }")).toEqual([30, 20, 40]);
    expect(await having("{ gt: 20, lte: 30 }")).toEqual([30]);
    expect(await having("{ lt: 10 }")).toEqual([0]);
    expect(await having("{}")).toHaveLength(6);
    expect((await ask(`${BY_ALL}, having: { gte: 20 }`)).totalCount).toBe(3);
  });

  it("may overlap: a measure that two priorities watch is in the groups of both, and one that none watches in none", async () => {
    const { snapshot } = hub.catalogue;
    const watching = (code: string) =>
      snapshot.priorities.filter(({ indicators }) => indicators.some(({ measure }) => measure.code === code));
    const { groups } = await ask("groupBy: [PRIORITY, MEASURE]");
    const expected = ["asb-incidents", "total-crime", "fly-tipping-incidents", "population"].flatMap((code) =>
      watching(code).map(({ number }) => `${number} ${code}`),
    );
    expect(groups.map(({ priority, measure }) => `${priority} ${measure}`).sort()).toEqual(expected.sort());
    const [first] = watching("asb-incidents");
    const narrowed = await ask(`where: { priorities: ["${first?.id}"] }, groupBy: [PRIORITY]`);
    expect(narrowed.groups.map(({ priority }) => priority)).toEqual([first?.number]);
  });

  it("by organisation are of the one whose source delivered", async () => {
    const { groups } = await ask(`where: { measures: ["fly-tipping-incidents"] }, groupBy: [ORGANISATION, SOURCE]`);
    expect(groups).toMatchObject([{ organisation: "defra", source: "defra-fly-tipping", value: 0 }]);
  });

  it("are the same when a dimension is named twice", async () => {
    const twice = await ask("groupBy: [AREA, MEASURE, AREA, MEASURE, MEASURE]");
    expect(twice).toEqual(await ask("groupBy: [AREA, MEASURE]"));
  });

  it("cost one statement, whatever is asked of them", async () => {
    const before = hub.database.statementsSent();
    await ask(`${BY_ALL}, rollUpTo: COUNTY, perPopulation: 1000, having: { gt: 1 }, orderBy: [{ field: VALUE }]`);
    expect(hub.database.statementsSent() - before).toBe(1);
  });

  it("tell the same of a page's edges as of its nodes", async () => {
    type Edges = {
      measurementSummary: { edges: { cursor: string; node: { value: number } }[]; pageInfo: { endCursor: string } };
    };
    const { measurementSummary } = await hub.data<Edges>(
      `{ measurementSummary(${BY_ALL}, first: 2) { edges { cursor node { value } } pageInfo { endCursor } } }`,
    );
    expect(measurementSummary.edges.map(({ node }) => node.value)).toEqual([30, 10]);
    expect(measurementSummary.edges.at(-1)?.cursor).toBe(measurementSummary.pageInfo.endCursor);
  });

  it("have medians only where they are selected, by whatever way", async () => {
    type Medians = { measurementSummary: { nodes: { median?: number }[] } };
    const spread = `query { measurementSummary(groupBy: [AREA], where: { measures: ["asb-incidents"] }) { nodes { ...spread } } }
      fragment spread on MeasurementGroup { ... on MeasurementGroup { median } }`;
    expect((await hub.data<Medians>(spread)).measurementSummary.nodes).toEqual([{ median: 20 }, { median: 20 }]);
  });
});

describe("a page of groups", () => {
  const ORDERS = [
    "",
    "{ field: VALUE, direction: DESC }",
    "{ field: VALUE }",
    "{ field: MEAN, direction: DESC }, { field: AREA, direction: DESC }",
    "{ field: COUNT }, { field: PERIOD, direction: DESC }",
  ];

  it.each(ORDERS.flatMap((by) => [1, 2, 5].map((first) => [by, first] as const)))(
    "follows another in the order [%s], %d at a time, until every group was met once",
    async (by, first) => {
      const whole = await ask(`${BY_ALL}, orderBy: [${by}]`);
      const met: Group[] = [];
      let page: Groups | null = null;
      do {
        const after: string = page?.pageInfo.endCursor ? `, after: "${page.pageInfo.endCursor}"` : "";
        page = await ask(`${BY_ALL}, orderBy: [${by}], first: ${first}${after}`);
        expect(page.totalCount).toBe(6);
        expect(page.pageInfo.hasPreviousPage).toBe(met.length > 0);
        met.push(...page.groups);
      } while (page.pageInfo.hasNextPage);
      expect(met).toEqual(whole.groups);
    },
  );

  it("goes on from its place when groups have come and gone meanwhile", async () => {
    const other = await openTestHub();
    try {
      await removeFigures(other);
      const asb = (period: string, value: number): Figure => ({
        measure: "asb-incidents",
        area: DARTFORD,
        period,
        value,
      });
      await addFigures(other, [asb("2021-04", 40), asb("2021-05", 30), asb("2021-06", 20), asb("2021-07", 10)]);
      const by = `groupBy: [PERIOD], orderBy: [{ field: VALUE, direction: DESC }], first: 2`;
      const { pageInfo } = await askSummary(other, by);
      // The last group of the page sinks, one comes before the place and one after it.
      await addFigures(other, [asb("2021-05", 5), asb("2021-08", 35), asb("2021-09", 15)]);
      const { groups } = await askSummary(other, `${by}, after: "${pageInfo.endCursor}"`);
      expect(groups.map(({ period, value }) => [period, value])).toEqual([
        ["2021-06", 20],
        ["2021-09", 15],
      ]);
    } finally {
      await other.close();
    }
  });

  it("is 100 long when nothing is said and up to 1,000 for everybody", async () => {
    const other = await openTestHub();
    try {
      await removeFigures(other);
      const wards = other.catalogue.snapshot.areas.filter(({ type }) => type === "LSOA");
      await addFigures(
        other,
        wards.map(({ code }, place) => ({ measure: "asb-incidents", area: code, period: "2021-04", value: place })),
      );
      expect(wards.length).toBeGreaterThan(100);
      expect((await askSummary(other, "groupBy: [AREA]")).groups).toHaveLength(100);
      expect((await askSummary(other, "groupBy: [AREA], first: null")).groups).toHaveLength(100);
      expect((await askSummary(other, "groupBy: [AREA], first: 1000")).groups).toHaveLength(wards.length);
    } finally {
      await other.close();
    }
  });

  it.each([0, -1, 1001, 2147483647])("cannot be %d long", async (first) => {
    expect(await refused(`groupBy: [AREA], first: ${first}`)).toEqual({
      code: "INVALID_PAGE_SIZE",
      message: `first must be a whole number from 1 to 1000, but is ${first}.`,
    });
  });

  it.each(["nonsense", "", "QXJlYQ", "e30="])("cannot follow %j, which is no cursor", async (cursor) => {
    expect((await refused(`groupBy: [AREA], after: ${JSON.stringify(cursor)}`)).code).toBe("INVALID_CURSOR");
  });

  it("cannot follow a place in another order", async () => {
    const { pageInfo } = await ask("groupBy: [AREA], first: 1");
    expect((await refused(`groupBy: [MEASURE], after: "${pageInfo.endCursor}"`)).code).toBe("INVALID_CURSOR");
    const descending = `groupBy: [AREA], orderBy: [{ field: AREA, direction: DESC }], after: "${pageInfo.endCursor}"`;
    expect((await refused(descending)).code).toBe("INVALID_CURSOR");
  });
});

describe("a summary is no question", () => {
  it("without anything to group by", async () => {
    expect(await refused("groupBy: []")).toEqual({
      code: "INVALID_SUMMARY",
      message: "groupBy must name at least one dimension, but is empty.",
    });
  });

  it.each([
    ["PERIOD", "To order by PERIOD, groupBy must name PERIOD or FINANCIAL_YEAR, but names SOURCE."],
    ["AREA", "To order by AREA, groupBy must name AREA, but names SOURCE."],
    ["MEASURE", "To order by MEASURE, groupBy must name MEASURE, but names SOURCE."],
  ])("ordered by the %s that it is not grouped by", async (field, message) => {
    expect(await refused(`groupBy: [SOURCE], orderBy: [{ field: ${field} }]`)).toEqual({
      code: "INVALID_SUMMARY",
      message,
    });
  });

  it("about an id that is none", async () => {
    expect((await refused(`where: { priorities: ["nonsense"] }, groupBy: [PRIORITY]`)).code).toBe("INVALID_ID");
  });
});
