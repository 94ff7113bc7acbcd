import { importsOf, sourceFiles, textOf } from "./sourceFiles";

/*
 * The tests that run on one engine only, because they reach no database: a test that came to reach one among them would
 * silently go untested on PostgreSQL.
 */

const lines = textOf("tests/without-database.txt")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

const files = [...sourceFiles("src"), ...sourceFiles("migrations"), ...sourceFiles("tests")];
const known = new Set(files);
const tests = files.filter((file) => file.endsWith(".test.ts"));

/** What opens a database: the rooms' own way to it, the tests' copies of the seeded one, and the command line. */
const OPENS = /^src\/database\/|^tests\/harness\/engine\.ts$|^tests\/cli\/csphub\.ts$/;

/** The files by which a test comes to what opens a database, if it does; types count as well as what runs. */
function wayToDatabase(file: string, before: readonly string[] = [], seen = new Set<string>()): string[] | null {
  const way = [...before, file];
  if (OPENS.test(file)) return way;
  if (seen.has(file)) return null;
  seen.add(file);
  for (const next of importsOf(file, known)) {
    const found = wayToDatabase(next, way, seen);
    if (found) return found;
  }
  return null;
}

describe("the tests that run on one engine only", () => {
  it.each(lines)("are some: %s", (line) => {
    expect(tests.filter((file) => file.startsWith(`tests/${line}`))).not.toEqual([]);
  });

  it("reach no database by anything that they import", () => {
    const listed = tests.filter((file) => lines.some((line) => file.startsWith(`tests/${line}`)));
    expect(listed.map((file) => wayToDatabase(file)).filter((way) => way !== null)).toEqual([]);
    expect(wayToDatabase("tests/graphql/areas.test.ts")).not.toBeNull();
    expect(wayToDatabase("tests/cli/commands.test.ts")).not.toBeNull();
  });
});
