import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knownAsSent } from "./knownAsSent";
import { type MadeUpTables, writeMadeUpPrcTables } from "./madeUpPrcTables";

/*
 * How the Home Office's tables are read at the size that they really have, beside the XML parser alone on the same file and
 * in the same run: the least that it could cost to see every element. Each reading has a process of its own, whose memory
 * must be the same however large the file.
 */

const MB = 1_000_000;
/** What content.xml of police recorded crime by partnership unpacks to, and a tenth of it, by which growth would show. */
const REAL_BYTES = 1_400 * MB;
const TENTH_BYTES = 140 * MB;
const NAME = "prc-csp-mar2021-mar2026-tables-230726.ods";
const WAYS = {
  parser: "the XML parser alone",
  reader: "the rows of the workbook",
  connector: "the connector",
} as const;
type Way = keyof typeof WAYS;

const known = knownAsSent();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csp-hub-bench-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Reading {
  readonly rows: number;
  /** What the figures of Kent come to; only the connector counts them. */
  readonly offences?: number;
  readonly seconds: number;
  /** The most bytes that the process had, and by how many that was more than before it read. */
  readonly peak: number;
  readonly grewBy: number;
}

async function read(way: Way, path: string): Promise<Reading> {
  const child = fork(join(__dirname, "homeOfficeProcess.js"));
  child.send({ way, path, name: NAME, known });
  const [{ answer, fault }] = await once(child, "message");
  if (fault) throw new Error(fault);
  return answer;
}

function line(way: Way, { bytes }: MadeUpTables, { seconds, peak, grewBy }: Reading, alone: Reading): string {
  const mb = (some: number) => (some / MB).toFixed(0);
  const share = (alone.seconds / seconds).toFixed(2);
  return `| ${mb(bytes)} MB, ${WAYS[way]} | ${mb(bytes / seconds)} | ${share} | ${mb(grewBy)} | ${mb(peak)} |`;
}

it("police recorded crime by partnership, at a tenth of its size and at its whole", async () => {
  const lines: string[] = [];
  for (const bytes of [TENTH_BYTES, REAL_BYTES]) {
    const path = join(folder, NAME);
    const tables = await writeMadeUpPrcTables(path, bytes);
    const alone = await read("parser", path);
    const reader = await read("reader", path);
    const connector = await read("connector", path);
    expect([alone.rows, reader.rows]).toEqual([tables.rows + tables.headers, tables.rows + tables.headers]);
    expect(connector).toMatchObject({ rows: tables.rows, offences: tables.kentOffences });
    lines.push(line("parser", tables, alone, alone));
    lines.push(line("reader", tables, reader, alone));
    lines.push(line("connector", tables, connector, alone));
  }
  const head = ["| unpacked | MB/s | of the parser's | MB grown by | MB at most |", "|---|---|---|---|---|"];
  console.info([...head, ...lines].join("\n"));
}, 1_200_000);
