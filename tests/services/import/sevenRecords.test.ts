import { existsSync, readFileSync } from "node:fs";
import { streetFile } from "../../harness/streetFile";
import { Importing } from "./importing";

/** Kent's published records, where they are at hand. */
const DATA = "../shared/data";

const KENT = "E23000032";
const ASHFORD = "E07000105";

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const read = (content: string, name: string) =>
  importing.file(content, { source: importing.source("police-uk-archive"), name, mostBytes: 100_000_000 });

/** Values of a measure now, by area and category. */
async function valuesOf(measure: string): Promise<Map<string, number>> {
  const rows = await importing.sql<{ key: string; value: number }>(
    `SELECT concat_ws(' ', a.code, c.label) AS key, m.value
     FROM measurements m JOIN series s ON s.id = m.series_id JOIN measures e ON e.id = s.measure_id
     JOIN areas a ON a.id = s.area_id LEFT JOIN breakdown_categories c ON c.id = s.category_id
     WHERE e.code = $1 AND m.superseded_at IS NULL`,
    [measure],
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

const OUTCOMES = "recorded-crime-outcomes";
const place = { lsoa: "E01023987", lsoaName: "Ashford 001B" };

describe("some records of a month, read early and late", () => {
  const early = streetFile([
    { id: "a", ...place, outcome: "Under investigation" },
    { id: "b", ...place, outcome: "Under investigation" },
  ]);
  const late = early.replace("Under investigation", "Local resolution");

  it("give outcomes that were revised, none of them left over from before", async () => {
    await read(early, "2024-01-kent-street_first-rows.csv");
    const before = await valuesOf(OUTCOMES);
    await read(late, "2024-01-kent-street_first-rows_later.csv");
    const after = await valuesOf(OUTCOMES);
    const of = (values: Map<string, number>) =>
      ["", " Under investigation", " Local resolution"].map((outcome) => values.get(`${ASHFORD}${outcome}`));
    expect([of(before), of(after)]).toEqual([
      [2, 2, 0],
      [2, 1, 1],
    ]);
  });
});

if (existsSync(DATA)) {
  describe("the seven records of January 2024 that were published twice", () => {
    it("are an extract of which four of six crimes have another outcome, and erase no month", async () => {
      const later = readFileSync(`${DATA}/police_other/TRANSCRIBED_2024-01-kent-street_LATER-VINTAGE_rows.csv`, "utf8");
      const month = readFileSync(`${DATA}/police_street/2024-01-kent-street.csv`, "utf8");
      const idOf = (line: string) => line.split(",")[0] ?? "";
      const [header = "", ...rows] = later.trimEnd().split("\n");
      const crimes = rows.filter((line) => idOf(line) !== "");
      const first = month.split("\n").filter((line) => crimes.some((crime) => idOf(crime) === idOf(line)));
      const outcomeOf = (line: string) => line.split(",").at(-2);
      const changed = crimes.filter(
        (crime) => outcomeOf(crime) !== outcomeOf(first.find((line) => idOf(line) === idOf(crime)) ?? ""),
      );
      expect([rows.length, crimes.length, first.length, changed.length]).toEqual([7, 6, 6, 4]);
      await read([header, ...first, ""].join("\n"), "2024-01-kent-street_first-rows.csv");
      const before = await valuesOf(OUTCOMES);
      await read(later, "2024-01-kent-street_first-rows_later.csv");
      const after = await valuesOf(OUTCOMES);
      expect([before.get(ASHFORD), after.get(ASHFORD)]).toEqual([6, 6]);
      const differing = [...before].filter(([key, value]) => key.startsWith(`${ASHFORD} `) && after.get(key) !== value);
      expect(differing.length).toBeGreaterThan(1);
      await read(month, "2024-01-kent-street.csv");
      await read([header, ...first, ""].join("\n"), "2024-01-kent-street_again.csv");
      const crime = await valuesOf("total-crime");
      expect([crime.get(KENT), crime.get(ASHFORD)]).toEqual([12_803, 831]);
    });
  });
}
