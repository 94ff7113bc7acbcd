import { SYNONYMS } from "../../../src/domain/suggestion/synonyms/synonyms";
import { termsIn } from "../../../src/domain/suggestion/termsIn";

const keysOf = (text: string) => [...termsIn(text).keys()];

describe("the field's synonyms", () => {
  it("say who says so, and say something", () => {
    expect(SYNONYMS.filter(({ from }) => from.trim() === "")).toEqual([]);
    expect(SYNONYMS.filter(({ alsoCalled = [], includes = [] }) => alsoCalled.length + includes.length === 0)).toEqual(
      [],
    );
  });

  it("give each name to one matter", () => {
    const matters = new Map<string, string>();
    for (const { matter, alsoCalled = [] } of SYNONYMS) {
      for (const name of [matter, ...alsoCalled]) {
        const key = name.toLowerCase();
        expect([undefined, matter]).toContain(matters.get(key));
        matters.set(key, matter);
      }
    }
  });

  it("make every name mean its matter, and every part its matter too", () => {
    for (const { matter, alsoCalled = [], includes = [] } of SYNONYMS) {
      const [own] = keysOf(matter);
      for (const name of alsoCalled) expect(keysOf(name)[0]).toBe(own);
      for (const part of includes) expect(keysOf(part)).toContain(own);
    }
  });
});

describe("the terms of a text", () => {
  it("are its words without their endings, without those that say nothing", () => {
    expect(keysOf("The harbours of Kent, and their lanterns")).toEqual(["harbour", "kent", "lantern"]);
    expect(keysOf("to reduce crime with our partners")).toEqual([]);
  });

  it("take the longest phrase that means something, for its matter and, less, for what that is a part of", () => {
    const terms = [...termsIn("Sexual offences").values()];
    expect(terms.map(({ written }) => written)).toEqual(["Sexual offences", "Sexual offences", "Sexual offences"]);
    expect(terms.map(({ share }) => share)).toEqual([1, 0.7, 0.7]);
  });

  it("take a word and its abbreviation for one term", () => {
    expect(keysOf("VAWG")).toEqual(keysOf("violence against women and girls"));
    expect(keysOf("OCGs")).toEqual(keysOf("organised crime groups"));
  });
});
