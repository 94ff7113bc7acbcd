import { importsOf, sourceFiles, textOf } from "./sourceFiles";

/** Lowest first: a file imports from its own room or a lower one. */
const ROOMS = [
  "errors.ts",
  "config.ts",
  "domain",
  "sources",
  "entities",
  "database",
  "catalogue",
  "access",
  "measurements",
  "services",
  "graphql",
  "server",
  "app.ts",
  "cli",
  "index.ts",
];
const MAY_IMPORT_DATABASE = ["database", "catalogue", "measurements", "services", "app.ts", "cli"];

const files = sourceFiles("src");
const known = new Set(files);
const roomOf = (file: string) => file.split("/")[1] ?? "";
const edges = files.flatMap((from) => importsOf(from, known).map((to) => ({ from, to })));

describe("the house", () => {
  it("has no file outside its rooms", () => {
    expect(files.filter((file) => !ROOMS.includes(roomOf(file)))).toEqual([]);
  });

  it("lets imports go one way only", () => {
    const upward = edges.filter(({ from, to }) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(from)));
    expect(edges.length).toBeGreaterThan(200);
    expect(upward).toEqual([]);
  });

  it("lets only the rooms that keep data reach the database", () => {
    const reaching = edges.filter(
      ({ to, from }) => roomOf(to) === "database" && !MAY_IMPORT_DATABASE.includes(roomOf(from)),
    );
    expect(reaching).toEqual([]);
  });

  it("keeps resolvers from reaching around each other", () => {
    const isResolver = (file: string) => file.endsWith(".resolver.ts");
    const isType = (file: string) => file.endsWith(".type.ts") && !file.endsWith("/node.type.ts");
    const around = edges.filter(
      ({ from, to }) =>
        (isResolver(from) && isResolver(to)) || (isType(from) && isType(to) && !to.endsWith("pageInfo.type.ts")),
    );
    expect(around).toEqual([]);
  });

  it("has no import cycle between files that do something when they load", () => {
    const atRunTime = edges.filter(({ from, to }) => !isTypeOnly(from, to));
    expect(atRunTime.length).toBeGreaterThan(100);
    expect(cycleAmong(atRunTime)).toBeNull();
  });

  it("reads the environment in one place", () => {
    expect(files.filter((file) => textOf(file).includes("process.env"))).toEqual(["src/config.ts"]);
  });

  it("keeps its files short: half of them within 60 lines, none over 250", () => {
    const lengths = files.map((file) => textOf(file).split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
    expect(lengths.at(-1)).toBeLessThanOrEqual(250);
  });

  it("has no file called utils, helpers, common, misc or manager", () => {
    expect(files.filter((file) => /(utils?|helpers?|common|misc|manager)\b/i.test(file))).toEqual([]);
  });
});

/** Whether a file imports nothing but types from another, which leaves no import when it runs. */
function isTypeOnly(from: string, to: string): boolean {
  const name = to
    .replace(/(\/index)?\.ts$/, "")
    .split("/")
    .at(-1);
  const imports = textOf(from).match(new RegExp(`import [^;]*?from "[./\\w]*/${name}"`, "g")) ?? [];
  return imports.length > 0 && imports.every((statement) => statement.startsWith("import type"));
}

function cycleAmong(all: readonly { from: string; to: string }[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
