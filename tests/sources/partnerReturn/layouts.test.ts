import { partnerReturn } from "../../../src/sources/partnerReturn/partnerReturn.connector";
import { odsOf, type WrittenRows, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { ABOVE, DARTFORD, HEAD, MARK, observed, readBytes, readRows, readSheets, rejected, row } from "./returns";

const TABLE: WrittenRows = [HEAD, row("hate-crimes", 12)];
const csv = (rows: WrittenRows, delimiter = ",") =>
  Buffer.from(rows.map((cells) => cells.map((cell) => cell ?? "").join(delimiter)).join("\r\n"));
const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => null,
    (thrown: Error) => thrown,
  );
  expect(error?.name).toBe("RefusedFile");
  return error?.message;
};

describe("a template that people have worked on", () => {
  it("may have rows above and blank rows and columns in it", async () => {
    const moved = [["From Jo"], [], ...ABOVE, [], ...TABLE].map((cells) => [null, ...cells]);
    expect(observed(await readSheets({ Return: moved }))).toMatchObject({ value: 12, row: 10 });
    const [first, second] = [row("hate-crimes", 1), row("domestic-abuse-reports", 2)];
    expect(await readRows(first, [], [" ", null, ""], second)).toMatchObject([
      { value: 1, row: 7 },
      { kind: "IGNORED", rule: "BLANK" },
      { value: 2, row: 10 },
    ]);
  });

  it("may have its columns in another order, under titles of other case and punctuation, and more of them", async () => {
    const head = ["NOTES", "Checked by", "value ", "area_code", "Measure  Code:"];
    const cells = ["As at 1 April", "Jo", 7, DARTFORD.toLowerCase(), "Hate-Crimes "];
    expect(observed(await readSheets({ Return: [...ABOVE, head, cells] }))).toMatchObject({
      measure: "hate-crimes",
      area: DARTFORD,
      value: 7,
      note: "As at 1 April",
    });
  });

  it("may be in a sheet of any name, beside other sheets", async () => {
    const rows = await readSheets({ Cover: [["For the CSU"]], "Q4 final (2)": [...ABOVE, ...TABLE], Sheet3: [[1, 2]] });
    expect(observed(rows)).toMatchObject({ sheet: "Q4 final (2)", value: 12 });
  });

  it("is read in its hidden rows too", async () => {
    const parts = xlsxParts({ Return: [...ABOVE, ...TABLE] });
    const sheet = "xl/worksheets/sheet1.xml";
    const hidden = { ...parts, [sheet]: (parts[sheet] ?? "").replace('<row r="7">', '<row r="7" hidden="1">') };
    expect(hidden[sheet]).not.toBe(parts[sheet]);
    expect(observed(await readBytes("return.xlsx", zipOf(hidden))).value).toBe(12);
  });

  it("may be saved as ODS, or as text with commas, semicolons, tabs or bars between its cells", async () => {
    expect(observed(await readBytes("return.ods", odsOf({ Return: [...ABOVE, ...TABLE] }))).value).toBe(12);
    for (const delimiter of [",", ";", "\t", "|"]) {
      const read = observed(await readBytes("return.csv", csv([...ABOVE, ...TABLE], delimiter)));
      expect(read).toMatchObject({ sheet: null, row: 7, value: 12 });
    }
  });

  it("may end its lines in any way, and in several, as files do that several programs have been in", async () => {
    const rows = csv([...ABOVE, HEAD, row("hate-crimes", 1), row("domestic-abuse-reports", 2)]).toString();
    const [last = "", ...before] = rows.split("\r\n").toReversed();
    for (const content of [
      rows.replaceAll("\r\n", "\n"),
      rows.replaceAll("\r\n", "\r"),
      `${before.toReversed().join("\r\n")}\n${last}\n`,
    ]) {
      expect(await readBytes("return.csv", Buffer.from(content))).toMatchObject([
        { row: 7, value: 1 },
        { row: 8, value: 2 },
      ]);
    }
  });

  it("is told from what a spreadsheet program keeps beside an open workbook", () => {
    const names = ["kent-police-2025-26-Q4.xlsx", "Return (final).CSV", "return.ods", "~$return.xlsx", "return.docx"];
    expect(names.filter(partnerReturn.takes)).toEqual(names.slice(0, 3));
  });

  it("may lack rows; those left as they were are counted and say nothing", async () => {
    expect(await readRows(row("hate-crimes"), ["Signed off by", "Jo Bloggs"])).toEqual([
      { kind: "IGNORED", rule: "UNFILLED", rows: 1 },
      { kind: "IGNORED", rule: "UNFILLED", rows: 1 },
    ]);
  });

  it("may spell its period otherwise, and do without its mark or without the lines that people read", async () => {
    const withPeriod = (period: string) => [
      ["Organisation", "kent police"],
      ["PERIOD:", period],
    ];
    const [title = [], ...others] = ABOVE;
    for (const above of [
      [...withPeriod("Q4 2025/26"), [MARK]],
      withPeriod("Jan to Mar 2026"),
      [title, [MARK]],
      others,
    ]) {
      expect(observed(await readSheets({ Return: [...above, ...TABLE] })).period).toBe("2025/26-Q4");
    }
  });
});

describe("a return whose meaning is in doubt", () => {
  it("is refused when no sheet has its table, and is told what comes nearest", async () => {
    const head = HEAD.filter((title) => title !== "Value");
    expect(await refusal(readSheets({ Return: [...ABOVE, head], Other: [["a"]] }))).toBe(
      'A return must have a table with the columns Measure code, Area code, Value, but has none; row 6 of the sheet "Return" lacks Value.',
    );
    expect(await refusal(readBytes("return.csv", csv([["nothing of the kind"]])))).toContain("but has none.");
  });

  it("is refused when it does not say whose it is or for when, or says so in two ways", async () => {
    const refused = (...above: string[][]) => refusal(readSheets({ Return: [...above, ...TABLE] }));
    expect(await refused(["Period", "2025/26-Q4"])).toContain('which organisation it is for, beside "Organisation"');
    expect(await refused(["Organisation", "Kent Police"])).toContain('which period it is for, beside "Period"');
    expect(await refused(["Organisation", "Essex Police"], ["Period", "2025/26-Q4"])).toContain(
      'must come from an organisation that returns an indicator, but names "Essex Police"',
    );
    expect(await refused(["Organisation", "Essex Police"], [MARK])).toContain(
      'must come from an organisation that returns an indicator, but names "Essex Police"',
    );
    expect(await refused(["Organisation", "Dartford Borough Council"], [MARK])).toContain(
      "was written for Kent Police",
    );
    expect(await refused(["Period", "2025/26-Q3"], [MARK])).toBe(
      'The sheet "Return" says in row 1 that it is for 2025/26-Q3, but its template was written for 2025/26-Q4: ask for one of that period.',
    );
    expect(await refused(["Period", "Mar-26"], [MARK])).toContain("a period that cannot be read");
    expect(await refused([MARK.replace("return 1", "return 2")])).toContain("is of version 2 of the template");
  });

  it("is refused when a sheet has two tables, or a column twice", async () => {
    expect(await refusal(readSheets({ Return: [...ABOVE, ...TABLE, ...TABLE] }))).toContain("a second table in row 8");
    expect(await refusal(readSheets({ Return: [...ABOVE, [...HEAD, "Figure"]] }))).toContain(
      'the column "Value" twice',
    );
  });

  it("is refused when it is not text in UTF-8, or no workbook", async () => {
    const text = Buffer.from([...ABOVE, ...TABLE].map((cells) => cells.join(",")).join("\n"));
    expect(await refusal(readBytes("return.csv", Buffer.concat([text, Buffer.from([0xa3])])))).toContain("UTF-8");
    expect(await refusal(readBytes("return.xlsx", text))).toMatch(/workbook|XLSX/);
    expect(await refusal(readBytes("return.csv", Buffer.from('a,"b')))).toContain("a quote that is never closed");
  });

  it("is refused when it breaks off within its last row, where a number may lack its end", async () => {
    const cut = csv([...ABOVE, HEAD, row("domestic-abuse-reports", 5), row("hate-crimes", 31)]).subarray(0, -3);
    expect(cut.toString()).toMatch(/,3$/);
    expect(await refusal(readBytes("return.csv", cut))).toBe(
      "The file breaks off in row 8, which has 7 of 9 cells and no end of line: fetch or save it again.",
    );
  });

  it("has a row rejected whose words stand for something else than its codes", async () => {
    const sorted = row("hate-crimes", 12).with(3, "Gravesham");
    expect(rejected(await readRows(sorted))).toMatchObject({
      code: "CODE_DISAGREES",
      column: "Area name",
      message: `Area name must be what the code ${DARTFORD} stands for (Dartford), but is "Gravesham".`,
    });
    const shifted = row("hate-crimes", 12).with(1, "Number of domestic abuse reports");
    expect(rejected(await readRows(shifted))).toMatchObject({ code: "CODE_DISAGREES", column: "Indicator" });
    expect(observed(await readRows(row("hate-crimes", 12).with(1, "Hate crime (our wording)"))).value).toBe(12);
  });

  it("has a row rejected that is for another period, or for what another organisation returns", async () => {
    const dated = (period: string) =>
      readSheets({ Return: [...ABOVE, [...HEAD, "Period"], [...row("hate-crimes", 12), period]] });
    expect(observed(await dated("Q4 2025/26")).value).toBe(12);
    expect(rejected(await dated("2025/26-Q3"))).toMatchObject({ code: "OTHER_PERIOD", column: "Period" });
    expect(rejected(await dated("soon"))).toMatchObject({ code: "UNREADABLE_PERIOD", column: "Period" });
    expect(rejected(await readRows(row("asb-cases-active", 3)))).toMatchObject({
      code: "NOT_RETURNED_BY",
      message: expect.stringContaining("(Dartford Borough Council), but the return is from Kent Police"),
    });
    expect(observed(await readRows(row("community-events", 3))).value).toBe(3);
  });

  it("has a row rejected without a code, and leaves codes that the hub lacks for the import to reject", async () => {
    expect(rejected(await readRows(row("hate-crimes", 1).with(0, null)))).toMatchObject({ column: "Measure code" });
    expect(rejected(await readRows(row("hate-crimes", 1).with(2, null)))).toMatchObject({ column: "Area code" });
    const strange = row("no-such-measure", 1).with(2, "E07999999").with(3, null);
    expect(observed(await readRows(strange))).toMatchObject({ measure: "no-such-measure", area: "E07999999" });
  });

  it("has a number with a comma rejected where semicolons part the cells", async () => {
    const read = (value: string) => readBytes("return.csv", csv([...ABOVE, HEAD, row("hate-crimes", value)], ";"));
    expect(rejected(await read("1,234"))).toMatchObject({ code: "AMBIGUOUS_WORD", value: "#" });
    expect(observed(await read("1 234")).value).toBe(1234);
  });
});
