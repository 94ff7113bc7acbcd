import { performance } from "node:perf_hooks";
import type { DataSource } from "typeorm";
import { anonymous } from "../../src/access/viewer";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { childrenOf } from "../../src/catalogue/containment";
import { loadCatalogue } from "../../src/catalogue/loadCatalogue";
import type { Area, Measure } from "../../src/catalogue/model";
import type { Database } from "../../src/database/database";
import { AreaType } from "../../src/domain/areaType";
import { GroupOrderField } from "../../src/domain/groupOrderField";
import { MeasurementDimension } from "../../src/domain/measurementDimension";
import { MeasurementOrderField } from "../../src/domain/measurementOrderField";
import { periodWithKey } from "../../src/domain/period/periodWithKey";
import { SortDirection } from "../../src/domain/sortDirection";
import type { Asking } from "../../src/measurements/asking";
import type { MeasurementFilter } from "../../src/measurements/filter/measurementFilter";
import { Measurements } from "../../src/measurements/measurements";
import { heldLoader } from "../../src/measurements/series/heldLoader";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { serverUrl } from "../harness/engine";
import { openTestHub, type TestHub } from "../harness/hub";
import { manyPartnerships } from "../harness/manyPartnerships";
import * as handWritten from "./handWritten";
import { fill } from "./manyMeasurements";
import { median } from "./median";

/*
 * What reads cost among ten million measurements on the PostgreSQL of DATABASE_URL (a million on PGlite): the statements
 * that the hub sends, beside one written by hand for each answer, in turns; and whether a plan reads the whole table.
 */

const ROWS = Number(process.env.BENCH_ROWS ?? (serverUrl === null ? 1_000_000 : 10_000_000));
const PARTNERSHIPS = 320;
const ROUNDS = 15;
const TODAY = "2026-03-01";

let hub: TestHub;
let catalogue: Catalogue;
let districts: Area[];

beforeAll(async () => {
  hub = await openTestHub();
  const set = manyPartnerships(readSeeds(hub.config.seedsDir), PARTNERSHIPS, { smallAreas: true });
  await writeSeeds(hub.database, set);
  const held = await fill(hub.database, ROWS);
  catalogue = await loadCatalogue(hub.database);
  districts = catalogue.areas.filter(({ type }) => type === AreaType.DISTRICT);
  console.info(`${hub.database.engine}, ${held} measurements, ${districts.length} districts`);
}, 3_600_000);
afterAll(() => hub.close());

const measure = (code: string): Measure => {
  const found = catalogue.measure(code);
  if (found === null) throw new Error(`There is no measure ${code}.`);
  return found;
};

const PAGE = { size: 100, way: "forward", after: null, before: null } as const;
const ids = (things: readonly { readonly rowId: number }[]) => things.map(({ rowId }) => rowId);
const someOf = <T>(things: readonly T[], round: number, count: number) =>
  Array.from({ length: count }, (_, number) => things[(round * 37 + number * 11) % things.length] as T);

/** A question of the hub's, and the statement by hand that answers it; each round another. */
interface Read {
  readonly name: string;
  ask(measurements: Measurements, asking: Asking, round: number): Promise<unknown>;
  byHand(round: number): string;
}

const CODES = ["total-crime", "violent-offences", "domestic-abuse-reports", "hate-crimes"];

async function readPage(measurements: Measurements, where: MeasurementFilter): Promise<void> {
  const orderBy = [
    { field: MeasurementOrderField.PERIOD, direction: SortDirection.DESC },
    { field: MeasurementOrderField.VALUE, direction: SortDirection.DESC },
  ];
  const page = measurements.page({ where, orderBy, asOf: null }, PAGE);
  await Promise.all([page.nodes(), page.totalCount(), page.pageInfo()]);
}

async function readSummary(measurements: Measurements, where: MeasurementFilter): Promise<void> {
  const question = {
    where,
    groupBy: [MeasurementDimension.MEASURE, MeasurementDimension.AREA, MeasurementDimension.FINANCIAL_YEAR],
    rollUpTo: null,
    perPopulation: null,
    having: null,
    orderBy: [{ field: GroupOrderField.MEASURE, direction: SortDirection.ASC }],
    hasMedians: false,
    asOf: null,
  };
  const page = measurements.summary(question, PAGE);
  await Promise.all([page.nodes(), page.totalCount(), page.pageInfo()]);
}

const strategies = () => catalogue.partnerships.flatMap((partnership) => partnership.strategies[0] ?? []);

const READS: readonly Read[] = [
  {
    name: "dashboard: 21 indicators, one of them added up from small areas",
    ask: async (_measurements, asking, round) => {
      const loader = heldLoader(asking);
      const [strategy] = someOf(strategies(), round, 1);
      const asked = strategy?.priorities.flatMap(({ indicators }) => indicators) ?? [];
      await Promise.all(asked.map(({ measure, area }) => loader.load({ measure, area, category: null, asOf: null })));
    },
    byHand: (round) => {
      const [strategy] = someOf(strategies(), round, 1);
      const asked = strategy?.priorities.flatMap(({ indicators }) => indicators) ?? [];
      const area = asked[0]?.area as Area;
      const small = childrenOf(area, TODAY).filter(({ type }) => type === AreaType.LSOA);
      return handWritten.dashboard(
        area.rowId,
        ids(asked.map(({ measure }) => measure)),
        ids(small),
        measure("asb-incidents").rowId,
      );
    },
  },
  {
    name: "page: 4 measures in 10 districts, with the total",
    ask: (measurements, _asking, round) =>
      readPage(measurements, { measures: CODES, areas: someOf(districts, round, 10).map(({ code }) => code) }),
    byHand: (round) => handWritten.page(ids(CODES.map(measure)), ids(someOf(districts, round, 10))),
  },
  {
    name: "page: a measure in every district, with the total",
    ask: (measurements, _asking, round) =>
      readPage(measurements, { measures: someOf(CODES, round, 1), areaType: [AreaType.DISTRICT] }),
    byHand: (round) => handWritten.page(ids(someOf(CODES, round, 1).map(measure)), ids(districts)),
  },
  {
    name: "league: a month in every district",
    ask: (measurements, _asking, round) =>
      measurements.league({
        measure: measure("total-crime"),
        areaTypes: [AreaType.DISTRICT],
        within: null,
        period: periodWithKey(`2025-${String((round % 12) + 1).padStart(2, "0")}`),
        category: null,
        source: null,
        perPopulation: null,
        asOf: null,
      }),
    byHand: (round) =>
      handWritten.league(
        measure("total-crime").rowId,
        ids(districts),
        `2025-${String((round % 12) + 1).padStart(2, "0")}-01`,
      ),
  },
  {
    name: "summary: 4 measures in 10 districts by financial year",
    ask: (measurements, _asking, round) =>
      readSummary(measurements, { measures: CODES, areas: someOf(districts, round, 10).map(({ code }) => code) }),
    byHand: (round) => handWritten.summary(ids(CODES.map(measure)), ids(someOf(districts, round, 10))),
  },
  {
    name: "summary: a measure in every district by financial year",
    ask: (measurements, _asking, round) =>
      readSummary(measurements, { measures: someOf(CODES, round, 1), areaType: [AreaType.DISTRICT] }),
    byHand: (round) => handWritten.summary(ids(someOf(CODES, round, 1).map(measure)), ids(districts)),
  },
];

/** A statement as it was sent. */
interface Sent {
  readonly sql: string;
  readonly parameters: unknown[] | undefined;
}

/** The same database, whose statements are noted. */
function noting(database: Database, sent: Sent[]): Database {
  const dataSource: DataSource = Object.assign(Object.create(database.dataSource), {
    query: (sql: string, parameters?: unknown[]) => {
      sent.push({ sql, parameters });
      return database.dataSource.query(sql, parameters);
    },
  });
  return { ...database, dataSource };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

/** How a statement comes to measurements, as the planner says. */
async function waysToMeasurements({ sql, parameters }: Sent): Promise<string[]> {
  const [{ "QUERY PLAN": plans }] = await hub.database.dataSource.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
  const waysIn = (node: PlanNode): string[] => [
    ...(node["Relation Name"] === "measurements" || node["Index Name"]?.includes("_measurements_")
      ? [`${node["Node Type"]}${node["Index Name"] ? ` by ${node["Index Name"]}` : ""}`]
      : []),
    ...(node.Plans ?? []).flatMap(waysIn),
  ];
  return [...new Set(waysIn((typeof plans === "string" ? JSON.parse(plans) : plans)[0].Plan))];
}

it("reads among many measurements", async () => {
  const lines: string[] = [];
  for (const { name, ask, byHand } of READS) {
    const times = { whole: [] as number[], statements: [] as number[], byHand: [] as number[] };
    let last: readonly Sent[] = [];
    for (let round = -2; round < ROUNDS; round += 1) {
      const sent: Sent[] = [];
      const asking: Asking = {
        database: noting(hub.database, sent),
        catalogue,
        viewer: anonymous,
        today: TODAY,
      };
      const whole = await timed(() => ask(new Measurements(asking), asking, round + 2));
      const statements = await timed(async () => {
        for (const { sql, parameters } of sent) await hub.database.dataSource.query(sql, parameters);
      });
      const peer = await timed(() => hub.database.dataSource.query(byHand(round + 2)));
      last = sent;
      if (round < 0) continue;
      times.whole.push(whole);
      times.statements.push(statements);
      times.byHand.push(peer);
    }
    const ways = (await Promise.all(last.map(waysToMeasurements))).flat();
    const figures = [times.whole, times.statements, times.byHand].map((some) => median(some).toFixed(1));
    const ratio = (median(times.byHand) / median(times.statements)).toFixed(2);
    lines.push(`| ${name} | ${last.length} | ${figures.join(" | ")} | ${ratio} | ${[...new Set(ways)].join(", ")} |`);
  }
  console.info(
    [
      "| read | statements | with what is made of them, ms | statements, ms | by hand, ms | ratio | how it comes to measurements |",
      "|---|---|---|---|---|---|---|",
      ...lines,
    ].join("\n"),
  );
}, 3_600_000);
