import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { xlsxOf } from "../../harness/workbooks";
import { sheetsAt, sheetsOf } from "./reading";

const DATA = "../shared/data";
const FLY_TIPPING = `${DATA}/defra/defra_flytipping_la_2012-13_to_2021-22.xlsx`;
const HOMELESSNESS = `${DATA}/hclic`;
const TEMPORARY_ACCOMMODATION = `${HOMELESSNESS}/DERIVED_ta1_kent_quarterly_2018Q2-2025Q4.csv`;

type Table = readonly Record<string, string>[];

function tableOf(path: string): Table {
  return parse(readFileSync(path), { columns: true, bom: true });
}

/** The publisher gives the same workbook in both formats, and what was counted from one stands in the other. */
function nameOf(file = ""): string {
  return file.replace(/\.(xlsx|ods)$/, "");
}

describe("workbooks as they are published", () => {
  if (!existsSync(FLY_TIPPING) || !existsSync(TEMPORARY_ACCOMMODATION)) {
    it("have titles above their headers and gaps between their rows, as this one of our own has", async () => {
      const header = ["Year", "ONS Code", "Total Incidents"];
      const table = [["A title"], [], [null, null, "TOTAL"], header, ["2012-13", "E07000107", ":"]];
      const { LA_incidents: rows = [] } = await sheetsOf(xlsxOf({ Notes: [], LA_incidents: table }));
      expect(rows.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
      expect(rows.at(-1)?.cells).toEqual(table.at(-1));
    });
    return;
  }

  it.each([
    ["LA_incidents", 149],
    ["LA_actions", 150],
  ])("give the table %s of fly-tipping cell by cell, filtered rows included", async (sheet, expected) => {
    const counted = tableOf(`${DATA}/defra/DERIVED_${sheet}_kent_medway.csv`);
    const sheets = await sheetsAt(FLY_TIPPING, {}, (name) => name === sheet);
    const rows = (sheets[sheet] ?? []).map(({ cells }) => cells.map((cell) => String(cell ?? "")).join("|"));
    const wanted = counted.map((row) => Object.values(row).join("|"));
    expect(wanted).toHaveLength(expected);
    expect(rows.filter((row) => wanted.includes(row))).toEqual(wanted);
    expect(Object.keys(sheets)).toEqual([sheet]);
  });

  it.each(["DetailedLA_201806.xlsx", "DetailedLA_202103_revised.xlsx", "Detailed_LA_202503.ods"])(
    "give every household in temporary accommodation at the row where it was counted: %s",
    async (file) => {
      const counted = tableOf(TEMPORARY_ACCOMMODATION).filter((row) => nameOf(row.source_file) === nameOf(file));
      expect(counted).toHaveLength(15);
      const [sheet = ""] = counted.map((row) => row.sheet ?? "");
      const { [sheet]: rows = [] } = await sheetsAt(`${HOMELESSNESS}/${file}`, {}, (name) => name === sheet);
      for (const row of counted) {
        const cells = rows.find(({ number }) => String(number) === row.row_1based)?.cells.map(String);
        const figures = [
          row.ta_total_households_as_published,
          row.households_000s_as_published,
          row.ta_per_000_as_published,
        ];
        expect(cells).toEqual(expect.arrayContaining([row.area_code, ...figures]));
      }
    },
  );
});
