import fc from "fast-check";
import { LEAST_SCORE, suggest } from "../../../src/domain/suggestion/suggest";
import { type PriorityText, termTable } from "../../../src/domain/suggestion/termTable";

const priority = (number: number, title: string, ...focuses: string[]): PriorityText => ({
  number,
  title,
  summary: null,
  focuses: focuses.map((statement) => ({ statement })),
  aims: [],
  indicators: [],
});

const strategy = [
  priority(1, "Domestic abuse", "Support victims of domestic abuse", "Refuges for victims"),
  priority(2, "Anti-social behaviour", "Reduce ASB in parks", "Reduce the number of repeat victims"),
  priority(3, "Re-offending", "Manage known offenders in the community"),
];
const suggestedFor = (title: string, statement: string | null = null, of: readonly PriorityText[] = strategy) =>
  suggest(termTable(of, []), { title, statement }).map(({ priority: { number }, ...rest }) => ({ number, ...rest }));
const numbersFor = (title: string, statement: string | null = null) =>
  suggestedFor(title, statement).map(({ number }) => number);

/** Words that the made-up strategies below are made of: subjects, the field's own words, and some that it has synonyms for. */
const WORDS = [
  ...["lorry", "harbour", "orchard", "violin", "granite", "falcon", "meadow", "turbine", "lantern", "saddle"],
  ...["reduce", "crime", "community", "people", "ASB", "graffiti", "victims", "VAWG", "rape", "burglary", "the", "of"],
];
const SUBJECTS = WORDS.slice(0, 10);
const anyWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));
const anyStrategy = fc
  .array(fc.record({ title: anyWords, focuses: fc.array(anyWords, { maxLength: 4 }) }), { maxLength: 6 })
  .map((made) => made.map(({ title, focuses }, place) => priority(place + 1, title, ...focuses)));

describe("a suggestion", () => {
  it("takes an abbreviation for what it stands for, and a form of a matter for the matter", () => {
    expect(numbersFor("ASB")).toEqual([2]);
    expect(numbersFor("Tackling antisocial behaviour")).toEqual([2]);
    expect(numbersFor("Vandalism", "Graffiti and street drinking")).toEqual([2]);
    expect(numbersFor("Coercive control")).toEqual([1]);
  });

  it("does not take a word for an abbreviation of the same letters", () => {
    expect(numbersFor("DA services")).toEqual([1]);
    expect(numbersFor("A cidade da ponte")).toEqual([]);
  });

  it("does not mind endings and hyphens", () => {
    expect(numbersFor("Reoffending")).toEqual([3]);
    expect(numbersFor("Those who re-offend")).toEqual([3]);
  });

  it("shows the words that speak for it as they are written, the strongest first and each once", () => {
    expect(suggestedFor("Domestic Abuse", "For every survivor of domestic abuse, refuge.")[0]?.matchedTerms).toEqual([
      "Domestic Abuse",
      "survivor",
      "refuge",
    ]);
    expect(suggestedFor("Re-offending")[0]?.matchedTerms).toEqual(["Re-offending"]);
  });

  it("comes the stronger the fewer priorities use a word", () => {
    const score = (title: string) => suggestedFor(title, null)[0]?.score ?? 0;
    expect(score("Domestic abuse")).toBeGreaterThan(score("Victims"));
  });

  it.each([
    "",
    " ",
    "—",
    "2021",
    "of the and",
    "To reduce crime and improve safety in our area",
    "Straßen sicherer machen",
    "La sécurité routière",
    "道路安全",
  ])("is not made for %j", (text) => {
    expect(suggestedFor(text, text)).toEqual([]);
  });

  it("is not made from words in passing, however many", () => {
    const passing = priority(4, "Harbour", "orchard violin granite falcon meadow turbine lantern saddle");
    const words = "orchard violin granite falcon meadow turbine lantern saddle";
    expect(suggestedFor("Safety", words, [...strategy, passing])).toEqual([]);
  });

  it("is never made without a strategy's priorities", () => {
    expect(suggestedFor("ASB", null, [])).toEqual([]);
  });

  it("has a score from the least to 1, the best first, and of equals the first in the strategy", () => {
    fc.assert(
      fc.property(anyStrategy, anyWords, anyWords, (priorities, title, statement) => {
        const found = suggestedFor(title, statement, priorities);
        for (const { score } of found) expect(score >= LEAST_SCORE && score <= 1).toBe(true);
        expect(found).toEqual([...found].sort((a, b) => b.score - a.score || a.number - b.number));
      }),
    );
  });

  it("is ordered by the scores that are shown: of two that differ only in what is rounded off, the first in the strategy", () => {
    const stating = (number: number, title: string, ...statements: string[]) => ({
      ...{ number, title, summary: null, aims: [], indicators: [] },
      focuses: statements.map((statement) => ({ statement })),
    });
    const priorities = [
      stating(1, "meadow turbine graffiti violin", "falcon graffiti", "lorry rape turbine"),
      stating(2, "meadow graffiti VAWG", "lorry orchard VAWG", "meadow orchard"),
      stating(3, ""),
      stating(4, "VAWG turbine violin", "violin orchard ASB VAWG", "violin"),
      stating(5, "", "violin graffiti", "falcon turbine VAWG", "VAWG", "graffiti"),
    ];
    const found = suggestedFor("meadow lorry graffiti orchard VAWG violin", "falcon turbine", priorities);
    expect(found.slice(0, 2).map(({ number }) => number)).toEqual([1, 2]);
    expect(found[0]?.score).toBe(found[1]?.score);
  });

  it("is the same in whatever order the priorities come", () => {
    const shuffled = anyStrategy.chain((priorities) =>
      fc.tuple(fc.constant(priorities), fc.shuffledSubarray(priorities, { minLength: priorities.length })),
    );
    fc.assert(
      fc.property(shuffled, anyWords, anyWords, ([priorities, otherwise], title, statement) => {
        expect(suggestedFor(title, statement, otherwise)).toEqual(suggestedFor(title, statement, priorities));
      }),
    );
  });

  it("is a priority itself, first, for its own title, when no other speaks of that", () => {
    const distinct = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...SUBJECTS), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom("Reduce crime with partners", "Support victims", "Tackle graffiti"), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(distinct, ([subjects, focuses]) => {
        const priorities = subjects.map((subject, place) => priority(place + 1, `A safer ${subject}`, ...focuses));
        const firsts = priorities.map(({ title }) => suggestedFor(title, null, priorities)[0]?.number);
        expect(firsts).toEqual(priorities.map(({ number }) => number));
      }),
    );
  });
});
