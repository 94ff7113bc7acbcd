import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { homeOfficePrc } from "../../src/sources/homeOfficePrc/homeOfficePrc.connector";
import { SourceFile } from "../../src/sources/sourceFile";
import { DEFAULT_WORKBOOK_LIMITS } from "../../src/sources/workbook/workbook";
import { ZipParts } from "../../src/sources/workbook/zipParts";
import { seededKnown } from "../harness/seededKnown";
import { writeLargeOds } from "./largeOds";

/*
 * How the Home Office's tables are read at their real size, 1.4 GB of XML: with how much memory, and how fast beside the
 * XML parser alone on the same file in the same process.
 */

const BYTES = 1_400_000_000;
const MB = 1_000_000;

let folder: string;
let path: string;
let written: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csp-hub-bench-"));
  path = join(folder, "prc-csp-bench.ods");
  written = await writeLargeOds(path, BYTES);
}, 900_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The most memory that something took above what there was before, in MB, and how long it took, in ms. */
async function watched(work: () => Promise<void>): Promise<{ mb: number; ms: number }> {
  globalThis.gc?.();
  const base = process.memoryUsage().rss;
  let most = base;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const begun = performance.now();
  await work();
  clearInterval(watch);
  return { mb: Math.round((most - base) / MB), ms: performance.now() - begun };
}

async function parserAlone(): Promise<void> {
  const parts = await ZipParts.open(path, DEFAULT_WORKBOOK_LIMITS);
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, () => undefined);
  const decoder = new TextDecoder();
  for await (const piece of parts.bytes("content.xml")) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  parts.close();
}

async function connector(): Promise<void> {
  const file = await SourceFile.open(path, 10_000 * MB);
  let rows = 0;
  for await (const some of homeOfficePrc.read(file, { settings: {}, known: seededKnown(), today: "2026-01-01" })) {
    for (const row of some) if (row.kind === "COUNTED" || row.kind === "IGNORED") rows += row.rows;
  }
  await file.close();
  expect(rows).toBe(written);
}

it("reads the Home Office's tables at their real size", async () => {
  const alone = await watched(parserAlone);
  const read = await watched(connector);
  console.log(
    `${(BYTES / MB).toFixed(0)} MB of XML, ${written.toLocaleString("en-GB")} rows: ` +
      `connector ${Math.round(BYTES / MB / (read.ms / 1_000))} MB/s, ${read.mb} MB above the base; ` +
      `parser alone ${Math.round(BYTES / MB / (alone.ms / 1_000))} MB/s, ${alone.mb} MB; ratio ${(alone.ms / read.ms).toFixed(2)}`,
  );
}, 900_000);
