import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Cell } from "../../../src/sources/workbook/workbook";
import { odsOf, xlsxOf } from "../../harness/workbooks";
import { accountOf, Importing, type Vintage } from "./importing";

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const JOINT = "E22000352";
const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";
const MEDWAY = "E06000035";
const KENT = "E23000032";

const HEADER = [
  "Financial Year",
  "Financial Quarter",
  "Force Name",
  "CSP Name",
  "Offence Description",
  "Offence Group",
  "Offence Subgroup",
  "Offence Code",
  "Offence Count",
];
const NOTE =
  "Kent: Crime data for Medway, Dartford and Gravesham, and Tunbridge Wells are recorded under an unassigned CSP group from 2024 onwards.";
const NOTES = [["Notes"], ["Updated: 23 July 2026"], ["Force Notes"], [NOTE]];

type Row = readonly Cell[];
const row = (
  csp: string,
  group: string,
  count: Cell,
  { quarter = 1 as Cell, year = "2025/26", force = "Kent" } = {},
): Row => [year, quarter, force, csp, "Some offence", group, "Some subgroup", "1A", count];

const read = (content: Buffer | string, name = "prc-csp-mar2021-mar2026-tables-230726.ods") =>
  importing.file(content, { source: importing.source("home-office-prc"), name });
const tables = (rows: readonly Row[], notes: readonly Row[] = []) =>
  odsOf({ Notes: notes, "2025_26": [HEADER, ...rows] });

const current = async (): Promise<Vintage[]> => (await importing.vintages()).filter(({ isCurrent }) => isCurrent);
async function figure(measure: string, area: string): Promise<Partial<Vintage>> {
  return (await current()).find((held) => held.measure === measure && held.area === area) ?? {};
}

describe("the Home Office's tables", () => {
  it.each([
    ["ODS", odsOf],
    ["XLSX", xlsxOf],
  ] as const)("as %s are counted by partnership and quarter, and by force", async (_, write) => {
    const rows = [
      row("Ashford", "Violence against the person", 10),
      row("Ashford", "Theft Offences", 5),
      row("Thanet", "Robbery", 2),
    ];
    const run = await read(write({ "2025_26": [HEADER, ...rows], Notes: NOTES }));
    expect(accountOf(run)).toMatchObject({ read: 3, inserted: 3, rejected: 0, ignored: 0, measurements: 6 });
    expect(await figure("total-crime", "E07000105")).toMatchObject({ value: 15, startsOn: "2025-04-01" });
    expect(await figure("violent-offences", "E07000105")).toMatchObject({ value: 10 });
    expect(await figure("violent-offences", KENT)).toMatchObject({ value: 12 });
  });

  it("have quarter 4 in January to March of the next calendar year", async () => {
    await read(tables([row("Ashford", "Robbery", 1, { quarter: 4 })]));
    expect(await figure("total-crime", "E07000105")).toMatchObject({ startsOn: "2026-01-01" });
  });

  it("give a joint partnership's figure to the joint area, and to neither of its councils", async () => {
    await read(tables([row("Dartford and Gravesham", "Robbery", 7)]));
    expect(await figure("total-crime", JOINT)).toMatchObject({ value: 7 });
    expect([await figure("total-crime", DARTFORD), await figure("total-crime", GRAVESHAM)]).toEqual([{}, {}]);
  });

  it("never pass off what stands beside an area whose offences are recorded under an unassigned group", async () => {
    const run = await read(
      tables(
        [
          row("Medway", "Theft offences", 107),
          row("Unassigned Kent", "Theft offences", 68_563),
          row("Ashford", "Robbery", 3),
        ],
        NOTES,
      ),
    );
    expect(accountOf(run)).toMatchObject({ read: 3, inserted: 3 });
    for (const area of [MEDWAY, JOINT, DARTFORD, GRAVESHAM, "E07000116"]) {
      expect(await figure("total-crime", area)).toMatchObject({ value: null, absence: "RECORDED_ELSEWHERE" });
    }
    expect(await figure("total-crime", MEDWAY)).toMatchObject({
      note: `Recorded under "Unassigned Kent": 68,563 offences for three areas together. Home Office: "${NOTE}" The 107 that the table prints for Medway are not its total.`,
    });
    expect(await figure("total-crime", "E07000105")).toMatchObject({ value: 3 });
    expect(await figure("total-crime", KENT)).toMatchObject({ value: 68_673 });
  });

  it("have every area of a force in doubt when no note says whose offences are under the unassigned group", async () => {
    await read(tables([row("Ashford", "Robbery", 50), row("Unassigned Kent", "Robbery", 50)]));
    const { absence, note } = await figure("total-crime", "E07000105");
    expect([absence, note]).toEqual(["RECORDED_ELSEWHERE", expect.stringContaining("do not say of which areas")]);
  });

  it("have no figure of an area whose offences come to less than none, and say why", async () => {
    await read(tables([row("Ashford", "Robbery", -2), row("Swale", "Robbery", 5)]));
    const held = await Promise.all(["E07000105", "E07000113", KENT].map((area) => figure("total-crime", area)));
    expect(held.map(({ value }) => value)).toEqual([undefined, 5, 3]);
    const rejected = await importing.sql("SELECT value, code FROM rejections");
    expect(rejected).toEqual(Array(2).fill({ value: "-2", code: "NEGATIVE" }));
  });

  it("mind a note only from the year on that it names", async () => {
    const rows = [2022, 2023].flatMap((year) =>
      [3, 4].flatMap((quarter) => {
        const when = { quarter, year: `${year}/${year - 1999}` };
        return [row("Medway", "Robbery", 4_000, when), row("Unassigned Kent", "Robbery", 5, when)];
      }),
    );
    await read(tables(rows, NOTES));
    const medway = (await current()).filter(({ measure, area }) => measure === "total-crime" && area === MEDWAY);
    expect(medway.map(({ startsOn, value }) => [startsOn, value]).sort()).toEqual([
      ["2022-10-01", 4_000],
      ["2023-01-01", 4_000],
      ["2023-10-01", 4_000],
      ["2024-01-01", null],
    ]);
  });

  it("are read whatever the names of their columns were that year, and wherever the header stands", async () => {
    const older = HEADER.map((name) => name.replace("Offence Count", "Number of Offences"));
    const content = odsOf({
      "2015_16": [["Police recorded crime"], [], older, row("Shepway", "Robbery", 4, { year: "2015/16" })],
    });
    await read(content);
    expect(await figure("total-crime", "E07000112")).toMatchObject({ value: 4, startsOn: "2015-04-01" });
  });

  it("count rows of other forces, and keep no figure of them", async () => {
    const run = await read(
      tables([row("Ashford", "Robbery", 1), row("Leeds", "Robbery", 9, { force: "West Yorkshire" })]),
    );
    expect(accountOf(run)).toMatchObject({ read: 2, inserted: 1, ignored: 1 });
    expect(await importing.tallies(run)).toEqual([{ code: "OTHER_AREA", isIgnored: true, rows: 1 }]);
  });

  it("take a reclassification below zero off, and reject what is no count with sheet, row, column and value", async () => {
    const run = await read(
      tables([
        row("Ashford", "Robbery", 9),
        row("Ashford", "Robbery", -2),
        row("Ashford", "Robbery", "n/a"),
        row("Ashford", "Robbery", 1.5),
        row("Ashford", "Robbery", 1, { quarter: 5 }),
      ]),
    );
    expect(accountOf(run)).toMatchObject({ read: 5, inserted: 2, rejected: 3 });
    expect(await figure("total-crime", "E07000105")).toMatchObject({
      value: 7,
      flags: ["PARTIAL"],
      note: "3 of the force's rows that were read with these could not be understood, and are counted nowhere.",
    });
    const rejected = await importing.sql('SELECT sheet, "row", "column", value, code FROM rejections ORDER BY place');
    expect(rejected).toEqual([
      { sheet: "2025_26", row: 4, column: "number of offences", value: "n/a", code: "NOT_A_NUMBER" },
      { sheet: "2025_26", row: 5, column: "number of offences", value: "1.5", code: "NOT_A_NUMBER" },
      { sheet: "2025_26", row: 6, column: "financial quarter", value: "5", code: "UNREADABLE_PERIOD" },
    ]);
  });

  it("put nothing in doubt by a row that cannot be understood but what it may be of", async () => {
    await read(
      tables([
        row("Ashford", "Robbery", 9),
        row("Ashford", "Robbery", "n/a", { quarter: 2 }),
        row("Ashford", "Robbery", 8, { quarter: 2 }),
        row("Ashford", "Robbery", 7, { year: "2024/25" }),
        row("Ashford", "Robbery", 7, { year: "2024/25", quarter: "first" }),
        row("Leeds", "Robbery", "n/a", { force: "West Yorkshire" }),
      ]),
    );
    const flags = (await current())
      .filter(({ area }) => area === "E07000105")
      .map((held) => [held.startsOn, held.flags]);
    expect(Object.fromEntries(flags)).toEqual({
      "2024-04-01": ["PARTIAL"],
      "2025-04-01": [],
      "2025-07-01": ["PARTIAL"],
    });
  });

  it("have violent offences in doubt where a group is not known, and let them take no whole figure's place", async () => {
    const known = [row("Ashford", "Robbery", 9), row("Ashford", "Sexual offences", 3), row("Thanet", "Robbery", 1)];
    const only = row("Swale", "Sexual crimes", 4);
    const reworded = known.map((each) => each.map((cell) => (cell === "Sexual offences" ? "Sexual crimes" : cell)));
    const none = [row("Sevenoaks", "Robbery", 2), row("Sevenoaks", "Sexual crimes", 0)];
    await read(tables([...reworded, only, ...none]));
    const doubt = {
      value: 9,
      flags: ["PARTIAL"],
      note: 'Without what is violent among 3 offences of the group "Sexual crimes", which is not known.',
    };
    expect(await figure("violent-offences", "E07000105")).toMatchObject(doubt);
    expect(await figure("violent-offences", KENT)).toMatchObject({ value: 12, flags: ["PARTIAL"] });
    expect(await figure("violent-offences", "E07000114")).toMatchObject({ value: 1, flags: [] });
    expect(await figure("total-crime", "E07000105")).toMatchObject({ value: 12, flags: [], note: null });
    // What is not known to be none is no zero.
    expect(await figure("violent-offences", "E07000113")).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      flags: [],
    });
    // A group without an offence lacks none that is violent.
    expect(await figure("violent-offences", "E07000111")).toMatchObject({ value: 2, flags: [], note: null });
    await read(tables(known));
    expect(await figure("violent-offences", "E07000105")).toMatchObject({ value: 12, flags: [], note: null });
    await read(tables([...reworded, row("Swale", "Robbery", 1)]));
    expect(await figure("violent-offences", "E07000105")).toMatchObject({ value: 12, flags: [], note: null });
  });

  it.each([
    [odsOf({ Sheet1: [["a"]] }), /must have a sheet for each financial year, such as 2025_26/],
    [
      odsOf({ "2025_26": [HEADER.map((name) => name.replace("CSP Name", "Place"))] }),
      /must have a row that names its columns, but none names "csp name"/,
    ],
    ["<html><body>Not found</body></html>", /is a web page/],
    [odsOf({ "2025_26": [HEADER] }).subarray(0, 200), /cut short/],
  ])("are refused as a whole when they are none (%#)", async (content, said) => {
    expect(await read(content)).toMatchObject({ status: "FAILED", error: expect.stringMatching(said) });
  });

  const PUBLISHED = "../shared/data/ho_prc";
  if (existsSync(PUBLISHED)) {
    it("of 2025/26, with the publisher's own note, say of the five areas that they are recorded elsewhere, as the seeds do", async () => {
      const rows: string[][] = parse(readFileSync(`${PUBLISHED}/TRANSCRIBED_prc_csp_kent_2025-26_by_group.csv`), {
        from_line: 2,
      });
      const notes = readFileSync(`${PUBLISHED}/TRANSCRIBED_notes_sheet_force_notes.txt`, "utf8")
        .split("\n")
        .map((line) => [line]);
      const header = ["Financial Year", "Police Force", "CSP Name", "Offence Group", "Number of Offences"];
      const content = odsOf({
        "2025_26": [header, ...rows.map((cells) => [...cells.slice(0, 4), Number(cells[4])])],
        Notes: [["Updated: 23 July 2026"], ...notes],
      });
      await read(content);
      const seeded: Record<string, string>[] = parse(readFileSync("seeds/measurements/home-office-prc.csv"), {
        columns: true,
      });
      for (const { measure = "", area = "", absence, note } of seeded) {
        expect([area, await figure(measure, area)]).toMatchObject([
          area,
          { absence, note, value: null, startsOn: "2025-04-01" },
        ]);
      }
      expect(seeded).toHaveLength(14);
    });
  }
});
