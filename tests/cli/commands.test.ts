import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSchema } from "graphql";
import { migrations } from "../../migrations";
import { packageRoot } from "../../src/config";
import { emptyPlace, type Place, seededPlace } from "../harness/engine";
import { COMMAND, csphub, freePort, type Outcome } from "./csphub";

const ROOT = packageRoot();

/** A plain sentence on one line, without a stack. */
const ONE_SENTENCE = /^[^\n]+\.\n$/;

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "csp-hub-cli-"));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("asking for help", () => {
  const asked = ["", "start", "migrate", "seed", "import", "schema"];
  let outcomes: Promise<Outcome[]>;

  beforeAll(() => {
    outcomes = Promise.all(asked.map((command) => csphub([command, "--help"].filter(Boolean))));
  });

  it.each([...asked.entries()])(
    "case %i: csp-hub %s --help tells what there is, and is done",
    async (index, command) => {
      const { code, stdout, stderr } = (await outcomes)[index] as Outcome;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(new RegExp(`^Usage: ${["csp-hub", command].filter(Boolean).join(" ")} `));
      expect(stdout).toContain("-h, --help");
    },
  );

  it("of the whole names every command", async () => {
    const [whole] = await outcomes;
    for (const command of asked) expect(whole?.stdout).toMatch(new RegExp(`^ {2}${command}`, "m"));
  });
});

describe("wrong usage", () => {
  const wrong: [string[], RegExp][] = [
    [["strat"], /^error: unknown command 'strat'/],
    [["start", "--prot", "80"], /^error: unknown option '--prot'/],
    [["migrate", "now"], /^error: too many arguments for 'migrate'/],
    [[], /^Usage: csp-hub/],
  ];
  let outcomes: Promise<Outcome[]>;

  beforeAll(() => {
    outcomes = Promise.all(wrong.map(([args]) => csphub(args)));
  });

  it.each(wrong.map(([args, sentence], index) => [index, args.join(" "), sentence] as const))(
    "case %i: csp-hub %s is told so, and exits with 2",
    async (index, _args, sentence) => {
      const { code, stdout, stderr } = (await outcomes)[index] as Outcome;
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(sentence);
      expect(stderr).not.toContain("    at ");
    },
  );
});

describe("a setting that is not allowed", () => {
  it.each([
    ["start", { PORT: "http" }, 'PORT must be a whole number from 1 to 65535, but is "http".\n'],
    [
      "seed",
      { DATABASE_URL: "mysql://hub:s3cret@localhost/hub" },
      "DATABASE_URL must be an address such as postgres://user:password@host:5432/database, but is not one.\n",
    ],
  ])("stops csp-hub %s with its sentence and 1", async (command, settings, sentence) => {
    expect(await csphub([command], settings)).toEqual({ code: 1, stdout: "", stderr: sentence });
  });
});

describe("a database that cannot be reached", () => {
  it.each(["start", "migrate"])("stops csp-hub %s with one sentence and 1", async (command) => {
    const port = await freePort();
    const { code, stdout, stderr } = await csphub([command], {
      DATABASE_URL: `postgres://hub:s3cret@127.0.0.1:${port}/catalogue`,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `The database at 127.0.0.1:${port}/catalogue could not be reached: nothing listens there. Check DATABASE_URL.\n`,
    );
  });
});

describe("csp-hub schema", () => {
  const committed = readFileSync(join(ROOT, "schema/schema.graphql"), "utf8");

  it("prints the schema as it is committed, and needs no database for it", async () => {
    const dataDir = join(scratch, "never-made");
    const { code, stdout, stderr } = await csphub(["schema"], { HUB_DATA_DIR: dataDir });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(committed);
    expect(buildSchema(stdout).getQueryType()?.getFields()).toHaveProperty("partnership");
    expect(existsSync(dataDir)).toBe(false);
  });

  it("--check is content with the committed one, and says nothing", async () => {
    expect(await csphub(["schema", "--check"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("--subgraph prints it with its keys, as it is committed, and --check is content with that", async () => {
    const [printed, checked] = await Promise.all([
      csphub(["schema", "--subgraph"]),
      csphub(["schema", "--subgraph", "--check"]),
    ]);
    expect(printed).toEqual({
      code: 0,
      stdout: readFileSync(join(ROOT, "schema/subgraph.graphql"), "utf8"),
      stderr: "",
    });
    expect(printed.stdout).toMatch(/type Area implements Node\n {2}@key\(fields: "id"\)\n {2}@key\(fields: "code"\)/);
    expect(checked).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("does not mind a reader who stops early", async () => {
    const piped = await promisify(execFile)("sh", ["-c", `"$0" "$1" schema | true`, process.execPath, COMMAND]);
    expect(piped).toEqual({ stdout: "", stderr: "" });
  });
});

describe("an empty database", () => {
  let place: Place;

  beforeAll(async () => {
    place = await emptyPlace();
  });

  afterAll(() => place.remove());

  it("is migrated, then up to date, then seeded, then unchanged, each told in a pipe without ornament", async () => {
    const all = migrations.map((Migration) => new Migration().name).join(", ");
    expect(await csphub(["migrate"], place.env)).toEqual({ code: 0, stdout: `Migrations run: ${all}.\n`, stderr: "" });
    expect(await csphub(["migrate"], place.env)).toEqual({
      code: 0,
      stdout: "The schema is up to date.\n",
      stderr: "",
    });
    const first = await csphub(["seed"], place.env);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const [loaded, rows] = first.stdout.split("\n");
    expect(loaded).toMatch(
      /^Loaded 2 partnerships, 1 strategy, 4 priorities, 20 aims, 21 indicators, .* \d+ sources.*\.$/,
    );
    expect(rows).toMatch(/^Rows written: [1-9]\d*; removed: 0\.$/);
    expect(await csphub(["seed"], place.env)).toEqual({
      code: 0,
      stdout: `${loaded}\nNothing had changed.\n`,
      stderr: "",
    });
  });
});

describe("seed files that are broken", () => {
  let place: Place;

  beforeAll(async () => {
    place = await seededPlace();
  });

  afterAll(() => place.remove());

  it.each(["seed", "start"])("stop csp-hub %s with one sentence that names the file and the line", async (command) => {
    const seeds = join(scratch, `seeds-${command}`);
    cpSync(join(ROOT, "seeds"), seeds, { recursive: true });
    const file = join(seeds, "partnerships/dartford.yaml");
    const lines = readFileSync(file, "utf8").split("\n");
    const line = lines.findIndex((text) => text.startsWith("area:"));
    lines[line] = "area: E07000999";
    writeFileSync(file, lines.join("\n"));

    const settings = { ...place.env, HUB_SEEDS_DIR: seeds, PORT: String(await freePort()) };
    const { code, stdout, stderr } = await csphub([command], settings);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain(`seeds-${command}/partnerships/dartford.yaml, line ${line + 1}: `);
    expect(stderr).toContain("E07000999");
  });

  it("leave the database as it was, and free", async () => {
    expect((await csphub(["seed"], place.env)).stdout).toMatch(/\nNothing had changed\.\n$/);
  });
});

describe("the files of the command", () => {
  it("may be executed as they are committed", () => {
    const files = ["bin/build.js", "bin/csp-hub.js"];
    expect(modesOf(files)).toEqual(files.map(() => "100755"));
  });

  it("run by themselves, as npx runs them", async () => {
    const { stdout } = await promisify(execFile)(COMMAND, ["--help"]);
    expect(stdout).toMatch(/^Usage: csp-hub /);
  });
});

/** As git has them, or as they lie there when this is no checkout. */
function modesOf(files: string[]): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "-s", "--", ...files], { cwd: ROOT, encoding: "utf8" });
    const modes = listed
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0] ?? "");
    if (modes.length === files.length) return modes;
  } catch {
    // Without git, or outside a checkout, the files themselves must do.
  }
  return files.map((file) => (statSync(join(ROOT, file)).mode | 0o600).toString(8).replace(/7.5$/, "755"));
}
