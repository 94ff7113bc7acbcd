import { abbreviations } from "../../src/domain/abbreviations";

/** What the house allows in its own words, and what the strategy document writes. */
const HOUSE = ["ASB", "CSP", "KPI", "PCC", "KCSP", "KCST", "NHW", "RAG", "SPC", "VAWG"];
const DOCUMENT = ["OCG", "IOM", "IDVA", "ETE", "SOC", "CPW", "CPN", "ABA", "DA", "VRU"];

describe("the abbreviations", () => {
  it("are each there once, in order, in capitals", () => {
    const letters = abbreviations.map(({ abbreviation }) => abbreviation);
    expect(letters).toEqual([...new Set(letters)].sort());
    for (const each of letters) expect(each).toMatch(/^[A-Z]{2,5}$/);
  });

  it("are all of the glossary's and of the strategy's", () => {
    const letters = abbreviations.map(({ abbreviation }) => abbreviation);
    expect(letters).toEqual(expect.arrayContaining([...HOUSE, ...DOCUMENT]));
  });

  it("say in full what no other does, and on whose authority", () => {
    const full = abbreviations.flatMap(({ standsFor, alsoWritten }) => [standsFor, ...alsoWritten]);
    expect(new Set(full.map((text) => text.toLowerCase())).size).toBe(full.length);
    for (const { standsFor, from } of abbreviations) {
      expect(standsFor).toMatch(/^\S+ \S/);
      expect(from.length).toBeGreaterThan(10);
    }
  });
});
