import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, print, separateOperations } from "graphql";
import { addFigures, type Figure, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";
const KENT = "E10000016";

const FIGURES: readonly Figure[] = [
  { measure: "asb-incidents", area: DARTFORD, period: "2021-04", value: 100, row: 2 },
  { measure: "asb-incidents", area: DARTFORD, period: "2021-05", value: 90, row: 3, flags: ["PROVISIONAL"] },
  { measure: "asb-incidents", area: DARTFORD, period: "2021-06", absence: "NOT_REPORTED", note: "No file came." },
  { measure: "asb-incidents", area: GRAVESHAM, period: "2021-04", value: 120 },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", value: 800 },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", category: "burglary", value: 40 },
  { measure: "youth-custody", area: KENT, period: "2021/22-Q1", value: 3, hiddenAs: "SUPPRESSED" },
  { measure: "hate-crimes", area: DARTFORD, period: "2021-06", value: 95, visibility: "PARTNERS" },
];

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(async () => {
  await removeFigures(hub);
  await addFigures(hub, FIGURES, {
    recordedAt: "2022-01-10T00:00:00Z",
    file: "figures.csv",
    publishedOn: "2022-01-05",
  });
});
afterAll(() => hub.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, unknown>[];
}
const list = async (args: string, fields = "value") => {
  const { page } = await hub.data<{ page: Page }>(`{ page: measurements${args} { totalCount nodes { ${fields} } } }`);
  return page;
};
const values = async (args: string) => (await list(args)).nodes.map(({ value }) => value);

describe("measurements", () => {
  it("come as totals by measure, area and period, when nothing else is asked", async () => {
    expect(await values("")).toEqual([100, 90, null, 120, 800, null]);
    expect((await list("(first: 1)")).totalCount).toBe(6);
  });

  it("say what they are of, and why one is absent", async () => {
    const fields =
      "measure { code } area { name } period { key label } category { code breakdown { code } } value absence flags note visibility numerator recordedAt";
    const { nodes } = await list(
      `(where: { measures: ["asb-incidents"], areas: ["${DARTFORD}"], from: "2021-05" })`,
      fields,
    );
    const asb = {
      measure: { code: "asb-incidents" },
      area: { name: "Dartford" },
      category: null,
      visibility: "PUBLIC",
    };
    const recordedAt = new Date("2022-01-10T00:00:00Z");
    const may = {
      period: { key: "2021-05", label: "May 2021" },
      value: 90,
      absence: null,
      flags: ["PROVISIONAL"],
      note: null,
    };
    const june = { period: { key: "2021-06", label: "June 2021" }, value: null, absence: "NOT_REPORTED", flags: [] };
    expect(nodes).toEqual([
      { ...asb, ...may, numerator: null, recordedAt },
      { ...asb, ...june, note: "No file came.", numerator: null, recordedAt },
    ]);
    const { nodes: parts } = await list(`(where: { breakdown: "crime-type" })`, fields);
    expect(parts).toMatchObject([{ category: { code: "burglary", breakdown: { code: "crime-type" } }, value: 40 }]);
  });

  it("are sorted as asked, the absent last whichever the direction", async () => {
    expect(await values("(orderBy: [{ field: VALUE, direction: DESC }])")).toEqual([800, 120, 100, 90, null, null]);
    expect(await values("(orderBy: [{ field: VALUE }])")).toEqual([90, 100, 120, 800, null, null]);
    expect(await values("(orderBy: [{ field: PERIOD, direction: DESC }, { field: VALUE, direction: DESC }])")).toEqual([
      null,
      90,
      null,
      800,
      120,
      100,
    ]);
    expect(await values("(orderBy: [{ field: AREA, direction: DESC }], first: 2)")).toEqual([null, 120]);
  });

  it("are taken by every spelling of a period, and refuse one that may mean two", async () => {
    expect(await values(`(where: { periods: ["April 2021"], measures: ["total-crime"] })`)).toEqual([800]);
    const { errors } = await hub.ask(`{ measurements(where: { from: "2020-Q4" }) { totalCount } }`);
    expect(errors?.[0]?.message).toMatch(/2020-Q4/);
  });

  it("of a measure are its own, whatever measures the filter names", async () => {
    const question = `{ measure(code: "asb-incidents") {
      all: measurements { totalCount }
      some: measurements(where: { measures: ["asb-incidents", "total-crime"], areas: ["${GRAVESHAM}"] }) { nodes { value } }
      none: measurements(where: { measures: ["total-crime"] }) { totalCount } } }`;
    expect((await hub.data(question)).measure).toEqual({
      all: { totalCount: 4 },
      some: { nodes: [{ value: 120 }] },
      none: { totalCount: 0 },
    });
  });

  it("as of a time are what the hub knew then", async () => {
    const april = `where: { measures: ["asb-incidents"], areas: ["${DARTFORD}"], periods: ["2021-04"] }`;
    const revised = { measure: "asb-incidents", area: DARTFORD, period: "2021-04", value: 104, reason: "Late reports" };
    await addFigures(hub, [revised], { recordedAt: "2022-02-10T00:00:00Z" });
    expect(await values(`(${april})`)).toEqual([104]);
    expect(await values(`(${april}, asOf: "2022-02-09T23:59:59Z")`)).toEqual([100]);
    expect(await values(`(${april}, asOf: "2022-02-10T00:00:00Z")`)).toEqual([104]);
    expect((await list(`(${april}, asOf: "2022-01-09T00:00:00Z")`)).totalCount).toBe(0);
    const nowAgain = new Date(Date.now() + 60_000).toISOString();
    expect(await values(`(asOf: "${nowAgain}")`)).toEqual(await values(""));
  });

  it("that changed since a meeting are those recorded after it", async () => {
    await addFigures(hub, [{ measure: "total-crime", area: DARTFORD, period: "2021-05", value: 810 }]);
    expect(await values(`(where: { recordedFrom: "2022-02-01T00:00:00Z" })`)).toEqual([810]);
  });
});

describe("measurements that the viewer may not see", () => {
  it("are in no page, count, filter or order", async () => {
    expect((await list(`(where: { measures: ["hate-crimes"] })`)).totalCount).toBe(0);
    expect(await values("(where: { value: { gt: 93, lt: 97 } })")).toEqual([]);
    expect(await values("(where: { value: { gte: 3, lte: 3 } })")).toEqual([]);
    expect(await values(`(where: { measures: ["youth-custody"], absent: true })`)).toEqual([null]);
  });

  it("leave no trace: whatever they are, every answer is the same", async () => {
    const orders = ["[]", "[{ field: VALUE }]", "[{ field: VALUE, direction: DESC }]", "[{ field: RECORDED_AT }]"];
    const question = `{ ${orders.map(
      (order, at) => `q${at}: measurements(orderBy: ${order}, first: 3) { totalCount
      edges { cursor node { id value absence numerator note revisions { value absence } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    )} }`;
    const before = JSON.stringify(await hub.data(question));
    expect(before).toContain("NOT_REPORTED");
    await hub.database.dataSource.query(
      "UPDATE measurements SET value = 1000 WHERE value = 3 OR visibility = 'PARTNERS'",
    );
    expect(JSON.stringify(await hub.data(question))).toBe(before);
  });
});

describe("a question about measurements", () => {
  const text = readFileSync(resolve(__dirname, "../../schema/operations/AdHoc.graphql"), "utf8");
  const adHoc = Object.values(separateOperations(parse(text))).map(print)[0] ?? "";
  const cost = async (question: string, variables: Record<string, unknown> = {}) => {
    const before = hub.database.statementsSent();
    const data = await hub.data(question, variables);
    return { data, statements: hub.database.statementsSent() - before };
  };

  it("costs two statements with provenance, whatever the size", async () => {
    const sort = [{ field: "VALUE", direction: "DESC" }];
    const few = await cost(adHoc, { first: 1, orderBy: sort });
    const months = Array.from(
      { length: 300 },
      (_, month) => `${1980 + (month % 40)}-${String(1 + (month % 12)).padStart(2, "0")}`,
    );
    const wards = hub.catalogue.snapshot.areas.filter(({ type }) => type === "WARD").slice(0, 5);
    for (const { code } of wards) {
      const many = [...new Set(months)].map((period, value) => ({
        measure: "asb-incidents",
        area: code,
        period,
        value,
      }));
      await addFigures(hub, many, { recordedAt: `2022-03-01T00:00:00Z`, file: code });
    }
    const many = await cost(adHoc, { first: 100, orderBy: sort });
    expect((many.data as { measurements: Page }).measurements.nodes).toHaveLength(100);
    expect([few.statements, many.statements]).toEqual([2, 2]);
  });

  it("costs one statement for the pages of however many measures", async () => {
    const question = `{ measures { nodes { code
      measurements(first: 2) { totalCount nodes { value } pageInfo { hasNextPage } } } } }`;
    const { data, statements } = await cost(question);
    const { nodes } = (data as { measures: { nodes: { code: string; measurements: Page }[] } }).measures;
    expect(nodes.find(({ code }) => code === "asb-incidents")?.measurements).toEqual({
      totalCount: 4,
      nodes: [{ value: 100 }, { value: 90 }],
      pageInfo: { hasNextPage: true },
    });
    expect(statements).toBe(1);
  });

  it("is refused with the rule when its page is", async () => {
    expect(await hub.refusal("{ measurements(first: 101) { totalCount } }")).toMatchObject({
      code: "INVALID_PAGE_SIZE",
    });
    expect(await hub.refusal("{ measurements(first: 3, last: 3) { totalCount } }")).toMatchObject({
      code: "INVALID_PAGE",
    });
    const { page } = await hub.data<{ page: { pageInfo: { endCursor: string } } }>(
      "{ page: measurements(first: 1, orderBy: [{ field: VALUE }]) { pageInfo { endCursor } } }",
    );
    const after = `after: "${page.pageInfo.endCursor}"`;
    expect(await values(`(first: 1, orderBy: [{ field: VALUE }], ${after})`)).toEqual([100]);
    expect(await hub.refusal(`{ measurements(${after}) { totalCount } }`)).toMatchObject({ code: "INVALID_CURSOR" });
    expect(await hub.refusal(`{ areas(${after}) { totalCount } }`)).toMatchObject({ code: "INVALID_CURSOR" });
  });

  it("is refused when it names what is no id", async () => {
    const question = `{ good: measurements { totalCount }
      bad: measurements(where: { priorities: ["x"] }) { totalCount } }`;
    expect(await hub.refusal(question)).toMatchObject({ code: "INVALID_ID" });
    expect((await hub.ask(question)).errors?.map(({ path }) => path)).toEqual([["bad"]]);
  });
});
