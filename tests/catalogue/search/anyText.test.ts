import fc from "fast-check";
import type { NamedNode } from "../../../src/catalogue/catalogue";
import { LONGEST_EXCERPT } from "../../../src/catalogue/search/cut";
import { search } from "../../../src/catalogue/search/search";
import { searchableText } from "../../../src/catalogue/search/searchableText";
import { searchIndexOf } from "../../../src/catalogue/search/searchIndex";
import { openTestHub, type TestHub } from "../../harness/hub";

/** The longest text that the graph searches for. */
const LONGEST = 200;
const PAGE = 20;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** A text no longer than may be searched for, whole words of it. */
const asked = (text: string) => (text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf(" ", LONGEST)));
const firstPage = (text: string) => search(hub.catalogue.snapshot, asked(text), PAGE);
const isFound = async (node: NamedNode, text: string) => (await firstPage(text)).some((hit) => hit.node === node);
/** What a name has in common with others: the three Kents, and priorities worded alike. */
const nameOf = (node: NamedNode) => searchableText(node).name;

describe("everything that is seeded", () => {
  it("is found on the first page by its own name, and by each of its codes", async () => {
    const lost: string[] = [];
    for (const node of hub.catalogue.snapshot.named()) {
      const { name, codes } = searchableText(node);
      for (const text of [name, ...codes]) if (!(await isFound(node, text))) lost.push(`${node.key}: ${text}`);
    }
    expect(lost).toEqual([]);
  });

  it("is found by its name in capitals, with accents, and with other signs between its words", async () => {
    const lost: string[] = [];
    for (const node of hub.catalogue.snapshot.named()) {
      const text = nameOf(node)
        .toUpperCase()
        .replace(/[\s-]+/g, " … ");
      if (text.length <= LONGEST && !(await isFound(node, text))) lost.push(text);
    }
    expect(lost).toEqual([]);
  });

  it("is found by its name with one slip of typing in a long word of it, unless the slip makes another word", async () => {
    const { vocabulary } = await searchIndexOf(hub.catalogue.snapshot);
    const named = hub.catalogue.snapshot.named().filter((node) => /[a-z]{7}/i.test(asked(nameOf(node))));
    expect(named.length).toBeGreaterThan(80);
    const slip = fc.record({
      // By number, since a thing leads to every other, and so would what is told of a failure.
      thing: fc.nat(named.length - 1),
      kind: fc.constantFrom("left out", "doubled", "another", "changed over"),
      word: fc.nat(),
      at: fc.nat(),
      letter: fc.constantFrom(...LETTERS),
    });
    await fc.assert(
      fc.asyncProperty(slip, async ({ thing, kind, word, at, letter }) => {
        const node = named[thing];
        if (node === undefined) return;
        const name = asked(nameOf(node));
        const words = [...name.matchAll(/[a-z]{7,}/gi)];
        const chosen = words[word % words.length];
        if (chosen === undefined) return;
        const place = at % (chosen[0].length - 1);
        const [before, here, next, after] = [
          chosen[0].slice(0, place),
          chosen[0][place] ?? "",
          chosen[0][place + 1] ?? "",
          chosen[0].slice(place + 2),
        ];
        const mistyped = {
          "left out": before + next + after,
          doubled: before + here + here + next + after,
          another: before + letter + next + after,
          "changed over": before + next + here + after,
        }[kind];
        fc.pre(mistyped.toLowerCase() === chosen[0].toLowerCase() || !vocabulary.knows(mistyped.toLowerCase()));
        const text = name.slice(0, chosen.index) + mistyped + name.slice(chosen.index + chosen[0].length);
        expect({ text, isFound: await isFound(node, text) }).toEqual({ text, isFound: true });
      }),
      { numRuns: 400 },
    );
  });

  it("is found by its name when a slip makes what only begins another word", async () => {
    // "Brough" begins "brought", which some text has beside the other words.
    const names = (await firstPage("Dartford Brough Council")).map(({ node }) => nameOf(node));
    expect(names).toContain("Dartford Borough Council");
  });
});

describe("any text at all", () => {
  const anything = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: LONGEST }),
    fc.string({ unit: "binary", maxLength: LONGEST }),
    fc.string({
      unit: fc.constantFrom(..."<>&;\"'`\\$^*+?()[]{}|/%_#:.-\0\u0007\u202e\ud800\udfff \n\t"),
      maxLength: 60,
    }),
    fc.string({ unit: fc.constantFrom("a", "as", "b ", " the ", "crime", "-", "’", "e0", "7"), maxLength: 60 }),
    fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "<b>crime</b>", ".*", "null"),
  );

  it("is searched for without a fault, and every hit has a score that falls and an excerpt of its own words", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const hits = await search(hub.catalogue.snapshot, text.slice(0, LONGEST), PAGE);
        expect(hits.length).toBeLessThanOrEqual(PAGE);
        for (const [at, { node, score, excerpt }] of hits.entries()) {
          expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 7);
          expect(score).toBeGreaterThanOrEqual(1);
          expect(excerpt.length).toBeGreaterThan(0);
          expect(excerpt.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
          const { name, codes, texts } = searchableText(node);
          const shown = excerpt.replace(/^…|…$/g, "");
          expect([name, ...codes, ...texts].some((whole) => whole.includes(shown))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("finds the same, whenever it is asked", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const cut = text.slice(0, LONGEST);
        expect(await search(hub.catalogue.snapshot, cut, PAGE)).toEqual(
          await search(hub.catalogue.snapshot, cut, PAGE),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each(["", " ", "\t\n", "\0", "\u202e", "\ud800", "!!!", "…", "'", "’’", "-", "🙂"])(
    "finds nothing where it has no word, as in %j",
    async (text) => {
      expect(await search(hub.catalogue.snapshot, text, PAGE)).toEqual([]);
    },
  );

  it("has only words where it looks like code", async () => {
    const plain = await search(hub.catalogue.snapshot, "crime", PAGE);
    for (const text of ["<b>crime</b>", "crime*", "^crime$", "crime\0", "(crime", "crime\u202e", '"crime"']) {
      const hits = await search(hub.catalogue.snapshot, text, PAGE);
      // "b" is a word, though nobody's, so that what has some of the words is found.
      expect(hits.map(({ node }) => node.key)).toEqual(plain.map(({ node }) => node.key));
    }
  });
});
