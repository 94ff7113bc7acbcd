import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/database/open";
import { type Place, seededPlace } from "../harness/engine";
import { streetFile } from "../harness/streetFile";
import { csphub } from "./csphub";

let inbox: string;
let place: Place;
beforeAll(async () => {
  inbox = mkdtempSync(join(tmpdir(), "csp-hub-inbox-"));
  place = await seededPlace();
});
afterAll(async () => {
  await place.remove();
  rmSync(inbox, { recursive: true, force: true });
});

const sync = (...args: string[]) => csphub(["sync", ...args], { ...place.env, HUB_INBOX_DIR: inbox });

function lay(slug: string, name: string, content: string): void {
  mkdirSync(join(inbox, slug), { recursive: true });
  writeFileSync(join(inbox, slug, name), content);
}

const month = (name: string) => streetFile(Array.from({ length: 400 }, () => ({ month: name })));

/** Figures of a year in each of Kent's districts: few beside the thousands that a month of crime is counted into. */
function year(name: string): string {
  const numbered = Array.from({ length: 12 }, (_, number) => number);
  const rows = ["", "burglary", "drugs", "robbery", "shoplifting"].flatMap((category) =>
    numbered.flatMap((area) =>
      numbered.map(
        (at) => `total-crime,E07000${105 + area},${name}-${String(at + 1).padStart(2, "0")},${category},${at}`,
      ),
    ),
  );
  return ["measure,area,period,category,value", ...rows, ""].join("\n");
}

describe("csp-hub sync", () => {
  it("reads what lies in the inbox, tells of each file, and is quiet about sources that there is nowhere to look for", async () => {
    lay("police-uk-archive", "2026-01-kent-street.csv", month("2026-01"));
    const tried = JSON.parse((await sync("police-uk-archive", "--dry-run", "--json")).stdout);
    expect(tried.runs).toMatchObject([{ file: "2026-01-kent-street.csv", read: 400 }]);
    expect(tried.runs[0]).not.toHaveProperty("rowId");
    const { code, stdout, stderr } = await sync("police-uk-archive");
    expect([code, stderr.includes("\u001b")]).toEqual([0, false]);
    expect(stdout).toContain("police-uk-archive: read.");
    expect(stdout).toContain("400 rows read: 400 inserted, 0 revised, 0 unchanged, 0 rejected, 0 ignored.");
    const again = await sync("police-uk-archive", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ source: "police-uk-archive", outcome: "UNCHANGED", unchanged: 1 });
  });

  it("exits with 1 when something could not be read, names it, and reads the rest", async () => {
    lay("police-uk-archive", "2026-02-kent-street.csv", "<!doctype html>");
    lay("tidy-csv", "figures.csv", "measure,area,period,value\ntotal-crime,E07000107,2026-03,5\n");
    const { code, stdout, stderr } = await sync("police-uk-archive", "tidy-csv");
    expect(code).toBe(1);
    expect(stderr).toMatch(/Not everything could be read: police-uk-archive\./);
    expect(stdout).toContain("2026-02-kent-street.csv: The file is a web page");
    expect(stdout).toContain("tidy-csv: read.");
  });

  it("refuses a source that nobody knows", async () => {
    const { code, stderr } = await sync("police");
    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toMatch(/A source must be named by its slug \(.*police-uk-archive.*\), but "police" is none/);
  });

  it("that is killed in the middle has read whole files or nothing of them, and the next one reads the rest", async () => {
    const years = ["2011", "2012", "2013"];
    for (const name of years) lay("tidy-csv", `${name}.csv`, year(name));
    const { code: killed } = await csphub(["sync", "tidy-csv"], {
      ...place.env,
      HUB_INBOX_DIR: inbox,
      NODE_OPTIONS: `--require ${join(__dirname, "killWhen.js")}`,
      KILL_WHEN_SAYING: "2012.csv: writing",
    });
    expect(killed).toBeNull();
    const held = async () => {
      const database = await openDatabase(place.config);
      const rows = await database.dataSource.query(
        `SELECT to_char(m.starts_on, 'YYYY') AS year, count(*)::int AS figures, max(m.vintage)::int AS vintage
         FROM measurements m JOIN series s ON s.id = m.series_id JOIN sources o ON o.id = s.source_id
         WHERE o.slug = 'tidy-csv' AND m.starts_on < '2014-01-01' GROUP BY 1 ORDER BY 1`,
      );
      await database.close();
      return rows as { year: string; figures: number; vintage: number }[];
    };
    const whole = years.map((name) => ({ year: name, figures: 5 * 12 * 12, vintage: 1 }));
    expect(await held()).toEqual(whole.slice(0, 1));
    const { code, stdout } = await sync("tidy-csv");
    expect(code).toBe(0);
    expect(stdout).toContain("2013.csv for the source tidy-csv");
    expect(await held()).toEqual(whole);
  });
});
