import { anonymous, type Viewer } from "../../src/access/viewer";
import { readCurrentVersion } from "../../src/database/version";
import { Visibility } from "../../src/domain/visibility";
import { addDemonstration } from "../../src/services/seeds/demonstration/addDemonstration";
import { measurementsOf } from "../harness/asking";
import { addFigures, type Figure, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";
const KENT = "E10000016";
const ARCHIVE = "police-uk-archive";
const STRATEGY = "dartford-strategy-2021";
const MEETING = "2022-01-10T00:00:00Z";
const LATER = "2022-06-01T00:00:00Z";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

/** A figure of anti-social behaviour in Dartford in April 2021, unless it says else. */
const said = (source: string, value: number | undefined, more: Partial<Figure> = {}): Figure => ({
  measure: "asb-incidents",
  area: DARTFORD,
  period: "2021-04",
  source,
  value,
  ...more,
});
/** The months of a year ending September, from October. */
const months = Array.from({ length: 12 }, (_, at) => (at < 3 ? `2019-${at + 10}` : `2020-0${at - 2}`));

interface Told {
  readonly area: { readonly code: string };
  readonly period: { readonly key: string };
  readonly category: { readonly code: string } | null;
  readonly values: readonly {
    readonly source: { readonly slug: string };
    readonly value: number | null;
    readonly absence: string | null;
    readonly flags: readonly string[];
    readonly addedUpFrom: string | null;
    readonly measurement: { readonly value: number | null } | null;
  }[];
  readonly difference: number | null;
  readonly percentDifference: number | null;
  readonly explanation: string | null;
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Told[];
}

async function page(args = "", measure = "asb-incidents"): Promise<Page> {
  const { of } = await hub.data<{ of: { discrepancies: Page } }>(`{ of: measure(code: "${measure}") {
    discrepancies${args} {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        area { code } period { key } category { code } difference percentDifference explanation
        values { source { slug } value absence flags addedUpFrom measurement { value } }
      } } } }`);
  return of.discrepancies;
}
/** Discrepancies in short: where, when, who says what, and the difference. */
const inShort = ({ nodes }: Page) =>
  nodes.map(({ area, period, values, difference }) => [
    area.code,
    period.key,
    Object.fromEntries(values.map(({ source, value, absence }) => [source.slug, value ?? absence])),
    difference,
  ]);

describe("two sources of one measure", () => {
  it("are both told where they differ, with the difference and where each came from", async () => {
    await addFigures(hub, [said(STRATEGY, 110), said(ARCHIVE, 100, { flags: ["PROVISIONAL"] })]);
    expect(await page()).toEqual({
      totalCount: 1,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: expect.any(String) },
      nodes: [
        {
          area: { code: DARTFORD },
          period: { key: "2021-04" },
          category: null,
          values: [
            { ...ofSource(ARCHIVE, 100), flags: ["PROVISIONAL"] },
            { ...ofSource(STRATEGY, 110), flags: [] },
          ],
          difference: 10,
          percentDifference: 10,
          explanation: expect.stringMatching(/^[^:]+: Its publisher expects to revise it\.$/),
        },
      ],
    });
  });

  const ofSource = (slug: string, value: number) => ({
    source: { slug },
    value,
    absence: null,
    addedUpFrom: null,
    measurement: { value },
  });

  it("that agree are in no list, nor is what only one of them says", async () => {
    await addFigures(hub, [said(STRATEGY, 100), said(ARCHIVE, 100), said(ARCHIVE, 90, { period: "2021-05" })]);
    await addFigures(hub, [said(STRATEGY, 80, { area: GRAVESHAM })]);
    expect(await page()).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it("agree when one is the other rounded, and differ when it is not", async () => {
    const rate = { measure: "reoffending-rate", area: KENT };
    await addFigures(hub, [
      said("youth-justice", 38.38, { ...rate, period: "2015/16" }),
      said("tidy-csv", 38.4, { ...rate, period: "2015/16" }),
      said("youth-justice", 33.33, { ...rate, period: "2016/17" }),
      said("tidy-csv", 33.4, { ...rate, period: "2016/17" }),
    ]);
    const { nodes } = await page("", "reoffending-rate");
    expect(nodes).toMatchObject([{ period: { key: "2016/17" }, difference: 0.07, percentDifference: null }]);
  });

  it("of a measure that nothing is held of have an empty list", async () => {
    expect(await page("", "graffiti-incidents")).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it("are held against each other and against a third, which may agree with one of them", async () => {
    await addFigures(hub, [said("tidy-csv", 40), said(STRATEGY, 52), said(ARCHIVE, 40)]);
    const { nodes } = await page();
    expect(nodes).toMatchObject([{ difference: 12, percentDifference: null }]);
    expect(nodes[0]?.values.map(({ source, value }) => [source.slug, value])).toEqual([
      [ARCHIVE, 40],
      [STRATEGY, 52],
      ["tidy-csv", 40],
    ]);
    expect((await page(`(sources: ["${ARCHIVE}", "tidy-csv"])`)).totalCount).toBe(0);
    expect(inShort(await page(`(sources: ["${ARCHIVE}", "${STRATEGY}"])`))).toEqual([
      [DARTFORD, "2021-04", { [ARCHIVE]: 40, [STRATEGY]: 52 }, 12],
    ]);
  });

  it("differ in a category apart from the total", async () => {
    const crime = (source: string, value: number, category?: string) =>
      said(source, value, { measure: "total-crime", category });
    await addFigures(hub, [
      crime(ARCHIVE, 800),
      crime("home-office-prc", 800),
      crime(ARCHIVE, 40, "burglary"),
      crime("home-office-prc", 45, "burglary"),
      crime(ARCHIVE, 8, "bicycle-theft"),
      crime("home-office-prc", 8, "bicycle-theft"),
    ]);
    expect((await page("", "total-crime")).totalCount).toBe(0);
    for (const args of [`(category: "burglary")`, `(breakdown: "crime-type")`]) {
      expect((await page(args, "total-crime")).nodes).toMatchObject([
        { category: { code: "burglary" }, difference: 5 },
      ]);
    }
    expect((await page(`(category: "bicycle-theft")`, "total-crime")).totalCount).toBe(0);
  });

  it("are taken at an instant: before the second came nothing differed, nor does it after a revision", async () => {
    await addFigures(hub, [said(ARCHIVE, 100)], { recordedAt: MEETING });
    await addFigures(hub, [said(STRATEGY, 110)], { recordedAt: LATER });
    await addFigures(hub, [said(ARCHIVE, 110, { reason: "Late reports" })], { recordedAt: "2023-01-01T00:00:00Z" });
    expect((await page(`(asOf: "2022-02-01T00:00:00Z")`)).totalCount).toBe(0);
    expect(inShort(await page(`(asOf: "2022-07-01T00:00:00Z")`))).toEqual([
      [DARTFORD, "2021-04", { [ARCHIVE]: 100, [STRATEGY]: 110 }, 10],
    ]);
    expect((await page()).totalCount).toBe(0);
  });

  it("are not compared where one has only a part of the period, or more than the area", async () => {
    await addFigures(hub, [
      said(ARCHIVE, 53, { flags: ["PARTIAL"] }),
      said(STRATEGY, 110),
      said(ARCHIVE, 900, { period: "2021-05", flags: ["WIDER_AREA"] }),
      said(STRATEGY, 100, { period: "2021-05" }),
    ]);
    expect((await page()).totalCount).toBe(0);
    await addFigures(hub, [said("tidy-csv", 111)]);
    expect(inShort(await page())).toEqual([
      [DARTFORD, "2021-04", { [ARCHIVE]: 53, [STRATEGY]: 110, "tidy-csv": 111 }, 1],
    ]);
  });
});

describe("a source that has no value", () => {
  const elsewhere = said("home-office-prc", undefined, { measure: "total-crime", absence: "RECORDED_ELSEWHERE" });
  const counted = said(ARCHIVE, 800, { measure: "total-crime" });

  it("contradicts one that has when that is asked for, and says why it has none", async () => {
    await addFigures(hub, [elsewhere, counted]);
    expect((await page("", "total-crime")).totalCount).toBe(0);
    const contradicted = await page("(orAbsent: true)", "total-crime");
    expect(inShort(contradicted)).toEqual([
      [DARTFORD, "2021-04", { [ARCHIVE]: 800, "home-office-prc": "RECORDED_ELSEWHERE" }, null],
    ]);
    expect(contradicted.nodes[0]?.explanation).toContain("Counted, but under another area or group.");
  });

  it("contradicts nothing when what it has is hidden or not due, or when nobody has a value", async () => {
    await addFigures(hub, [
      counted,
      said("home-office-prc", undefined, { measure: "total-crime", absence: "NOT_YET_DUE" }),
      said(ARCHIVE, 5, { measure: "total-crime", period: "2021-05" }),
      said("home-office-prc", 3, { measure: "total-crime", period: "2021-05", hiddenAs: "SUPPRESSED" }),
      { ...elsewhere, period: "2021-06" },
      said(ARCHIVE, undefined, { measure: "total-crime", period: "2021-06", absence: "NOT_REPORTED" }),
    ]);
    expect((await page("(orAbsent: true)", "total-crime")).totalCount).toBe(0);
  });
});

describe("a source that has shorter periods only", () => {
  const counts = months.map((period, at) => said(ARCHIVE, 200 + at, { period }));
  const year = said(STRATEGY, 2855, { period: "YE-2020-09" });
  const sum = counts.reduce((total, { value = 0 }) => total + value, 0);

  it("is held to their sum where it has every one of them", async () => {
    await addFigures(hub, [year, ...counts]);
    const { nodes } = await page();
    expect(nodes).toMatchObject([
      {
        period: { key: "YE-2020-09" },
        values: [
          { source: { slug: ARCHIVE }, value: sum, addedUpFrom: "MONTH", measurement: null },
          { source: { slug: STRATEGY }, value: 2855, addedUpFrom: null, measurement: { value: 2855 } },
        ],
        difference: 2855 - sum,
        explanation: expect.stringMatching(/: The sum of 12 shorter periods\.$/),
      },
    ]);
    expect((await page("(frequency: YEAR_ENDING)")).totalCount).toBe(1);
    expect((await page("(frequency: MONTH)")).totalCount).toBe(0);
    expect((await page(`(from: "2019-10", to: "2020-09")`)).totalCount).toBe(1);
    expect((await page(`(from: "2019-11")`)).totalCount).toBe(0);
  });

  it.each<[string, Partial<Figure>]>([
    ["is missing", { area: GRAVESHAM }],
    ["was published only in part", { flags: ["PARTIAL"] }],
    ["is hidden", { hiddenAs: "SUPPRESSED" }],
    ["is for partners only", { visibility: "PARTNERS" }],
    ["has no value", { value: undefined, absence: "NOT_REPORTED" }],
  ])("is held to nothing where a part %s", async (_, fault) => {
    await addFigures(hub, [year, ...counts.map((count, at) => (at === 5 ? { ...count, ...fault } : count))]);
    expect((await page()).totalCount).toBe(0);
  });

  it("agrees where the sum is what the other says", async () => {
    await addFigures(hub, [{ ...year, value: sum }, ...counts]);
    expect((await page()).totalCount).toBe(0);
  });

  it("is held to quarters before months, and to what it publishes for the period itself before both", async () => {
    const quarters = ["2019/20-Q3", "2019/20-Q4", "2020/21-Q1", "2020/21-Q2"];
    await addFigures(hub, [year, ...counts, ...quarters.map((period) => said(ARCHIVE, 700, { period }))]);
    expect(inShort(await page("(frequency: YEAR_ENDING)"))).toEqual([
      [DARTFORD, "YE-2020-09", { [ARCHIVE]: 2800, [STRATEGY]: 2855 }, 55],
    ]);
    await addFigures(hub, [said(ARCHIVE, 2850, { period: "YE-2020-09" })]);
    expect(inShort(await page("(frequency: YEAR_ENDING)"))).toEqual([
      [DARTFORD, "YE-2020-09", { [ARCHIVE]: 2850, [STRATEGY]: 2855 }, 5],
    ]);
  });

  it("is not added up where the measure is no count of events", async () => {
    const households = { measure: "temporary-accommodation" };
    await addFigures(hub, [
      ...["2019-04", "2019-05", "2019-06"].map((period) => said("mhclg-homelessness", 200, { ...households, period })),
      said("tidy-csv", 230, { ...households, period: "2019/20-Q1" }),
    ]);
    expect((await page("", "temporary-accommodation")).totalCount).toBe(0);
  });
});

describe("values that the viewer may not see", () => {
  const partners: Viewer = { ...anonymous, audience: Visibility.PARTNERS };

  it("contradict nothing: neither they nor a difference from them is told", async () => {
    await addFigures(hub, [
      said(ARCHIVE, 100),
      said(STRATEGY, 110, { visibility: "PARTNERS" }),
      said(ARCHIVE, 90, { period: "2021-05" }),
      said(STRATEGY, 3, { period: "2021-05", hiddenAs: "SUPPRESSED" }),
    ]);
    expect((await page()).totalCount).toBe(0);
    expect((await page("(orAbsent: true)")).totalCount).toBe(0);
  });

  it("are told to those who may see them", async () => {
    await addFigures(hub, [said(ARCHIVE, 100), said(STRATEGY, 110, { visibility: "PARTNERS" })]);
    expect(await differencesSeenBy(partners)).toEqual([10]);
    expect(await differencesSeenBy(anonymous)).toEqual([]);
  });

  it("have no part in a difference between others, whatever they are", async () => {
    const others = [said(ARCHIVE, 100), said(STRATEGY, 110)];
    const answers = [];
    for (const hidden of [1, 999]) {
      await removeFigures(hub);
      await addFigures(hub, [...others, said("tidy-csv", hidden, { hiddenAs: "SUPPRESSED" })]);
      answers.push(inShort(await page()));
    }
    expect(answers[0]).toEqual([
      [DARTFORD, "2021-04", { [ARCHIVE]: 100, [STRATEGY]: 110, "tidy-csv": "SUPPRESSED" }, 10],
    ]);
    expect(answers[1]).toEqual(answers[0]);
  });

  async function differencesSeenBy(viewer: Viewer): Promise<(number | null)[]> {
    const measure = hub.catalogue.snapshot.measure("asb-incidents");
    if (measure === null) throw new Error("The seeds do not hold asb-incidents.");
    const everything = { area: null, areaTypes: null, within: null, from: null, to: null, frequency: null };
    const question = { ...everything, measure, breakdown: null, category: null, sources: null };
    const list = measurementsOf(hub, { viewer }).discrepancies(
      { ...question, hasAbsent: false, asOf: null },
      { size: 10, way: "forward", after: null, before: null },
    );
    return (await list.nodes()).map(({ difference }) => difference);
  }
});

describe("a list of discrepancies", () => {
  const everywhere = [GRAVESHAM, DARTFORD].flatMap((area) =>
    ["2021-03", "2021-04", "2020/21-Q4", "2020/21"].flatMap((period) => [
      said(ARCHIVE, 100, { area, period }),
      said(STRATEGY, 120, { area, period }),
    ]),
  );
  const places = (told: Page) => told.nodes.map(({ period, area }) => `${period.key} ${area.code}`);
  const inOrder = ["2021-04", "2021-03", "2020/21-Q4", "2020/21"].flatMap((key) => [
    `${key} ${DARTFORD}`,
    `${key} ${GRAVESHAM}`,
  ]);

  it("has the newest period first, then goes by code of area", async () => {
    await addFigures(hub, everywhere);
    expect(places(await page())).toEqual(inOrder);
  });

  it("is read page by page either way, and its cursors stand when others come", async () => {
    await addFigures(hub, everywhere);
    const first = await page("(first: 3)");
    expect(first).toMatchObject({ totalCount: 8, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    await addFigures(hub, [said(ARCHIVE, 1, { period: "2021-05" }), said(STRATEGY, 2, { period: "2021-05" })]);
    const second = await page(`(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(second).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: true, hasPreviousPage: true } });
    const third = await page(`(first: 3, after: "${second.pageInfo.endCursor}")`);
    expect(third.pageInfo.hasNextPage).toBe(false);
    expect([first, second, third].flatMap(places)).toEqual(inOrder);
    expect(places(await page(`(last: 2)`))).toEqual(inOrder.slice(-2));
    expect(
      await hub.refusal(`{ measure(code: "asb-incidents") { discrepancies(after: "x") { nodes { difference } } } }`),
    ).toMatchObject({ code: "INVALID_CURSOR" });
  });

  it("is of the areas and periods that are asked for", async () => {
    await addFigures(hub, everywhere);
    const only = async (args: string) => places(await page(args));
    expect(await only(`(area: "${GRAVESHAM}", frequency: MONTH)`)).toEqual([
      `2021-04 ${GRAVESHAM}`,
      `2021-03 ${GRAVESHAM}`,
    ]);
    expect(await only(`(within: "${KENT}", from: "April 2021")`)).toEqual(inOrder.slice(0, 2));
    expect(await only(`(areaType: [COUNTY])`)).toEqual([]);
    expect(await only(`(areaType: [DISTRICT], to: "2021-03", frequency: FINANCIAL_YEAR)`)).toEqual(inOrder.slice(-2));
  });

  it.each([
    `area: "E00000000"`,
    `within: "E00000000"`,
    `sources: ["${ARCHIVE}", "youth-justice"]`,
    `category: "burglary"`,
    `breakdown: "crime-type"`,
  ])("refuses %s, which names nothing here: an empty list would say that all agree", async (args) => {
    const question = `{ measure(code: "asb-incidents") { discrepancies(${args}) { totalCount } } }`;
    expect(await hub.refusal(question)).toMatchObject({ code: "UNKNOWN_CODE" });
  });

  it("costs one statement for however many measures, areas and sources, and one more for provenance", async () => {
    await addFigures(hub, everywhere);
    const costOf = async (question: string) => {
      const before = hub.database.statementsSent();
      await hub.data(question);
      return hub.database.statementsSent() - before;
    };
    const list =
      "totalCount pageInfo { hasPreviousPage } nodes { difference area { name } values { source { slug } value } }";
    expect(await costOf(`{ measure(code: "asb-incidents") { discrepancies { ${list} } } }`)).toBe(1);
    expect(await costOf(`{ measures(first: 100) { nodes { discrepancies(after: null) { ${list} } } } }`)).toBe(1);
    const traced = "nodes { values { measurement { provenance { file } } } }";
    expect(await costOf(`{ measures(first: 100) { nodes { discrepancies { ${traced} } } } }`)).toBe(2);
  });
});

describe("made-up figures of the demonstration", () => {
  it("contradict nobody", async () => {
    await addDemonstration(hub.database, hub.config.seedsDir, "2026-02-01");
    await hub.catalogue.reach((await readCurrentVersion(hub.database)).catalogue);
    const quarter = { period: "2025/26-Q1" };
    await addFigures(hub, [said(ARCHIVE, 1, quarter)]);
    const held = `{ measurements(where: { measures: ["asb-incidents"], periods: ["2025/26-Q1"] }) { totalCount } }`;
    expect(await hub.data(held)).toEqual({ measurements: { totalCount: 2 } });
    expect((await page()).totalCount).toBe(0);
    expect((await page(`(sources: ["${ARCHIVE}", "demonstration"])`)).totalCount).toBe(0);
    await addFigures(hub, [said(STRATEGY, 2, quarter)]);
    expect(inShort(await page())).toEqual([[DARTFORD, "2025/26-Q1", { [ARCHIVE]: 1, [STRATEGY]: 2 }, 1]]);
  });
});
