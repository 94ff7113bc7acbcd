import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readAddress } from "../../src/cli/beside/address";
import { openDatabase } from "../../src/database/open";
import { type Place, seededPlace, serverUrl } from "../harness/engine";
import { ACCOUNT, crimeFile, SOURCE } from "./crimeFile";
import { begin, COMMAND, csphub, freePort, type Outcome, type Started, start } from "./csphub";

/*
 * Commands beside a hub that runs, each a real process on the same database: on PGlite the hub does their work, on
 * PostgreSQL they do it themselves, and nobody can tell which by what they say.
 */

let scratch: string;
let crime: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "csp-hub-beside-"));
  crime = join(scratch, "crime.csv");
  writeFileSync(crime, crimeFile());
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Each test runs several commands and a hub, and the machine may be at other work too. */
const TIMEOUT_MS = 300_000;

const onEmbedded = serverUrl === null ? it : it.skip;

/** What one command says differently from another that does the same: the ids of runs. */
const withoutIds = ({ code, stdout, stderr }: Outcome) => ({
  code,
  stdout: stdout.replace(/SW1wb3J0UnVuO[\w-]+/g, "ID"),
  stderr,
});

async function started(place: Place, settings: NodeJS.ProcessEnv = {}): Promise<Started> {
  return start({ ...place.env, SCHEDULE: "false", PORT: String(await freePort()), ...settings });
}

/** Stops a hub, which must have had nothing to complain of. */
async function stopped({ child, ended }: Started): Promise<void> {
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, stderr: "" });
}

/** Does what a test does beside a hub on a seeded database of its own. */
async function beside(test: (place: Place, hub: Started) => Promise<void>): Promise<void> {
  const place = await seededPlace();
  const hub = await started(place);
  try {
    await test(place, hub);
  } finally {
    hub.child.kill("SIGKILL");
    await hub.ended;
    await place.remove();
  }
}

/** How many readings of the crime file are recorded, once nobody holds the database. */
async function readings(place: Place): Promise<number> {
  const database = await openDatabase(place.config);
  try {
    const [row] = await database.dataSource.query<{ count: number }[]>(
      "SELECT count(*)::int AS count FROM import_runs WHERE file = 'crime.csv'",
    );
    return row?.count ?? Number.NaN;
  } finally {
    await database.close();
  }
}

const importing = () => ["import", crime, "--source", SOURCE, "--json"];
const account = ({ stdout }: Outcome): unknown => JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");

describe("commands beside a running hub", () => {
  it(
    "say the same to the line, and come to the same, as when they run alone",
    async () => {
      const alone = await seededPlace();
      const inbox = join(scratch, "inbox");
      const rows = "measure,area,period,value\ntotal-crime,E07000107,2026-03,5\ntotal-crime,E07000999,2026-03,5\n";
      mkdirSync(join(inbox, "tidy-csv"), { recursive: true });
      writeFileSync(join(inbox, "tidy-csv", "laid.csv"), rows.replace("03,5", "04,6"));
      writeFileSync(join(scratch, "figures.csv"), rows);
      writeFileSync(join(scratch, "bad.csv"), rows.replaceAll(",", ";"));
      const commands = [
        ["migrate"],
        ["seed"],
        ["import", "figures.csv", "--source", "tidy-csv", "--dry-run"],
        ["import", "figures.csv", "--source", "tidy-csv", "--published-on", "2026-05-01"],
        ["import", "bad.csv", "--source", "tidy-csv"],
        ["import", "none.csv", "--source", "tidy-csv"],
        ["import", "figures.csv", "--source", "tidy"],
        ["sync", "tidy-csv"],
        ["sync", "police"],
        ["template", "kent-police", "--period", "2024/25-Q4", "--format", "csv", "--force"],
      ];
      const run = async (place: Place) => {
        const outcomes: [string, Outcome][] = [];
        for (const args of commands) {
          const outcome = await csphub(args, { ...place.env, HUB_INBOX_DIR: inbox }, scratch);
          outcomes.push([args.join(" "), withoutIds(outcome)]);
        }
        return outcomes;
      };
      const expected = await run(alone);
      await alone.remove();
      const template = join(scratch, "kent-police-2024-25-Q4.csv");
      const made = readFileSync(template, "utf8");
      rmSync(template);
      await beside(async (place, hub) => {
        expect(await run(place)).toEqual(expected);
        expect(readFileSync(template, "utf8")).toBe(made);
        await stopped(hub);
      });
      expect(expected.map(([, { code }]) => code)).toEqual([0, 0, 0, 0, 1, 1, 1, 0, 1, 0]);
    },
    TIMEOUT_MS,
  );

  it("go by their own settings, and read what is piped into them", () =>
    beside(async (place) => {
      const small = await csphub(importing(), { ...place.env, MAX_IMPORT_BYTES: "1000" });
      expect(small.code).toBe(1);
      expect(small.stderr).toContain("The file may have at most 1000 bytes, but has ");
      const piped = 'cat "$2" | "$0" "$1" import /dev/stdin --source tidy-csv';
      const { stdout } = await promisify(execFile)("sh", ["-c", piped, process.execPath, COMMAND, crime], {
        env: { PATH: process.env.PATH, ...place.env },
      });
      expect(stdout).toMatch(/^stdin for the source tidy-csv, run /);
      expect(stdout).toContain("10,506 rows read: ");
    }));

  it("are done one after the other when many come at once, and the hub answers what they brought", () =>
    beside(async (place, hub) => {
      const rows = (month: number) => `measure,area,period,value\ntotal-crime,E07000107,2025-0${month},${month}\n`;
      const files = [1, 2, 3, 4].map((month) => {
        const file = join(scratch, `month-${month}.csv`);
        writeFileSync(file, rows(month));
        return file;
      });
      const both = [...files, files[0] ?? ""].map((file) =>
        csphub(["import", file, "--source", "tidy-csv", "--json"], place.env),
      );
      for (const outcome of await Promise.all(both)) {
        expect({ code: outcome.code, account: account(outcome) }).toMatchObject({ code: 0, account: { inserted: 1 } });
      }
      // A change is announced to the hub, which may hear of it a moment after the command has ended.
      const until = Date.now() + 10_000;
      let figures = 0;
      while (figures < files.length && Date.now() < until) figures = await figuresAnswered(hub);
      expect(figures).toBe(files.length);
    }));

  it("that are stopped by Ctrl-C have done nothing, and leave the hub as it was", () =>
    beside(async (place, hub) => {
      const interrupted = begin(importing(), place.env);
      await hasSaid(interrupted, ": staging");
      interrupted.child.kill("SIGINT");
      expect((await interrupted.ended).code).toBeNull();
      expect(account(await csphub(importing(), place.env))).toMatchObject(ACCOUNT);
      await stopped(hub);
      expect(await readings(place)).toBe(1);
    }));
});

describe("two commands at once without a hub", () => {
  it("both do what they are for", async () => {
    const place = await seededPlace();
    const first = begin(importing(), place.env);
    await hasSaid(first, ": reading");
    const template = ["template", "kent-police", "--period", "2024/25-Q4", "--out", join(scratch, "at-once.xlsx")];
    expect(await csphub(template, place.env)).toMatchObject({ code: 0, stderr: "" });
    expect(account(await first.ended)).toMatchObject(ACCOUNT);
    await place.remove();
  });
});

describe("a command whose work the hub does", () => {
  onEmbedded("is told in a sentence that the hub was stopped, and nothing of it is left", () =>
    beside(async (place, hub) => {
      const importingNow = begin(importing(), place.env);
      await hasSaid(importingNow, ": staging");
      await stopped(hub);
      expect(await importingNow.ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(STOPPED) });
      expect(await readings(place)).toBe(0);
      expect(account(await csphub(importing(), place.env))).toMatchObject(ACCOUNT);
    }),
  );

  onEmbedded("is told in a sentence that the hub was killed, and the next hub does it", () =>
    beside(async (place, hub) => {
      const importingNow = begin(importing(), place.env);
      await hasSaid(importingNow, ": staging");
      hub.child.kill("SIGKILL");
      expect(await importingNow.ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(KILLED) });
      await hub.ended;
      expect(readAddress(place.config.dataDir)).not.toBeNull();
      const next = await started(place);
      expect(account(await csphub(importing(), place.env))).toMatchObject(ACCOUNT);
      await stopped(next);
      expect(await readings(place)).toBe(1);
    }),
  );

  onEmbedded("is refused when it is of another build", () =>
    beside(async (place) => {
      const NODE_OPTIONS = `--require ${join(__dirname, "otherBuild.js")}`;
      const { code, stdout, stderr } = await csphub(importing(), { ...place.env, NODE_OPTIONS });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        /^The process that holds the database runs another build of csp-hub \(.*\) than this command \(.*2019-01-01.*\): stop it, start it again, and then run this command\.\n$/,
      );
    }),
  );
});

describe("the socket of a hub on the embedded database", () => {
  onEmbedded("is for its user alone, and gone when the hub has stopped", () =>
    beside(async (place, hub) => {
      const address = addressIn(place.config.dataDir);
      expect([statSync(dirname(address)), statSync(address)].map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
      await stopped(hub);
      expect([existsSync(address), readAddress(place.config.dataDir)]).toEqual([false, null]);
    }),
  );

  onEmbedded("lies elsewhere when the folder's path is too long for one", async () => {
    const dataDir = join(scratch, "a-folder-with-a-name-that-is-long".repeat(4));
    const place = { ...(await seededPlace()), env: { HUB_DATA_DIR: dataDir, DATABASE_URL: "" } };
    const hub = await started(place);
    const address = addressIn(dataDir);
    expect(address.startsWith(dataDir)).toBe(false);
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    expect(await csphub(["migrate"], place.env)).toMatchObject({ code: 0, stdout: "The schema is up to date.\n" });
    await stopped(hub);
    expect(existsSync(dirname(address))).toBe(false);
    await place.remove();
  });

  onEmbedded("hangs up on whoever sends too much, and on what is no request", () =>
    beside(async (place, hub) => {
      const address = addressIn(place.config.dataDir);
      expect(await answerTo(address, "x".repeat(1_100_000))).toBe("");
      expect(await answerTo(address, "{}\n")).toContain('"type":"refused"');
      expect(await answerTo(address, "what?\n")).toContain('"type":"failed"');
      expect(await csphub(["migrate"], place.env)).toMatchObject({ code: 0 });
      await stopped(hub);
    }),
  );
});

const STOPPED = /^The process that holds the database was stopped before this command was done\. .* run it again\.$/m;
const KILLED = /^The process that holds the database ended before this command was done\. .* run it again\.$/m;

/** Waits until a command has said some words on standard error. Throws what it said when it ends without them. */
async function hasSaid({ child, said, ended }: ReturnType<typeof begin>, words: string): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    child.stderr.on("data", () => {
      if (said.stderr.includes(words)) resolve();
    });
  });
  await Promise.race([heard, ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
}

/** Where a hub says that it listens. */
function addressIn(dataDir: string): string {
  const address = readAddress(dataDir);
  if (address === null) throw new Error(`Nobody says where to ask in ${dataDir}.`);
  return address;
}

/** How many of the figures of early 2025 a hub has from tidy files. */
async function figuresAnswered({ address }: Started): Promise<number> {
  const query = `{ measurements(where: { sources: ["tidy-csv"], from: "2025-01", to: "2025-04" }) { totalCount } }`;
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { measurements: { totalCount: number } } };
  return data.measurements.totalCount;
}

/** All that comes back for some text, until the other side hangs up. */
function answerTo(address: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(address, () => socket.write(text));
    socket.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
    });
    socket.on("error", () => undefined).on("close", () => resolve(answer));
  });
}
