import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/config";
import { incompleteMonths } from "../../../src/domain/incompleteMonths";
import { DARTFORD, FORCE, type Found, known, readFixture, readStreet } from "./street";

/** The published files, where they are at hand (domain.md 5); what is made up in their layout is tested everywhere. */
const DATA = join(packageRoot(), "../shared/data");
const WHOLE = ["2018-12-kent-street.csv", "2024-01-kent-street.csv"];
const isAtHand = existsSync(join(DATA, "police_street"));
const PARTS = isAtHand
  ? readdirSync(join(DATA, "police_street_dartford")).filter((name) => /^\d.*csv$/.test(name))
  : [];

const read = (folder: string, name: string) => readStreet(name, readFileSync(join(DATA, folder, name)));

/** Records by month, area and type, as another program counted them. */
function countedElsewhere(): Map<string, number> {
  const path = join(DATA, "police_street_dartford/DERIVED_monthly_counts_dartford_gravesham_kent.csv");
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [month, area, type, records] = line.split(",");
      return [`${month} ${area} ${type}`, Number(records)];
    }),
  );
}

/** What another program counted, by the category that a type is here; anti-social behaviour is null. */
const types = new Map<string, string | null>([
  ["Anti-social behaviour", null],
  ...(known.measure("total-crime")?.breakdowns ?? []).flatMap(({ categories }) =>
    categories.map(({ label, code }): [string, string] => [label, code]),
  ),
]);

function recordsOf(found: Found, area: string, category: string | null): number | null | undefined {
  return category === null ? found.value("asb-incidents", area) : found.value("total-crime", area, category);
}

const NAMES: Readonly<Record<string, string>> = {
  [DARTFORD]: "Dartford",
  E07000109: "Gravesham",
  [FORCE]: "Kent Police (all rows)",
};

/** Compares every type of an area and month with what was counted elsewhere, where a type without a record has no line. */
function compare(found: Found, month: string, area: string, counts: Map<string, number>): void {
  const differing = [...types].filter(
    ([type, category]) => recordsOf(found, area, category) !== (counts.get(`${month} ${NAMES[area]} ${type}`) ?? 0),
  );
  expect(differing).toEqual([]);
}

/** What must hold of any month of a force. */
function addsUp(found: Found, rows: number): void {
  const records = (codes: RegExp) => found.sum("total-crime", codes) + found.sum("asb-incidents", codes);
  expect(found.groups.reduce((sum, group) => sum + group.rows, 0)).toBe(rows);
  expect(records(/^E23/)).toBe(rows);
  expect(records(/^E0[67]/)).toBe(found.rowsOf("LOCATED"));
  expect(found.rowsOf("LOCATED") + found.rowsOf("NO_LOCATION") + found.rowsOf("ELSEWHERE")).toBe(rows);
}

function ofPublishedFiles(): void {
  const counts = countedElsewhere();

  it.each(WHOLE)("are counted whole as another program counted them: %s", async (name) => {
    const found = await read("police_street", name);
    for (const area of Object.keys(NAMES)) compare(found, name.slice(0, 7), area, counts);
    expect(found.rejections).toEqual([]);
    addsUp(found, name.startsWith("2018") ? 8_438 : 14_466);
    expect([found.rowsOf("LOCATED"), found.rowsOf("NO_LOCATION"), found.rowsOf("ELSEWHERE")]).toEqual(
      name.startsWith("2018") ? [8_175, 237, 26] : [14_327, 136, 3],
    );
    expect(found.rowsOf("REPEATED_ID")).toBe(name.startsWith("2018") ? 0 : 3);
  });

  it.each(PARTS)("agree by small area, ward and district: %s", async (name) => {
    const found = await read("police_street_dartford", name);
    compare(found, name.slice(0, 7), DARTFORD, counts);
    expect(found.rejections).toEqual([]);
    for (const measure of ["total-crime", "violent-offences", "asb-incidents", "recorded-crime-outcomes"]) {
      expect(found.sum(measure, /^E01/)).toBe(found.value(measure, DARTFORD));
      expect(found.sum(measure, /^E05/)).toBe(name < "2020" ? 0 : found.value(measure, DARTFORD));
    }
    expect(
      found.figures.filter(({ area, measure, category }) => {
        return area.startsWith("E01") && measure === "total-crime" && category === null;
      }),
    ).toHaveLength(name < "2020" ? 58 : 67);
  });

  // Whole for the force, or for Dartford alone: those are the areas that a file at hand is about.
  it.each([FORCE, DARTFORD])("were published incomplete in two months, by the crimes of %s", (area) => {
    const name = NAMES[area] ?? "";
    const totals = new Map<string, number>();
    for (const [key, records] of counts) {
      const month = key.slice(0, 7);
      if (!key.startsWith(`${month} ${name} `) || key.endsWith("Anti-social behaviour")) continue;
      totals.set(month, (totals.get(month) ?? 0) + records);
    }
    expect(totals.size).toBe(18);
    expect([...incompleteMonths(totals).keys()].sort()).toEqual(["2018-11", "2018-12"]);
  });
}

if (isAtHand) describe("Kent's published files", ofPublishedFiles);

it("adds up in a file that is made up as well", async () => {
  addsUp(await readFixture("2024-01-kent-street.csv"), 21);
});
