import fc from "fast-check";
import { rejection } from "../../src/sources/rejection";
import { visibleText } from "../../src/sources/visibleText";

const cell = { sheet: "TA1", row: 7, column: "area", value: "E07" };

describe("a rejection", () => {
  it("names the sheet, row, column and value, has a code and says the rule and the value", () => {
    expect(rejection(cell, "UNKNOWN_AREA")).toEqual({
      kind: "REJECTION",
      sheet: "TA1",
      row: 7,
      column: "area",
      value: "E07",
      code: "UNKNOWN_AREA",
      message: 'area must be the code of an area that the hub holds, but is "E07".',
    });
  });

  it("repeats a value cut, and with what does not show spelt out", () => {
    const { value, message } = rejection({ ...cell, value: `\u202e${"x".repeat(200)}` }, "UNKNOWN_AREA");
    expect(value).toBe(`\\u202e${"x".repeat(99)}…`);
    expect(message).toContain(`"${value}"`);
  });

  it("may be of a number, or of a row without any value", () => {
    expect(rejection({ ...cell, value: -3 }, "NEGATIVE", "value").value).toBe("-3");
    expect(rejection({ ...cell, column: null, value: null }, "MISSING", "area")).toMatchObject({
      column: null,
      value: null,
      message: "A row must name its area, but has none.",
    });
  });
});

describe("text that is repeated", () => {
  it.each([
    ["plain text, é and 🙂", "plain text, é and 🙂"],
    ["a\0b", "a\\u0000b"],
    ["half \ud83d", "half \\ud83d"],
    ["\u200eleft\u200f", "\\u200eleft\\u200f"],
    ["tab\there", "tab\\u0009here"],
    ["\u{e0001}", "\\udb40\\udc01"],
  ])("%j shows all that it holds", (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it("can be kept and shown, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(visibleText(text)).not.toMatch(/\p{Other}/u);
      }),
    );
  });
});
