import fc from "fast-check";
import { Absence } from "../../../src/domain/absence";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import { Visibility } from "../../../src/domain/visibility";
import { TEMPLATE_WORDS } from "../../../src/sources/partnerReturn/absenceWords";
import { xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { ABOVE, DARTFORD, HEAD, observed, readBytes, readRows, readSheets, rejected, row } from "./returns";

const numberOf = async (value: string | number) => observed(await readRows(row("hate-crimes", value))).value;
const faultOf = async (...cells: (string | number | boolean | null)[]) =>
  rejected(await readRows(row("hate-crimes", ...cells)));

describe("a figure in a partner's return", () => {
  it("is an observation of the template's period, not an official statistic, and shown to partners alone", async () => {
    const note = "Recorded by 1 April";
    expect(await readRows(row("hate-crimes", 12, null, note))).toEqual([
      {
        kind: "OBSERVATION",
        sheet: "Return",
        row: 7,
        figure: null,
        measure: "hate-crimes",
        area: DARTFORD,
        period: "2025/26-Q4",
        category: null,
        value: 12,
        absence: null,
        numerator: null,
        denominator: null,
        flags: [MeasurementFlag.MANAGEMENT_INFORMATION],
        note,
        visibility: Visibility.PARTNERS,
        origin: null,
        returnedBy: "kent-police",
      },
    ]);
  });

  it("is shown to whoever the source's settings say", async () => {
    const text = [...ABOVE, HEAD, row("hate-crimes", 12)].map((cells) => cells.join(",")).join("\n");
    const settings = { visibility: "RESTRICTED" };
    expect(observed(await readBytes("return.csv", Buffer.from(text), settings)).visibility).toBe(Visibility.RESTRICTED);
    await expect(readBytes("return.csv", Buffer.from(text), { visibility: "friends" })).rejects.toThrow(
      "must be one of PUBLIC, PARTNERS, RESTRICTED",
    );
  });

  it.each([
    ["1,234", 1234],
    ["1 234", 1234],
    ["1\u00a0234", 1234],
    [" 12 ", 12],
    ["12.0", 12],
    ["0", 0],
    ["0 (zero)", 0],
    ["0 (nil)", 0],
    ["zero", 0],
  ])("may be typed as %j", async (typed, value) => {
    expect(await numberOf(typed)).toBe(value);
  });

  it("may be typed with commas or blanks between thousands, whatever it is", async () => {
    const anyNumber = fc.integer({ min: 0, max: 10 ** 12 });
    await fc.assert(
      fc.asyncProperty(anyNumber, fc.constantFrom(",", " ", "\u202f"), async (number, separator) => {
        expect(await numberOf(number.toLocaleString("en-GB").replaceAll(",", separator))).toBe(number);
      }),
      { numRuns: 40 },
    );
  });

  it("may say why there is no value in either column, in whatever case", async () => {
    for (const { absence, word } of TEMPLATE_WORDS) {
      for (const cells of [[word.toUpperCase()], [null, ` ${word}.`], [word, word]]) {
        const { value, absence: read, flags } = observed(await readRows(row("hate-crimes", ...cells)));
        expect({ value, read, flags }).toEqual({ value: null, read: absence, flags: [] });
      }
    }
  });

  it.each(["tbc", "Not yet", "to follow", "NOT_YET_DUE"])("takes %j for what is not due yet", async (word) => {
    expect(observed(await readRows(row("hate-crimes", word))).absence).toBe(Absence.NOT_YET_DUE);
  });

  it.each(["nil", "None", "-", "–", "..", "n/a", "N/A", "?"])(
    "is not guessed from %j, which some mean as zero or in two ways",
    async (word) => {
      const { code, row: at, column, value, message } = await faultOf(word);
      expect({ code, at, column, value }).toEqual({ code: "AMBIGUOUS_WORD", at: 7, column: "Value", value: word });
      expect(message).toContain("may mean more than one thing: write ");
    },
  );

  it.each([
    ["#REF!", "FORMULA_ERROR"],
    ["#DIV/0!", "FORMULA_ERROR"],
    ["#12", "NOT_A_VALUE"],
    ["45%", "PERCENTAGE"],
    ["45 per cent", "PERCENTAGE"],
    ["about 12", "NOT_A_VALUE"],
    ["12*", "NOT_A_VALUE"],
    ["1,23", "NOT_A_VALUE"],
    ["1e3", "NOT_A_VALUE"],
    [true, "NOT_A_VALUE"],
    ["2026-01-02", "NOT_A_VALUE"],
    ["99999999999999999999", "NUMBER_TOO_LARGE"],
  ])("is rejected when it is %j", async (value, code) => {
    expect(await faultOf(value)).toMatchObject({ code, column: "Value", sheet: "Return", row: 7 });
  });

  it("is not repeated where it is not for everybody, though it was only typed oddly", async () => {
    const messageFor = async (typed: string, visibility: string, measure = "community-events") => {
      const bytes = Buffer.from([...ABOVE, HEAD, row(measure, typed)].map((cells) => cells.join(",")).join("\n"));
      return rejected(await readBytes("return.csv", bytes, { visibility })).message.replace(/^.*but is /, "");
    };
    expect(await messageFor("about 3", "PARTNERS")).toBe('"about #".');
    expect(await messageFor("about 3", "PUBLIC")).toBe('"about 3".');
    expect(await messageFor("about 3", "PUBLIC", "hate-crimes")).toBe('"about #".');
    expect(await messageFor("about 3", "PUBLIC", "hate-crimse")).toBe('"about #".');
    expect(await messageFor("3%", "PARTNERS")).toBe('"#%".');
    expect(await messageFor("\uff13 or \u0663", "PARTNERS")).toBe('"# or #".');
    expect(await messageFor("Three and perhaps twenty-one", "PARTNERS")).toBe('"# and perhaps #".');
    expect(await messageFor("done often", "PARTNERS")).toBe('"done often".');
  });

  it("is a formula's error as it stands, which holds no figure, also where no program has worked the formula out", async () => {
    expect((await faultOf("#DIV/0!")).message).toBe(
      "Value must be a number, but is a formula that has failed or has no result (#DIV/0!): write the number itself.",
    );
    const parts = xlsxParts({ Return: [...ABOVE, HEAD, row("hate-crimes", 98_765)] });
    const sheet = "xl/worksheets/sheet1.xml";
    const unworked = { ...parts, [sheet]: (parts[sheet] ?? "").replace("<v>98765</v>", "<f>SUM(A1:A3)</f>") };
    expect(unworked[sheet]).not.toBe(parts[sheet]);
    const fault = rejected(await readBytes("return.xlsx", zipOf(unworked)));
    expect(fault).toMatchObject({ code: "FORMULA_ERROR", value: "#NO_RESULT!", row: 7 });
  });

  it("keeps a negative number for the import to reject", async () => {
    expect(await numberOf("\u22125")).toBe(-5);
  });

  it("is rejected when the reason is no word of the template, or another than beside it", async () => {
    expect(await faultOf(null, "on holiday")).toMatchObject({ code: "UNKNOWN_WORD", column: "Why missing" });
    expect(await faultOf("suppressed", "not available")).toMatchObject({ code: "VALUE_AND_ABSENCE" });
  });

  it("is not looked for in a note, and what the note says is not repeated", async () => {
    const { code, value, message } = await faultOf(null, null, "3 victims");
    expect({ code, value }).toEqual({ code: "NOTE_ALONE", value: null });
    expect(message).not.toContain("3");
  });
});

describe("a percentage in a partner's return", () => {
  const RATIO = [...HEAD.slice(0, 7), "Numerator", "Denominator", ...HEAD.slice(7)];
  const read = (category: string, ...cells: (string | number | null)[]) => {
    const cells9 = ["youth-ete", null, DARTFORD, "Dartford", "per cent", category, ...cells];
    return readSheets({ Return: [...ABOVE, RATIO, cells9] });
  };

  it("comes with the numbers behind it, for the category that its label names", async () => {
    expect(observed(await read("Age group: Statutory school age", "45%", 9, "20"))).toMatchObject({
      category: "age-group.statutory-school-age",
      value: 45,
      numerator: 9,
      denominator: 20,
    });
    expect(observed(await read("Total", 45)).category).toBeNull();
    expect(observed(await read("left handed", 45)).category).toBe("left handed");
  });

  it("is not taken from a share of 1, as which a spreadsheet keeps it, and the number is not repeated", async () => {
    const { code, value, message } = rejected(await read("", 0.45));
    expect({ code, value }).toEqual({ code: "PERCENT_OR_SHARE", value: null });
    expect(message).not.toContain("0.45");
    expect(observed(await read("", 0.5, 1, 200)).value).toBe(0.5);
  });

  it("needs a value besides its numbers, which must be numbers", async () => {
    expect(rejected(await read("", null, 9, 20))).toMatchObject({ code: "MISSING", column: "Value" });
    expect(rejected(await read("", 45, "nine", 20))).toMatchObject({ code: "NOT_A_NUMBER", column: "Numerator" });
    expect(rejected(await read("", 45, 9, "#REF!"))).toMatchObject({ code: "FORMULA_ERROR", column: "Denominator" });
  });
});
