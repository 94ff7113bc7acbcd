import { odsOf } from "../../harness/workbooks";
import { describeAtHand } from "../../sources/table/atHand";
import { accountOf, Importing } from "./importing";

const SHARED = "../shared/data";
let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

/** Which figures of a run replaced what the hub held. */
const revisions = () => importing.sql(`SELECT m.id FROM measurements m WHERE m.vintage > 1`);

describeAtHand(SHARED, "a published table that the seeded figures were taken from", () => {
  it.each([
    ["mhclg-homelessness", "hclic/DetailedLA_201806.xlsx", { inserted: 0, unchanged: 15 }],
    ["mhclg-homelessness", "hclic/DetailedLA_202103_revised.xlsx", { inserted: 0, unchanged: 15 }],
    ["mhclg-homelessness", "hclic/Detailed_LA_202503.ods", { inserted: 0, unchanged: 15 }],
    ["defra-fly-tipping", "defra/defra_flytipping_la_2012-13_to_2021-22.xlsx", { inserted: 0, unchanged: 300 }],
    // Medway's figures are in the table, and not among the seeded ones.
    ["youth-justice", "youth/DERIVED_lait_youth_justice_extract.csv", { inserted: 28, unchanged: 84 }],
  ])("of %s changes nothing that is held: %s", async (slug, path, expected) => {
    const run = await importing.file("", { source: importing.source(slug), path: `${SHARED}/${path}` });
    expect(accountOf(run)).toMatchObject({ ...expected, revised: 0, rejected: 0 });
    expect(run.read).toBe(run.inserted + run.unchanged + run.ignored);
    expect(await revisions()).toEqual([]);
  });
});

describe("tables of two kinds of fire", () => {
  const header = ["FINANCIAL_YEAR", "CALENDAR_YEAR", "MONTH_CODE", "FRS_NAME_TERRITORY", "LSOA_CODE"];
  const fires = (name: string, count: number, outdoor: string[] = [], causes: string[] = ["Deliberate"]) =>
    importing.write(
      odsOf({
        Datasheet: [
          [...header, "ACCIDENTAL_OR_DELIBERATE", ...outdoor],
          ...causes.flatMap((cause) =>
            Array.from({ length: count }, () => ["2024/25", 2024, 4, "Kent", "E01024132", cause]),
          ),
        ],
      }),
      name,
    );
  const held = () =>
    importing.sql(`
      SELECT a.code AS area, c.code AS category, m.value::float AS value, m.vintage
      FROM measurements m JOIN series s ON s.id = m.series_id JOIN measures e ON e.id = s.measure_id
      JOIN areas a ON a.id = s.area_id LEFT JOIN breakdown_categories c ON c.id = s.category_id
      WHERE e.code = 'deliberate-fires' AND m.superseded_at IS NULL AND a.type IN ('DISTRICT', 'FIRE_AUTHORITY')
      ORDER BY a.code, c.code`);

  it("stand beside each other, and a new table of one kind revises that kind alone", async () => {
    const source = importing.source("fire-incidents");
    const paths = [
      fires("outdoor-fires-dataset.ods", 5, ["OUTDOOR_LOCATION_TYPE"]),
      fires("dwelling-fires-dataset.ods", 2),
      fires("outdoor-fires-dataset-revised.ods", 6, ["OUTDOOR_LOCATION_TYPE"]),
    ];
    const runs = [];
    for (const path of paths) runs.push(accountOf(await importing.file("", { source, path })));
    expect(runs).toMatchObject([{ inserted: 5 }, { inserted: 2 }, { revised: 6 }]);
    expect(await held()).toEqual([
      { area: "E07000107", category: "dwelling", value: 2, vintage: 1 },
      { area: "E07000107", category: "outdoor", value: 6, vintage: 2 },
      { area: "E31000022", category: "dwelling", value: 2, vintage: 1 },
      { area: "E31000022", category: "outdoor", value: 6, vintage: 2 },
    ]);
  });

  it("leave what is held when their publisher writes a cause in words that nobody knows", async () => {
    const source = importing.source("fire-incidents");
    const before = await held();
    for (const [name, causes] of [
      ["dwelling-fires-reworded.ods", ["Intentional", "Accidental"]],
      ["dwelling-fires-half-reworded.ods", ["Intentional", "Deliberate"]],
    ] as const) {
      const run = await importing.file("", { source, path: fires(name, 3, [], [...causes]) });
      expect(accountOf(run)).toMatchObject({ inserted: 0, revised: 0, rejected: 3, ignored: 3 });
      expect(await held()).toEqual(before);
    }
  });
});
