import fc from "fast-check";
import { plainNumber } from "../../../src/sources/tidyCsv/plainNumber";

describe("a number in a table", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    ["-3", -3],
    ["007", 7],
    ["38.38", 38.38],
    ["1,234", 1234],
    ["-12,345,678.90", -12_345_678.9],
    ["9007199254740991", 9_007_199_254_740_991],
  ])("%s is read", (text, number) => {
    expect(plainNumber(text)).toBe(number);
  });

  it("is never -0", () => {
    for (const text of ["-0", "-0.0", "-0,000"]) expect(Object.is(plainNumber(text), 0)).toBe(true);
  });

  it.each([
    "",
    " ",
    "-",
    "+1",
    "1e3",
    "1e999",
    "NaN",
    "Infinity",
    "0x10",
    "0b1",
    "1_000",
    ".5",
    "5.",
    "1.2.3",
    "1,23",
    "12,34,567",
    ",123",
    "1,234,",
    "1 234",
    "12%",
    "£5",
    "−5",
    "١٢",
    "=1+1",
    "..",
    ":",
    "-,1",
  ])("%j is none", (text) => {
    expect(plainNumber(text)).toBeNull();
  });

  it("is what was written, with or without commas", () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(plainNumber(String(number))).toBe(number + 0);
        expect(plainNumber(number.toLocaleString("en-GB"))).toBe(number + 0);
      }),
    );
  });

  it("is finite or too large, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainNumber(text)).not.toBeNaN();
      }),
    );
  });
});
