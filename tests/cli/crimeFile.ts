import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/config";

/** Whose figures they are. */
export const SOURCE = "police-uk-archive";

/** The figures of that source among the seeds. */
const SEEDED = join(packageRoot(), "seeds/measurements", `${SOURCE}.total-crime.csv`);

/** How many rows of each kind the file has, beside a few that are at fault, blank or repeated. */
const NEW = 10_000;
const REVISED = 200;
const UNCHANGED = 300;

/** What an import of it into a seeded database comes to. */
export const ACCOUNT = {
  status: "SUCCEEDED_WITH_REJECTIONS",
  read: NEW + REVISED + UNCHANGED + 6,
  measurements: NEW + REVISED,
  inserted: NEW,
  revised: REVISED,
  unchanged: UNCHANGED,
  rejected: 4,
  ignored: 2,
};

/** A file some of whose rows are new to the seeds, revised, unchanged, rejected and ignored. */
export function crimeFile(): string {
  const [header = "", ...rows] = readFileSync(SEEDED, "utf8").trimEnd().split("\n");
  // Rows that can be taken apart at their commas, and put together again.
  const seeded = rows.filter((row) => /,\d+,,,,,,,[^"]*$/.test(row)).map((row) => row.split(","));
  const unchanged = seeded.slice(0, UNCHANGED);
  const revised = seeded
    .slice(UNCHANGED, UNCHANGED + REVISED)
    .map((cells) => cells.map((cell, column) => (column === VALUE ? String(Number(cell) + 1) : cell)));
  const [one = []] = seeded;
  const row = (area: string, period: string, category: string, value: number | "") => [
    "total-crime",
    area,
    period,
    category,
    String(value),
    ...one.slice(VALUE + 1).map(() => ""),
  ];
  const added = Array.from({ length: NEW }, (_, number) => {
    const month = Math.floor(number / (AREAS * CATEGORIES));
    const period = `${2003 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const category = seeded[Math.floor(number / AREAS) % CATEGORIES]?.[CATEGORY] ?? "";
    return row(`E07000${105 + (number % AREAS)}`, period, category, number % 997);
  });
  const odd = [
    row("E07000107", "2002-01", "", 1),
    row("E07000107", "2002-01", "", 2),
    row("E07999999", "2002-01", "", 3),
    row("E07000107", "2002-13", "", 4),
    row("E07000107", "2002-02", "", ""),
    one,
  ];
  const all = [...unchanged, ...revised, ...added, ...odd].map((cells) => cells.join(","));
  return [header, ...all, ""].join("\n");
}

/** The columns of the seeds' file. */
const CATEGORY = 3;
const VALUE = 4;

/** Kent's districts, and the total with every type of crime, which are the first rows of that file. */
const AREAS = 12;
const CATEGORIES = 14;
