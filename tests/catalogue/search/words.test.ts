import fc from "fast-check";
import { TermReader } from "../../../src/catalogue/search/termReader";
import { typingDistance } from "../../../src/catalogue/search/typingDistance";
import { Vocabulary } from "../../../src/catalogue/search/vocabulary";
import { isSmall, wordsOf } from "../../../src/catalogue/search/words";

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe("the words of a text", () => {
  it("are the same in any case, with accents or without, with apostrophes or without", () => {
    expect(folded("Café CAFÉ cafe\u0301 cafe")).toEqual(["cafe", "cafe", "cafe", "cafe"]);
    expect(folded("Joyden's Joyden’s joydens")).toEqual(["joydens", "joydens", "joydens"]);
    expect(folded("ŷ Ŵ")).toEqual(["y", "w"]);
  });

  it("are parted by whatever is no letter or digit, and stand where they are written", () => {
    const text = "CPW/CPN + ABA (600+ schemes), 2019–2022: end";
    expect(folded(text)).toEqual(["cpw", "cpn", "aba", "600", "schemes", "2019", "2022", "end"]);
    for (const { written, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(written);
  });

  it("are small where they tell nothing, but not because they look like one that has lost its apostrophe", () => {
    expect(["the", "of", "don't", "we're", "many"].map((word) => isSmall(wordsOf(word)[0]?.folded ?? ""))).toEqual(
      Array(5).fill(true),
    );
    expect(["shed", "well", "ill", "ID", "crime"].map((word) => isSmall(word.toLowerCase()))).toEqual(
      Array(5).fill(false),
    );
  });

  it("are tied by hyphens only", () => {
    const tied = (text: string) => wordsOf(text).map(({ isTied }) => isTied);
    expect(tied("fly-tipping")).toEqual([false, true]);
    expect(tied("fly tipping – or not")).toEqual([false, false, false, false]);
  });
});

describe("a word with another ending", () => {
  const isFoundBy = (one: string, other: string) => {
    const vocabulary = new Vocabulary();
    vocabulary.add(one);
    return vocabulary.knows(other);
  };

  it.each([
    ["burglaries", "burglary"],
    ["robberies", "robbery"],
    ["crimes", "crime"],
    ["fires", "fire"],
    ["offenders", "offending"],
    ["offended", "offender"],
    ["tipping", "tips"],
    ["prosecutions", "prosecuted"],
    ["housing", "houses"],
    ["policing", "police"],
    ["addresses", "address"],
    ["communities", "community"],
    ["batches", "batch"],
  ])("is found: %s by %s", (one, other) => {
    expect(isFoundBy(one, other)).toBe(true);
  });

  it.each([
    ["police", "policy"],
    ["commissioning", "commissioner"],
    ["station", "state"],
    ["former", "form"],
    ["order", "ore"],
    ["number", "numb"],
    ["partner", "part"],
    ["process", "proceed"],
    ["status", "state"],
    ["string", "strand"],
  ])("is not taken for another word: %s for %s", (one, other) => {
    expect(isFoundBy(one, other)).toBe(false);
  });
});

describe("slips of typing", () => {
  it("are a letter too many, too few, another, or two changed over", () => {
    expect(typingDistance("graffiti", "graffiti")).toBe(0);
    expect(typingDistance("graffiti", "grafiti")).toBe(1);
    expect(typingDistance("graffiti", "graffitti")).toBe(1);
    expect(typingDistance("graffiti", "groffiti")).toBe(1);
    expect(typingDistance("graffiti", "grafftii")).toBe(1);
    expect(typingDistance("graffiti", "grfafiit")).toBe(2);
    expect(typingDistance("", "abc")).toBe(3);
  });

  it("are as many both ways, and never more than the longer word has letters", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingDistance(a, b)).toBe(typingDistance(b, a));
        expect(typingDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(typingDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("what a text is found by", () => {
  const terms = (text: string, ...others: string[]) => {
    const reader = new TermReader();
    for (const each of [text, ...others]) reader.learn(each);
    return reader.read(text).map(({ term }) => term);
  };

  it("is a compound with a hyphen in one word, too", () => {
    expect(terms("Fly-tipping")).toEqual(["fly", "tipping", "flytipping"]);
  });

  it("is a compound in two words only where another text writes it in one", () => {
    expect(terms("hot spot")).toEqual(["hot", "spot"]);
    expect(terms("hot spot", "a hotspot")).toContain("hotspot");
    expect(terms("with in", "within")).toEqual(["with", "in"]);
  });

  it("is an abbreviation where it writes out what that stands for, with any ending and small words between", () => {
    expect(terms("Organised Crime Groups")).toContain("ocg");
    expect(terms("Police & Crime Commissioners")).toContain("pcc");
    expect(terms("crime groups, organised")).not.toContain("ocg");
  });

  it("is what an abbreviation stands for where that is written in capitals, in one or several", () => {
    expect(terms("victims of ASB")).toEqual(
      expect.arrayContaining(["asb", "anti", "social", "antisocial", "behaviour"]),
    );
    expect(terms("CSPs")).toContain("partnership");
    expect(terms("a rag and a soc")).toEqual(["a", "rag", "and", "a", "soc"]);
  });

  it("is said by the piece of it that says so", () => {
    const reader = new TermReader();
    const text = "Against organised crime groups and ASB.";
    reader.learn(text);
    const said = (wanted: string) => {
      const found = reader.read(text).find(({ term }) => term === wanted);
      return found && text.slice(found.start, found.end);
    };
    expect(said("ocg")).toBe("organised crime groups");
    expect(said("behaviour")).toBe("ASB");
  });

  it("is in essence the same in full and abbreviated", () => {
    const reader = new TermReader();
    expect(reader.essence("Kent Police & Crime Commissioner")).toBe("kentPCC");
    expect(reader.essence("kent pcc")).toBe("kentPCC");
    expect(reader.essence("Kent Community Safety Partnership")).toBe("KCSP");
    expect(reader.essence("Dartford Community Safety Partnership")).toBe("dartfordCSP");
    expect("dartford".startsWith(reader.essence("domestic abuse"))).toBe(false);
  });
});
