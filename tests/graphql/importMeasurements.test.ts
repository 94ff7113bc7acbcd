import { openTestHub, type TestHub } from "../harness/hub";
import { forgetFigures } from "../harness/series";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(async () => hub.catalogue.reachSequence(await forgetFigures(hub.database)));
afterAll(() => hub.close());

const IMPORT = `mutation ($input: ImportMeasurementsInput!) {
  importMeasurements(input: $input) {
    importRun {
      id status dryRun read measurements inserted revised unchanged rejected ignored source { slug }
      rejections { nodes { row column value code message } }
    }
    errors { code message path }
  }
}`;
interface Rejection {
  row: number;
  column: string | null;
  value: string | null;
  code: string;
}
interface Run {
  id: string;
  status: string;
  read: number;
  rejections: { nodes: Rejection[] };
}
interface Payload {
  importRun: Run | null;
  errors: { code: string; message: string; path: string[] }[];
}

let batches = 0;
const row = (row: object = {}) => ({
  measure: "graffiti-incidents",
  area: "E07000107",
  period: "2025/26-Q1",
  value: 7,
  ...row,
});
const send = async (rows: readonly object[], input: object = {}) => {
  batches += 1;
  const given = { source: "partner-return", idempotencyKey: `batch ${batches}`, rows, ...input };
  return (await hub.data<{ importMeasurements: Payload }>(IMPORT, { input: given })).importMeasurements;
};
const runOf = async (rows: readonly object[], input: object = {}) => {
  const { importRun, errors } = await send(rows, input);
  if (importRun === null) throw new Error(JSON.stringify(errors));
  return importRun;
};
const held = async () => {
  const question = `{ measurements(where: { measures: ["graffiti-incidents"] }) { nodes { value period { key } } } }`;
  type Answer = { measurements: { nodes: { value: number; period: { key: string } }[] } };
  return (await hub.data<Answer>(question)).measurements.nodes.map(({ value, period }) => [period.key, value]);
};
const version = () => hub.data("{ dataVersion { version changedAt } }");

describe("figures that are sent", () => {
  it("are there when the answer is, with the account of the run", async () => {
    const run = await runOf([row(), row({ period: "Jul-Sep 2025", value: 9 })]);
    expect(run).toMatchObject({
      status: "SUCCEEDED",
      dryRun: false,
      read: 2,
      measurements: 2,
      inserted: 2,
      revised: 0,
      unchanged: 0,
      rejected: 0,
      ignored: 0,
      source: { slug: "partner-return" },
      rejections: { nodes: [] },
    });
    expect(await held()).toEqual([
      ["2025/26-Q1", 7],
      ["2025/26-Q2", 9],
    ]);
    const [measure, area] = [
      hub.catalogue.snapshot.measure("graffiti-incidents"),
      hub.catalogue.snapshot.area("E07000107"),
    ];
    expect(measure && area && hub.catalogue.snapshot.hasValues(measure, area)).toBe(true);
    const question = `query ($id: ID!) { importRun(id: $id) { read } node(id: $id) { __typename } }`;
    expect(await hub.data(question, { id: run.id })).toEqual({
      importRun: { read: 2 },
      node: { __typename: "ImportRun" },
    });
  });

  it("under the same key again give the first run, and change nothing", async () => {
    const first = await runOf([row()], { idempotencyKey: "quarter 1" });
    const before = await version();
    expect(await runOf([row({ value: 8 })], { idempotencyKey: "quarter 1" })).toEqual(first);
    expect(await version()).toEqual(before);
    expect(await held()).toEqual([["2025/26-Q1", 7]]);
    expect(await runOf([row({ value: 8 })])).toMatchObject({ revised: 1 });
  });

  it("under one key by several at once are taken in once", async () => {
    const runs = await Promise.all([1, 2, 3].map(() => runOf([row()], { idempotencyKey: "at once" })));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(await held()).toEqual([["2025/26-Q1", 7]]);
  });

  it("for a trial keep nothing, and answer for no later run", async () => {
    const trial = await runOf([row()], { idempotencyKey: "tried", dryRun: true });
    expect(trial).toMatchObject({ status: "DRY_RUN", dryRun: true, inserted: 1 });
    expect(await held()).toEqual([]);
    const real = await runOf([row()], { idempotencyKey: "tried" });
    expect(real.id).not.toBe(trial.id);
    expect(await held()).toEqual([["2025/26-Q1", 7]]);
  });

  it("with faulty rows among them are taken in without those, each of which is told with its number", async () => {
    const run = await runOf([
      row({ measure: "grafitti" }),
      row({ area: "E07000999" }),
      row({ period: "2025-Q4" }),
      row({ period: "2025-12" }),
      row({ period: "x".repeat(600) }),
      row({ category: "spray" }),
      row({ value: -1 }),
      row({ value: 1.5 }),
      row({ absence: "NOT_REPORTED" }),
      row({ note: "a".repeat(1_001) }),
      row({ note: "a\u0000b" }),
      row({ value: null }),
      row(),
    ]);
    expect(run.rejections.nodes.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, "measure", "UNKNOWN_MEASURE"],
      [2, "area", "UNKNOWN_AREA"],
      [3, "period", "UNREADABLE_PERIOD"],
      [4, "period", "PERIOD_TOO_FINE"],
      [5, "period", "UNREADABLE_PERIOD"],
      [6, "category", "UNKNOWN_CATEGORY"],
      [7, "value", "NEGATIVE"],
      [8, "value", "FRACTION"],
      [9, "absence", "VALUE_AND_ABSENCE"],
      [10, "note", "TEXT_TOO_LONG"],
      [11, "note", "INVALID_TEXT"],
    ]);
    expect(run).toMatchObject({ status: "SUCCEEDED_WITH_REJECTIONS", read: 13, inserted: 1, rejected: 11, ignored: 1 });
    expect(await held()).toEqual([["2025/26-Q1", 7]]);
  });

  it("may be ten thousand at a time", async () => {
    const rows = Array.from({ length: 10_000 }, (_, place) =>
      row({ period: String(1980 + (place % 40)), value: place % 40 }),
    );
    expect(await runOf(rows)).toMatchObject({ read: 10_000, inserted: 40, ignored: 9_960 });
  });
});

describe("a batch is refused as a whole, with the path to the fault,", () => {
  it.each([
    ["from no known source", { source: "nobody" }, "UNKNOWN_REFERENCE", "source", 'but is "nobody".'],
    [
      "without a name",
      { idempotencyKey: " " },
      "INVALID",
      "idempotencyKey",
      "must have 1 to 200 characters, but has 1.",
    ],
    ["with an endless name", { idempotencyKey: "a".repeat(201) }, "INVALID", "idempotencyKey", "but has 201."],
    [
      "published in the year 0",
      { publishedOn: "0000-12-31" },
      "INVALID",
      "publishedOn",
      "0001-01-01 or later, but is 0000-12-31.",
    ],
    [
      "of too many rows",
      { rows: Array.from({ length: 10_001 }, () => row()) },
      "INVALID",
      "rows",
      "at most 10000 at a time, but are 10001",
    ],
  ])("%s", async (_, input, code, field, message) => {
    const before = await version();
    const { importRun, errors } = await send([row()], input);
    expect(importRun).toBeNull();
    expect(errors).toEqual([{ code, message: expect.stringContaining(message), path: ["input", field] }]);
    expect(await version()).toEqual(before);
  });
});
