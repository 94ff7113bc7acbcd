import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyPlace, type Place, seededPlace } from "../harness/engine";
import { csphub, freePort, start } from "./csphub";

const FILE = `measure,area,period,value
total-crime,E07000107,2020-01,12 [p]
total-crime,E07000107,2020-02,
total-crime,E07999999,2020-03,5
total-crime,E07000107,2020-04,7
`;

let folder: string;
let file: string;
let place: Place;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "csp-hub-import-cli-"));
  file = join(folder, "figures.csv");
  writeFileSync(file, FILE);
  place = await seededPlace();
});

afterAll(async () => {
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => csphub(["import", ...args], place.env);
const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split("\n").at(-1) ?? "");

const ACCOUNT = { read: 4, measurements: 2, inserted: 2, revised: 0, unchanged: 0, rejected: 1, ignored: 1 };

describe("csp-hub import", () => {
  it("only tries when it is asked to, and says so", async () => {
    const { code, stdout } = await run(file, "--source", "tidy-csv", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("4 rows read: 2 inserted, 0 revised, 0 unchanged, 1 rejected, 1 ignored.");
    expect(stdout).toContain("Tried only");
  });

  it("gives the run as the last line of JSON, exits with 0 though a row was rejected, and tells the stages meanwhile", async () => {
    const { code, stdout, stderr } = await run(file, "--source", "tidy-csv", "--json");
    expect(code).toBe(0);
    const account = lastLine(stdout) as Record<string, unknown>;
    expect(Object.keys(account)).toEqual([
      "id",
      "status",
      "read",
      "measurements",
      "inserted",
      "revised",
      "unchanged",
      "rejected",
      "ignored",
      "source",
      "file",
      "tallies",
      "error",
    ]);
    expect(account).toMatchObject({ file: "figures.csv", tallies: [{ code: "BLANK", isIgnored: true, rows: 1 }] });
    expect(account).toMatchObject({ status: "SUCCEEDED_WITH_REJECTIONS", ...ACCOUNT });
    expect(Buffer.from(String(account.id), "base64url").toString()).toMatch(/^ImportRun:[0-9a-f-]{36}$/);
    const told = ["reading", "staging", "comparing", "writing", "committing"].map((stage) => stderr.indexOf(stage));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
    // Plain lines: nothing that moves a cursor.
    expect(stderr).not.toContain("\u001b");
  });

  it("says in words what became of the rows, and which were rejected and why", async () => {
    const other = join(folder, "other.csv");
    writeFileSync(other, FILE.replace("12 [p]", "13"));
    const { code, stdout } = await run(other, "--source", "tidy-csv", "--published-on", "2024-05-01");
    expect(code).toBe(0);
    expect(stdout).toContain("4 rows read: 0 inserted, 1 revised, 1 unchanged, 1 rejected, 1 ignored.");
    expect(stdout).toContain('row 4: area must be the code of an area that the hub holds, but is "E07999999".');
  });

  it("says by which rule rows were ignored, since nobody can act on a bare count", async () => {
    const { stdout } = await run(file, "--source", "tidy-csv", "--dry-run");
    expect(stdout).toContain(
      "  1 ignored: Neither a value nor a reason why there is none: a blank is missing, never zero.",
    );
  });

  it("does nothing for the same file again, and gives the run of then", async () => {
    const [first, again] = [
      await run(file, "--source", "tidy-csv", "--json"),
      await run(file, "--source", "tidy-csv", "--json"),
    ];
    expect(lastLine(again.stdout)).toEqual(lastLine(first.stdout));
    expect((await run(file, "--source", "tidy-csv")).stdout).toContain("imported before");
  });

  it("says which files of a folder it leaves alone, and not among the accounts", async () => {
    const inbox = join(folder, "a folder");
    mkdirSync(inbox);
    writeFileSync(join(inbox, "figures.csv"), FILE);
    writeFileSync(join(inbox, "Figures.docx"), "x");
    const { code, stdout, stderr } = await run(inbox, "--source", "tidy-csv", "--json");
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(
      /^1 file is passed over in a folder, going by the name: Figures\.docx\. tidy-csv reads a tidy CSV file: .+\.$/m,
    );
  });

  it("exits with 1 and one sentence for a refused file, whose run has failed", async () => {
    const bad = join(folder, "bad.csv");
    writeFileSync(bad, FILE.replaceAll(",", ";"));
    const { code, stdout, stderr } = await run(bad, "--source", "tidy-csv", "--json");
    expect(code).toBe(1);
    expect(lastLine(stdout)).toMatchObject({ status: "FAILED", read: 0 });
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/looks separated by semicolons: save it with commas.*\.$/);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  it("refuses a file over the size that is set, without reading it", async () => {
    const huge = join(folder, "huge.csv");
    writeFileSync(huge, FILE);
    truncateSync(huge, 100_000_000_000);
    const { code, stderr } = await csphub(["import", huge, "--source", "tidy-csv"], {
      ...place.env,
      MAX_IMPORT_BYTES: "50000000",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("The file may have at most 50000000 bytes, but has 100000000000: see MAX_IMPORT_BYTES.");
  });

  it.each<[string[], number, RegExp]>([
    [["--source", "tidy"], 1, /^A source must be named by its slug \(.*tidy-csv.*\), but "tidy" is none\.$/],
    [[], 2, /^error: required option '--source <slug>' not specified$/],
    [
      ["--source", "tidy-csv", "--published-on", "2021-02-30"],
      2,
      /^error: option '--published-on <date>' .*2021-02-30/,
    ],
    [["--source", "tidy-csv", "more"], 2, /^error: too many arguments/],
  ])("told %j ends with %i and a sentence", async (args, code, sentence) => {
    const outcome = await run(file, ...args);
    expect(outcome).toMatchObject({ code, stdout: "" });
    expect(outcome.stderr.trimEnd().split("\n").at(-1)).toMatch(sentence);
  });

  it("says in one sentence that there is no such file", async () => {
    const { code, stderr } = await run(join(folder, "none.csv"), "--source", "tidy-csv");
    expect(code).toBe(1);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/none\.csv cannot be read \(ENOENT\)\.$/);
  });

  it("makes and seeds the database first where there is none", async () => {
    const fresh = await emptyPlace();
    try {
      const { code, stdout } = await csphub(["import", file, "--source", "tidy-csv", "--json"], fresh.env);
      expect(code).toBe(0);
      expect(lastLine(stdout)).toMatchObject(ACCOUNT);
    } finally {
      await fresh.remove();
    }
  });

  it("while a hub runs is seen by it", async () => {
    const port = String(await freePort());
    const hub = await start({ ...place.env, PORT: port });
    try {
      const late = join(folder, "late.csv");
      writeFileSync(late, FILE.replace("2020-01,12", "2020-11,12"));
      const { code, stdout } = await run(late, "--source", "tidy-csv", "--json");
      expect({ code, account: lastLine(stdout) }).toMatchObject({ code: 0, account: { inserted: 1, unchanged: 1 } });
    } finally {
      hub.child.kill("SIGTERM");
      await hub.ended;
    }
  });
});
