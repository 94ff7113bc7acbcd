import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "reflect-metadata";
import { loadCatalogue } from "../../src/catalogue/loadCatalogue";
import type { Database } from "../../src/database/database";
import { migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { emptyPlace, type Place, serverUrl } from "../harness/engine";
import { manyPartnerships } from "../harness/manyPartnerships";
import { median } from "./median";
import { type FilePair, type Variant, writeMonthlyCrime } from "./monthlyCrime";

/*
 * How fast a million rows are imported, and in how much memory, beside the least that the same rows could cost: a bare COPY
 * of rows that need neither reading nor checking into an unlogged table of the same columns, and one INSERT … ON CONFLICT
 * DO UPDATE into a table like the measurements, with the same columns, constraints, foreign keys and indexes, which keeps
 * no history. Both in one process of its own, in turns. On PGlite, and with DATABASE_URL on that PostgreSQL too.
 */

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ROUNDS = 3;
const PARTNERSHIPS = 320;
const MEGABYTE = 1024 * 1024;

/** What is imported, one after the other: a round. */
const STEPS: readonly { name: string; file: string; variant: Variant; isFirst: boolean }[] = [
  { name: "new, in no order", file: "shuffled", variant: { isShuffled: true }, isFirst: true },
  { name: "new, in the order of time", file: "plain", variant: {}, isFirst: true },
  { name: "unchanged, in another file", file: "again", variant: { blankRows: 1 }, isFirst: false },
  { name: "a tenth revised", file: "revised", variant: { tenthMore: 1 }, isFirst: false },
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "csp-hub-bench-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string): FilePair => ({
  tidy: join(folder, `${name}.csv`),
  resolved: join(folder, `${name}.txt`),
});

/** The tables of the peer: those of the hub again, with a series for each place. */
async function makePeer({ dataSource }: Database, series: number): Promise<void> {
  for (const table of ["series", "provenances", "measurements"]) {
    await dataSource.query(`CREATE TABLE peer_${table} (LIKE ${table} INCLUDING ALL)`);
  }
  await dataSource.query(`ALTER TABLE peer_measurements ADD FOREIGN KEY (series_id) REFERENCES peer_series (id),
    ADD FOREIGN KEY (provenance_id) REFERENCES peer_provenances (id)`);
  await dataSource.query(`CREATE UNLOGGED TABLE peer_staged AS SELECT series_id, starts_on, ends_on, value, absence,
    numerator, denominator, flags, visibility, note, "row" FROM measurements`);
  await dataSource.query(
    `INSERT INTO peer_series OVERRIDING SYSTEM VALUE
    SELECT n, n, n, NULL, 1, 'MONTH', NULL, NULL, now() FROM generate_series(1, $1::int) n`,
    [series],
  );
  await dataSource.query("INSERT INTO peer_provenances OVERRIDING SYSTEM VALUE VALUES (1, 1, NULL, NULL, NULL, now())");
}

/** A database with 320 partnerships and the peer's tables; and the files, in terms of its catalogue. */
async function prepare(url: string | null): Promise<Place> {
  const place = await emptyPlace(url);
  const database = await openDatabase(place.config);
  try {
    await migrate(database);
    await writeSeeds(database, manyPartnerships(readSeeds(place.config.seedsDir), PARTNERSHIPS, { smallAreas: false }));
    const catalogue = await loadCatalogue(database);
    const areas = catalogue.areas.filter(({ code }) => code.startsWith("E07000107"));
    const categories = catalogue.measure("total-crime")?.breakdowns.flatMap((breakdown) => breakdown.categories) ?? [];
    const places = areas.flatMap(({ code: area }) =>
      ["", ...categories.map(({ code }) => code)].map((category) => ({ area, category })),
    );
    await makePeer(database, places.length);
    for (const { file, variant } of STEPS) await writeMonthlyCrime(fileOf(file), places, ROWS, variant);
    await writeMonthlyCrime(fileOf("fifth"), places, ROWS / 5);
  } finally {
    await database.close();
  }
  return place;
}

interface Measured {
  readonly ms: number;
  readonly grewBy: number;
}

/** The process that imports. */
class Importing {
  private constructor(private readonly child: ChildProcess) {}

  static async start({ env }: Place): Promise<Importing> {
    const importing = new Importing(
      fork(join(__dirname, "importProcess.js"), { env: { ...process.env, ...env }, execArgv: ["--expose-gc"] }),
    );
    await importing.#answer();
    return importing;
  }

  ask(does: "reset" | "service" | "peer", path?: string): Promise<Measured> {
    this.child.send({ does, path });
    return this.#answer();
  }

  async stop(): Promise<void> {
    this.child.disconnect();
    await once(this.child, "exit");
  }

  async #answer(): Promise<Measured> {
    const [{ answer, fault }] = await once(this.child, "message");
    if (fault) throw new Error(fault);
    return answer;
  }
}

async function memoryOf(place: Place, file: string): Promise<number> {
  const importing = await Importing.start(place);
  await importing.ask("reset");
  const { grewBy } = await importing.ask("service", fileOf(file).tidy);
  await importing.stop();
  return grewBy / MEGABYTE;
}

it.each([null, ...(serverUrl === null ? [] : [serverUrl])])(
  "a million rows",
  async (url) => {
    const place = await prepare(url);
    const memory = [await memoryOf(place, "fifth"), await memoryOf(place, "plain")];
    const importing = await Importing.start(place);
    const times = STEPS.map(() => ({ service: [] as number[], peer: [] as number[] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [step, { file, isFirst }] of STEPS.entries()) {
        if (isFirst) await importing.ask("reset");
        const { tidy, resolved } = fileOf(file);
        const turns = [
          ["service", tidy],
          ["peer", resolved],
        ] as const;
        for (const [who, path] of round % 2 === 0 ? turns : turns.toReversed()) {
          times[step]?.[who].push((await importing.ask(who, path)).ms);
        }
      }
    }
    await importing.stop();
    await place.remove();
    const rate = (ms: readonly number[]) => Math.round(ROWS / median(ms)).toString();
    console.info(
      [
        `${url === null ? "PGlite" : "PostgreSQL"}, ${ROWS} rows, thousand rows a second, medians of ${ROUNDS}:`,
        "| rows | hub | bare COPY and upsert | ratio |",
        "|---|---|---|---|",
        ...STEPS.map(({ name }, step) => {
          const { service = [], peer = [] } = times[step] ?? {};
          const ratios = service.map((ms, round) => (peer[round] ?? Number.NaN) / ms);
          const spread = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
          return `| ${name} | ${rate(service)} | ${rate(peer)} | ${spread[1]} (${spread[0]} to ${spread[2]}) |`;
        }),
        `memory above the base: ${memory.map((grew) => `${grew.toFixed(0)} MB`).join(" for a fifth of the rows, ")} for all`,
      ].join("\n"),
    );
  },
  3_600_000,
);
