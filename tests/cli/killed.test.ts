import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { openDatabase } from "../../src/database/open";
import { IMPORT_STAGES } from "../../src/services/import/importRequest";
import { type Place, seededPlace } from "../harness/engine";
import { ACCOUNT, crimeFile, SOURCE } from "./crimeFile";
import { csphub, csphubKilled } from "./csphub";

/*
 * What an import leaves behind when its process is killed: a real process, on the engine of this run, and a file of some
 * ten thousand rows, of which some are new, revised, unchanged, rejected and ignored.
 */

/** What a database holds of figures: how many of each kind of row, which version, and a digest of every row. */
interface Held {
  readonly version: number;
  readonly runs: number;
  readonly vintages: number;
  readonly standing: number;
  readonly rejections: number;
  readonly digest: string;
}

let scratch: string;
let file: string;
let before: Held;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "csp-hub-killed-"));
  file = join(scratch, "crime.csv");
  writeFileSync(file, crimeFile());
  const place = await seededPlace();
  before = await heldIn(place);
  await place.remove();
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function reading<T>({ config }: Place, read: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await read(database.dataSource);
  } finally {
    await database.close();
  }
}

const TABLES = [
  "hub_version",
  "import_runs",
  "rejections",
  "series",
  "provenances",
  "measurements",
  "published_values",
];

function heldIn(place: Place): Promise<Held> {
  return reading(place, async (dataSource) => {
    const rows = TABLES.map((table) => `SELECT '${table}' || t::text AS row FROM ${table} t`).join(" UNION ALL ");
    const [held] = await dataSource.query<Held[]>(`SELECT
      (SELECT data_version::int FROM hub_version) AS version,
      (SELECT count(*)::int FROM import_runs) AS runs,
      (SELECT count(*)::int FROM measurements) AS vintages,
      (SELECT count(*)::int FROM measurements WHERE superseded_at IS NULL) AS standing,
      (SELECT count(*)::int FROM rejections) AS rejections,
      (SELECT md5(string_agg(row, '' ORDER BY row)) FROM (${rows}) every) AS digest`);
    if (held === undefined) throw new Error("The database did not say what it holds.");
    return held;
  });
}

/** What there must be once all of the file is in. */
const afterAllOfIt = () => ({
  version: before.version + 1,
  runs: before.runs + 1,
  vintages: before.vintages + ACCOUNT.measurements,
  standing: before.standing + ACCOUNT.inserted,
  rejections: before.rejections + ACCOUNT.rejected,
});

/** What makes a command end itself: see killWhen.js. */
const killing = { NODE_OPTIONS: `--require ${join(__dirname, "killWhen.js")}` };

/** Each test runs several commands, and the machine may be at other work too. */
const TIMEOUT_MS = 180_000;

const command = () => ["import", file, "--source", SOURCE, "--json"];

/** Runs the command to its end, and gives its account. */
async function finish(place: Place): Promise<unknown> {
  const { code, stdout, stderr } = await csphub(command(), place.env);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}

/** Does what a test does on a seeded database of its own. */
async function onCopy(test: (place: Place) => Promise<void>): Promise<void> {
  const place = await seededPlace();
  try {
    await test(place);
  } finally {
    await place.remove();
  }
}

describe("an import that is killed", () => {
  it(
    "as it begins each of its stages leaves nothing, and the same command then does all of it",
    () =>
      onCopy(async (place) => {
        for (const [number, stage] of IMPORT_STAGES.entries()) {
          const { code, stderr } = await csphub(command(), {
            ...place.env,
            ...killing,
            KILL_WHEN_SAYING: `: ${stage}`,
          });
          const begun = IMPORT_STAGES.filter((each) => stderr.includes(`: ${each}`));
          expect({ stage, code, begun }).toEqual({ stage, code: null, begun: IMPORT_STAGES.slice(0, number) });
          expect({ stage, ...(await heldIn(place)) }).toEqual({ stage, ...before });
        }
        expect(await finish(place)).toMatchObject(ACCOUNT);
        expect(await heldIn(place)).toMatchObject(afterAllOfIt());
      }),
    TIMEOUT_MS,
  );

  it(
    "as it says that it is done has done all of it, and the same command then gives the same account and does nothing",
    () =>
      onCopy(async (place) => {
        const { code } = await csphub(command(), { ...place.env, ...killing, KILL_WHEN_SAYING: '"inserted"' });
        expect(code).toBeNull();
        const held = await heldIn(place);
        expect(held).toMatchObject(afterAllOfIt());
        expect(await finish(place)).toMatchObject(ACCOUNT);
        expect(await heldIn(place)).toEqual(held);
      }),
    TIMEOUT_MS,
  );

  it(
    "at any moment, again and again, has done nothing or all, and never stands in the way of the next",
    () =>
      onCopy(async (place) => {
        for (let time = 0; time < 3; time++) {
          const stage = IMPORT_STAGES[Math.floor(Math.random() * IMPORT_STAGES.length)];
          const afterMs = Math.floor(Math.random() * 150);
          const { code } = await csphubKilled(command(), place.env, `: ${stage}`, afterMs);
          const held = await heldIn(place);
          const expected = held.version === before.version ? before : { ...held, ...afterAllOfIt() };
          expect({ stage, afterMs, code, held }).toEqual({ stage, afterMs, code, held: expected });
        }
        expect(await finish(place)).toMatchObject(ACCOUNT);
        expect(await heldIn(place)).toMatchObject(afterAllOfIt());
      }),
    TIMEOUT_MS,
  );
});

describe("a loading of the seeds that is killed among their figures", () => {
  /** Each file that was imported, with how many figures of it are held, and how many there are in all. */
  const figuresIn = (place: Place) =>
    reading(place, (dataSource) =>
      dataSource.query<{ file: string; account: number; held: number }[]>(`
        SELECT r.file, r.inserted AS account, count(m.id)::int AS held FROM import_runs r
        LEFT JOIN provenances p ON p.import_run_id = r.id LEFT JOIN measurements m ON m.provenance_id = p.id
        GROUP BY r.id ORDER BY r.file COLLATE "C"`),
    );

  it(
    "while it imports a file holds every file before that one whole, that one whole or not at all, and loads the rest when run again",
    () =>
      onCopy(async (place) => {
        const all = await figuresIn(place);
        const file = "police-uk-archive.total-crime.csv";
        await reading(place, (dataSource) =>
          dataSource.query(
            "TRUNCATE published_values, measurements, provenances, rejections, import_run_tallies, import_runs, series",
          ),
        );
        const settings = { ...place.env, ...killing, KILL_WHEN_READING: file, KILL_AFTER_MS: "20" };
        const { code } = await csphub(["seed"], settings);
        expect(code).toBeNull();
        const at = all.findIndex((imported) => imported.file === file);
        const held = await figuresIn(place);
        expect(held).toEqual(all.slice(0, Math.max(at, held.length)));
        expect((await csphub(["seed"], place.env)).code).toBe(0);
        expect(await figuresIn(place)).toEqual(all);
      }),
    TIMEOUT_MS,
  );
});
