import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import { packageRoot } from "../../src/config";
import { policeUkArchive } from "../../src/sources/policeUkArchive/policeUkArchive.connector";
import { SourceFile } from "../../src/sources/sourceFile";
import { seededKnown } from "../harness/seededKnown";
import { madeUpMonth } from "./madeUpMonth";
import { median } from "./median";

/*
 * How fast a month's street-level crimes are counted, beside csv-parse alone on the same file in the same process, in
 * turns: the least that it could cost to see every cell.
 */

const ROWS = Number(process.env.BENCH_ROWS ?? 50_000);
const ROUNDS = 5;
const MOST_BYTES = 1_000_000_000;
const NAME = "2024-01-kent-street.csv";

/** A month of Kent as it was published, where it is at hand. */
const PUBLISHED = join(packageRoot(), "../shared/data/police_street", NAME);

const known = seededKnown();

let folder: string;
let madeUp: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csp-hub-bench-"));
  madeUp = join(folder, NAME);
  await writeFile(madeUp, madeUpMonth(known, ROWS));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function byConnector(path: string): Promise<number> {
  const file = await SourceFile.open(path, MOST_BYTES);
  let rows = 0;
  for await (const some of policeUkArchive.read(file, { settings: {}, known, today: "2026-01-01" })) {
    for (const row of some) if (row.kind === "COUNTED" || row.kind === "IGNORED") rows += row.rows;
  }
  await file.close();
  return rows;
}

async function byCsvParse(path: string): Promise<number> {
  let rows = -1;
  for await (const _cells of createReadStream(path).pipe(parse({ bom: true }))) rows += 1;
  return rows;
}

async function timed(read: (path: string) => Promise<number>, path: string): Promise<{ rows: number; ms: number }> {
  const begun = performance.now();
  const rows = await read(path);
  return { rows, ms: performance.now() - begun };
}

async function measure(name: string, path: string): Promise<string> {
  const ratios: number[] = [];
  const rates = { connector: [] as number[], parser: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const turns = [byConnector, byCsvParse];
    const times = new Map<unknown, number>();
    let counts: number[] = [];
    for (const read of round % 2 === 0 ? turns : turns.toReversed()) {
      const { rows, ms } = await timed(read, path);
      counts = [...counts, rows];
      times.set(read, ms / rows);
    }
    expect(new Set(counts).size).toBe(1);
    // The first round warms up.
    if (round < 0) continue;
    const [connector, parser] = [times.get(byConnector) ?? 0, times.get(byCsvParse) ?? 0];
    ratios.push(parser / connector);
    rates.connector.push(1 / connector);
    rates.parser.push(1 / parser);
  }
  const spread = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  const [own, alone] = [median(rates.connector), median(rates.parser)].map((rate) => Math.round(rate).toString());
  return `| ${name} | ${own} | ${alone} | ${spread[0]} (${spread[1]} to ${spread[2]}) |`;
}

it("a month of street-level crimes", async () => {
  const lines = [await measure(`made up, ${ROWS} rows`, madeUp)];
  if (existsSync(PUBLISHED)) lines.push(await measure("Kent, January 2024", PUBLISHED));
  console.info(
    ["Thousand rows a second:", "| file | connector | csv-parse alone | ratio |", "|---|---|---|---|", ...lines].join(
      "\n",
    ),
  );
}, 600_000);
