import { cut, LONGEST_EXCERPT } from "../../../src/catalogue/search/cut";
import { search } from "../../../src/catalogue/search/search";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** The excerpts of what is found, by the key of each thing. */
async function excerpts(text: string): Promise<Record<string, string>> {
  const hits = await search(hub.catalogue.snapshot, text, 100);
  return Object.fromEntries(hits.map(({ node, excerpt }) => [`${node.nodeType} ${node.key}`, excerpt]));
}

describe("an excerpt", () => {
  it("is the name where the name has what was looked for", async () => {
    expect(await excerpts("crime")).toMatchObject({ "Measure hate-crimes": "Hate crimes" });
    expect(await excerpts("PCC")).toMatchObject({ "Organisation kent-pcc": "Kent Police & Crime Commissioner" });
  });

  it("is the code where only the code has it, however its signs are set", async () => {
    for (const text of ["E07000109", "e07 000 109", "e0700010"])
      expect(await excerpts(text)).toMatchObject({ "Area E07000109": "E07000109" });
  });

  it("is the piece of a long text that has the words, from the start of its sentence, between words", async () => {
    const { "Measure violent-offences": excerpt } = await excerpts("Police.uk publishes robbery");
    expect(excerpt).toMatch(/^…Police\.uk publishes it as "Violence and sexual offences" plus "Robbery", .*…$/);
    const { "Measure total-crime": category } = await excerpts("vehicle crime");
    expect(category).toMatch(/^…[a-z]+, .*, Vehicle crime, .*…$/);
  });

  it("shows what an abbreviation stands for, or the abbreviation, as the text has it", async () => {
    const byShort = await excerpts("OCG");
    expect(Object.values(byShort).length).toBeGreaterThan(2);
    for (const excerpt of Object.values(byShort)) expect(excerpt).toMatch(/organised crime group/i);
    const byFull = await excerpts("anti-social behaviour");
    expect(byFull).toMatchObject({ "PartnerPriority kent-police-2017-2022/002": "Fight crime and ASB" });
    for (const excerpt of Object.values(byFull)) expect(excerpt).toMatch(/anti-?social|ASB/i);
  });

  it("shows a compound as the text writes it", async () => {
    const byOne = Object.values(await excerpts("hotspot"));
    expect(byOne.some((excerpt) => excerpt.includes("hot spot"))).toBe(true);
    expect(byOne.some((excerpt) => excerpt.includes("hotspot"))).toBe(true);
    for (const excerpt of Object.values(await excerpts("flytipping"))) expect(excerpt).toMatch(/fly-tip/i);
  });

  it("shows the word that was meant where it was mistyped", async () => {
    for (const excerpt of Object.values(await excerpts("burgalry"))) expect(excerpt).toMatch(/burglary/i);
  });
});

describe("cutting", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

  it("leaves a short text whole", () => {
    expect(cut("A short text.", 2, 7)).toBe("A short text.");
    expect(cut("x".repeat(LONGEST_EXCERPT), 2, 7)).toBe("x".repeat(LONGEST_EXCERPT));
  });

  it("says at which ends something is left out", () => {
    const text = words(100);
    expect(cut(text, 0, 5)).toMatch(/^word0 .* word\d+…$/);
    const middle = text.indexOf("word50");
    expect(cut(text, middle, middle + 6)).toMatch(/^…word\d+ .*word50 .* word\d+…$/);
    const last = text.indexOf("word99");
    expect(cut(text, last, last + 6)).toMatch(/^…word\d+ .* word99$/);
  });

  it("begins with the sentence where that is near", () => {
    const text = `${words(30)}. The sentence has what is looked for in it. ${words(30)}`;
    const at = text.indexOf("looked");
    expect(cut(text, at, at + 6)).toMatch(/^…The sentence has what is looked for in it\. word0 .*…$/);
  });

  it("holds what it is about, within its length, at every place of a text", () => {
    const text = `${words(40)}. ${"long".repeat(60)} ${words(40)}; end`;
    for (let from = 0; from < text.length - 10; from += 1) {
      const piece = cut(text, from, from + 10);
      expect(piece.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
      expect(piece).toContain(text.slice(from, from + 10).trim());
    }
  });

  it("does not part the halves of a character", () => {
    expect(cut("🙂".repeat(200), 0, 2)).toMatch(/^(?:🙂)+…$/u);
    expect(cut(`x${"🙂".repeat(200)}`, 0, 1)).toMatch(/^x(?:🙂)+…$/u);
  });
});
