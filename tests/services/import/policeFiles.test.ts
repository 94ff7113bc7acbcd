import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/config";
import { DARTFORD, Importing } from "./importing";

/*
 * Cases 5.1 and 5.3 of what the hub must do with police.uk's files: no fall where a month was published incomplete, and both
 * vintages of the same crimes, none of which may erase a month. With files of our own making, and with the published ones
 * where they are at hand.
 */

const DATA = join(packageRoot(), "../shared/data");
const FIXTURES = join(packageRoot(), "tests/fixtures/police");
const OUTCOMES = "recorded-crime-outcomes";
const ASHFORD = "E07000105";

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

/** Imports a file under a name of the publisher's. */
const take = (content: string, name: string, slug = "police-uk-archive") =>
  importing.file(content, { source: importing.source(slug), path: importing.write(content, name) });

const fixture = (name: string) => readFileSync(join(FIXTURES, name), "utf8");

/** The values of a measure in an area by category, in one vintage; zeros are left out. */
async function outcomesIn(area: string, vintage: number): Promise<Record<string, number | null>> {
  const vintages = (await importing.vintages()).filter(
    (row) => row.measure === OUTCOMES && row.area === area && row.vintage === vintage && row.value !== 0,
  );
  return Object.fromEntries(vintages.map(({ category, value }) => [category ?? "all", value]));
}

async function current(measure: string, area: string) {
  return (await importing.vintages()).find(
    (row) => row.measure === measure && row.area === area && row.category === null && row.isCurrent,
  );
}

describe("the same crimes, read twice", () => {
  it("are two vintages, each as it was known then", async () => {
    await take(fixture("2024-03-kent-street_first-rows.csv"), "2024-03-kent-street_first-rows.csv");
    const again = await take(fixture("2024-03-kent-street_later_first-rows.csv"), "2024-03-kent-street_later.csv");
    expect(again).toMatchObject({ read: 4, rejected: 0, ignored: 0 });
    expect(again.revised).toBeGreaterThan(0);
    expect(await outcomesIn(DARTFORD, 1)).toMatchObject({ all: 3, "under-investigation": 2 });
    expect(await outcomesIn(DARTFORD, 2)).toEqual({ "awaiting-court-outcome": 1, "court-result-unavailable": 1 });
    expect(await current(OUTCOMES, DARTFORD)).toMatchObject({ value: 3, vintage: 1, flags: ["PARTIAL"] });
  });

  it("are worth more whole than in part: a kind under a new name takes nothing away, and gives way to the whole", async () => {
    const name = "2024-01-kent-street.csv";
    const whole = fixture(name);
    const reworded = whole.replaceAll("Violence and sexual offences", "Violence");
    const violence = () => current("violent-offences", DARTFORD);
    await take(reworded, name);
    expect(await violence()).toMatchObject({ value: 1, flags: ["PARTIAL"] });
    await take(whole, name);
    const held = await importing.vintages();
    expect(await violence()).toMatchObject({ value: 2, flags: [] });
    expect(await take(`${reworded}\n`, name)).toMatchObject({ inserted: 0, revised: 0, measurements: 0 });
    expect(await importing.vintages()).toEqual(held);
  });

  it("are not lost to an extract of a few for one that could not be understood", async () => {
    const name = "2024-01-kent-street.csv";
    const whole = fixture(name);
    const misread = whole.replaceAll(",Burglary,", ",Burglaries,");
    await take(misread, name);
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 9, vintage: 1, flags: ["PARTIAL"] });
    const [header = "", first = ""] = whole.split("\n");
    const few = await take(`${header}\n${first}\n`, "2024-01-kent-street_first-rows.csv");
    expect(few).toMatchObject({ read: 1, revised: 0, ignored: 1 });
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 9, vintage: 1 });
    await take(misread.replaceAll(",Robbery,", ",Robberies,"), name);
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 8, vintage: 2, flags: ["PARTIAL"] });
    await take(whole, name);
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 10, vintage: 3, flags: [] });
  });

  it("never erase a month that was read whole", async () => {
    const whole = fixture("2024-01-kent-street.csv");
    await take(whole, "2024-01-kent-street.csv");
    const [header = "", first = ""] = whole.split("\n");
    const run = await take(`${header}\n${first}\n`, "2024-01-kent-street_first-rows.csv");
    expect(run).toMatchObject({ read: 1, measurements: 0, ignored: 1 });
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 10, vintage: 1 });
  });
});

describe("an answer of the service without a record", () => {
  const answer = (crimes: readonly unknown[]) =>
    JSON.stringify({ area: DARTFORD, month: "2024-01", lastUpdated: "2024-03-01", hasNeighbours: null, crimes });
  const drugs = { id: 1, category: "drugs", month: "2024-01", location_type: "Force", outcome_status: null };

  it("says that nothing is available, and takes no place of what is held", async () => {
    await take(answer([]), "answer.json", "police-uk-api");
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: null, absence: "NOT_AVAILABLE" });
    await take(answer([drugs]), "answer.json", "police-uk-api");
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 1, absence: null, flags: ["ESTIMATED"] });
    await take(answer([]).replace("03-01", "04-01"), "answer.json", "police-uk-api");
    expect(await current("total-crime", DARTFORD)).toMatchObject({ value: 1, absence: null });
  });
});

function ofPublishedFiles(): void {
  const read = (path: string) => readFileSync(join(DATA, path), "utf8");

  it("give seven crimes of January 2024 in two vintages, of which four of six changed", async () => {
    const later = read("police_other/TRANSCRIBED_2024-01-kent-street_LATER-VINTAGE_rows.csv");
    const ids = new Set(later.split("\n").map((line) => line.split(",")[0] ?? ""));
    const [header = "", ...lines] = read("police_street/2024-01-kent-street.csv").split("\n");
    const earlier = lines.filter((line) => /^\w/.test(line) && ids.has(line.split(",")[0] ?? ""));
    const incident = later.split("\n").find((line) => line.startsWith(",")) ?? "";
    expect(earlier).toHaveLength(6);
    await take([header, ...earlier, incident, ""].join("\n"), "earlier-street.csv");
    const unchanged = { "local-resolution": 1, "unable-to-prosecute-suspect": 1 };
    expect(await outcomesIn(ASHFORD, 1)).toEqual({
      ...unchanged,
      all: 6,
      "under-investigation": 3,
      "awaiting-court-outcome": 1,
    });
    const run = await take(later, "TRANSCRIBED_2024-01-kent-street_LATER-VINTAGE_rows.csv");
    expect(run).toMatchObject({ read: 7, rejected: 0, ignored: 0 });
    const now = (await importing.vintages()).filter(
      (row) => row.measure === OUTCOMES && row.area === ASHFORD && row.isCurrent && row.value !== 0,
    );
    expect(Object.fromEntries(now.map(({ category, value }) => [category ?? "all", value]))).toEqual({
      ...unchanged,
      all: 6,
      "awaiting-court-outcome": 1,
      "court-result-unavailable": 2,
      "status-update-unavailable": 1,
    });
    expect(await current(OUTCOMES, ASHFORD)).toMatchObject({ value: 6, flags: ["PARTIAL"] });
  });

  it("give no fall in Dartford's crime for November or December 2018", async () => {
    for (const month of ["2018-10", "2018-11", "2018-12", "2019-01", "2019-02"]) {
      const name = `${month}-kent-street-dartford-lsoas.csv`;
      await take(read(`police_street_dartford/${name}`), name);
    }
    const flagged = (await importing.vintages()).filter(
      ({ area, isCurrent, flags }) => area === DARTFORD && isCurrent && flags.includes("PARTIAL"),
    );
    expect(new Set(flagged.map(({ startsOn }) => startsOn))).toEqual(new Set(["2018-11-01", "2018-12-01"]));
    expect(flagged.some(({ measure }) => measure === "asb-incidents")).toBe(false);
  });
}

if (existsSync(DATA)) describe("Kent's published files", ofPublishedFiles);
