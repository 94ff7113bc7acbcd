import { KNOWN_SHORTHAND, readShorthand } from "../../../src/sources/tidyCsv/shorthand";

const NOTHING = { number: "", absence: null, flags: [], isLow: false, unknown: null };

describe("the shorthand of official statistics", () => {
  it.each([
    ["[c]", { absence: "SUPPRESSED" }],
    ["[x]", { absence: "NOT_AVAILABLE" }],
    ["[z]", { absence: "NOT_APPLICABLE" }],
    ["12 [p]", { number: "12", flags: ["PROVISIONAL"] }],
    ["12[r]", { number: "12", flags: ["REVISED"] }],
    ["[e] 1,234", { number: "1,234", flags: ["ESTIMATED"] }],
    ["5 [b]", { number: "5", flags: ["SERIES_BREAK"] }],
    ["12 [p][r]", { number: "12", flags: ["PROVISIONAL", "REVISED"] }],
    ["12 [p, r]", { number: "12", flags: ["PROVISIONAL", "REVISED"] }],
    ["[low]", { isLow: true }],
    ["0 [LOW]", { number: "0", isLow: true }],
    ["[x] [p]", { absence: "NOT_AVAILABLE", flags: ["PROVISIONAL"] }],
    ["12 [u]", { number: "12", unknown: "[u]" }],
    ["[]", { unknown: "[]" }],
    ["[c][x]", { absence: "SUPPRESSED", unknown: "[x]" }],
    ["12 [p", { number: "12 [p" }],
    ["[__proto__]", { unknown: "[__proto__]" }],
  ])("%s is taken apart", (text, parts) => {
    expect(readShorthand(text)).toEqual({ ...NOTHING, ...parts });
  });

  it("is listed whole in messages", () => {
    expect(KNOWN_SHORTHAND).toBe("[c] [x] [z] [p] [r] [e] [b] [low]");
  });
});
