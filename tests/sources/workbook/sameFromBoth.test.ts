import fc from "fast-check";
import { odsOf, type WrittenCell, type WrittenRows, xlsxOf } from "../../harness/workbooks";
import { sheetsOf } from "./reading";

/** Text that XML can hold; ODS runs line ends and tabs together unless they are spelt out, and has no carriage return. */
const text = fc
  .string({ unit: "grapheme-composite" })
  .map((some) => some.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "?"));
const day = fc.integer({ min: -25_000, max: 60_000 }).map((days) => new Date(days * 86_400_000));
const cell: fc.Arbitrary<WrittenCell> = fc.oneof(
  text,
  fc.constantFrom("_x0041_", " two  spaces ", "a\n\nb", "<&>\"'", "#N/A"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  day,
  fc.constant(null),
);
const rows: fc.Arbitrary<WrittenRows> = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });

/** What is to come back: days as ISO days, no empty text, nothing after the last value, no empty row. */
function readAgain(written: WrittenRows) {
  return written.flatMap((cells, at) => {
    const read = cells.map((value) => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return value === "" ? null : typeof value === "number" ? value + 0 : value;
    });
    const width = read.findLastIndex((value) => value !== null) + 1;
    return width === 0 ? [] : [{ number: at + 1, cells: read.slice(0, width), isHidden: false }];
  });
}

describe("whatever rows are written", () => {
  it.each([
    ["an XLSX workbook", xlsxOf],
    ["an ODS workbook", odsOf],
  ])("come back the same from %s", async (_kind, written) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const sheets = await sheetsOf(written({ First: first, "Second & <last>": second }));
        expect(sheets).toEqual({ First: readAgain(first), "Second & <last>": readAgain(second) });
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["an XLSX workbook", xlsxOf],
    ["an ODS workbook", odsOf],
  ])("come back whole and in order from %s of many", async (_kind, written) => {
    const many = Array.from({ length: 5_000 }, (_, at) => [at, `row ${at}`, at % 7 === 0 ? null : at / 7]);
    const { Many = [] } = await sheetsOf(written({ Many: many }));
    expect(Many).toEqual(readAgain(many));
  });
});
