import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type DocumentNode, parse, separateOperations } from "graphql";
import { addFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const OPERATIONS = resolve(__dirname, "../../schema/operations");

/** The most statements that a named question may cost, whatever it finds. One about the catalogue alone costs none. */
const MOST: Readonly<Record<string, number>> = {
  AdHoc: 2,
  AdHocSummary: 2,
  Discrepancies: 2,
  IndicatorDetail: 4,
  Scorecard: 2,
  SourceHealth: 2,
  StrategicAssessment: 1,
};

const VARIABLES = { partnership: "dartford", code: "asb-incidents", groupBy: ["MEASURE", "FINANCIAL_YEAR"] };

const named: [string, DocumentNode][] = readdirSync(OPERATIONS).flatMap((file) =>
  Object.entries(separateOperations(parse(readFileSync(resolve(OPERATIONS, file), "utf8")))),
);

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  const months = ["2021-04", "2021-05", "2021-06"];
  await addFigures(
    hub,
    months.map((period, month) => ({ measure: "asb-incidents", area: "E07000107", period, value: 100 + month })),
  );
});
afterAll(() => hub.close());

describe("the named questions", () => {
  it.each(named)("%s costs no more SQL statements than it may", async (name, question) => {
    const before = hub.database.statementsSent();
    await hub.data(question, VARIABLES);
    expect(hub.database.statementsSent() - before).toBeLessThanOrEqual(MOST[name] ?? 0);
  });
});

describe("questions about the catalogue", () => {
  it("cost none whatever they ask for, while the counter does count", async () => {
    const before = hub.database.statementsSent();
    await hub.data(`{ areas(first: 100) { nodes { name parents { name } children { totalCount } } }
      search(text: "crime") { excerpt } sources { measures { code } } viewer { audience organisations { slug } }
      dataVersion { version changedAt } }`);
    expect(hub.database.statementsSent() - before).toBe(0);
    await hub.database.dataSource.query("SELECT 1");
    expect(hub.database.statementsSent() - before).toBe(1);
  });
});
