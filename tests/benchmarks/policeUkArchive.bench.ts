import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../src/config";
import { seededKnown } from "../harness/seededKnown";
import { knownAsSent } from "./knownAsSent";
import { madeUpMonth } from "./madeUpMonth";
import { median } from "./median";

/*
 * How fast a month's street-level crimes are counted, beside csv-parse alone and the connector's own reader of CSV alone, on
 * the same file in the same process, in turns: the least that it could cost to see every cell. The process is a plain one,
 * since within a test everything that looks a global up is several times as slow.
 */

const ROWS = Number(process.env.BENCH_ROWS ?? 50_000);
const ROUNDS = 9;
const NAME = "2024-01-kent-street.csv";
const WAYS = { parser: "csv-parse alone", reader: "the reader of CSV", connector: "the connector" } as const;
type Way = keyof typeof WAYS;

/** A month of Kent as it was published, where it is at hand. */
const PUBLISHED = join(packageRoot(), "../shared/data/police_street", NAME);

let folder: string;
let madeUp: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csp-hub-bench-"));
  madeUp = join(folder, NAME);
  await writeFile(madeUp, madeUpMonth(seededKnown(), ROWS));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Reading {
  readonly rows: Record<Way, number>;
  /** Of each round. */
  readonly seconds: Record<Way, readonly number[]>;
}

async function readInTurns(path: string): Promise<Reading> {
  const child = fork(join(__dirname, "policeUkArchiveProcess.js"));
  child.send({ path, known: knownAsSent(), rounds: ROUNDS });
  const [{ answer, fault }] = await once(child, "message");
  if (fault) throw new Error(fault);
  return answer;
}

async function measure(name: string, path: string): Promise<string[]> {
  const { rows, seconds } = await readInTurns(path);
  expect(new Set(Object.values(rows)).size).toBe(1);
  const toOf = (way: Way, of: Way) => {
    const ratios = seconds[way].map((took, round) => (seconds[of][round] ?? Number.NaN) / took);
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  };
  return (Object.keys(WAYS) as Way[]).map((way) => {
    const rate = Math.round(rows[way] / median([...seconds[way]]) / 1000);
    return `| ${name}, ${WAYS[way]} | ${rate} | ${toOf(way, "parser")} | ${toOf(way, "reader")} |`;
  });
}

it("a month of street-level crimes", async () => {
  const head = ["| what | thousand rows a second | of csv-parse's | of the reader's |", "|---|---|---|---|"];
  const lines = await measure(`made up, ${ROWS} rows`, madeUp);
  if (existsSync(PUBLISHED)) lines.push(...(await measure("Kent, January 2024", PUBLISHED)));
  console.info([...head, ...lines].join("\n"));
}, 600_000);
