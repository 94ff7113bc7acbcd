import { suggestedAlignments } from "../../../src/catalogue/alignment/suggestedAlignments";
import type { PartnerPriority, Strategy } from "../../../src/catalogue/model";
import { termsIn } from "../../../src/domain/suggestion/termsIn";
import { accuracyOn, type GoldItem, goldItems, goldPlans } from "../../harness/goldSet";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
let strategy: Strategy;
beforeAll(async () => {
  hub = await openTestHub();
  const [latest] = hub.catalogue.snapshot.partnership("dartford")?.strategies ?? [];
  if (!latest) throw new Error("Dartford has no strategy.");
  strategy = latest;
});
afterAll(() => hub.close());

const EVERY = 100;
const suggested = (item: GoldItem) => suggestedAlignments(strategy, item, EVERY);

/** Every partner priority of the seeds that the strategy document lists, by its id in the gold set. */
function documented(): [string, PartnerPriority][] {
  const plans = hub.catalogue.snapshot.partnerPlans;
  return plans.flatMap(({ slug, priorities, crossCuttingThemes }) =>
    [...priorities, ...crossCuttingThemes].map((each): [string, PartnerPriority] => [
      `${slug}/${each.number ?? "theme"}`,
      each,
    ]),
  );
}

describe("the gold set", () => {
  it("has at least sixty partner priorities, each once, the 24 of the strategy document as the seeds word them", () => {
    expect(goldItems.length).toBeGreaterThanOrEqual(60);
    expect(new Set(goldItems.map(({ id }) => id)).size).toBe(goldItems.length);
    const seeded = new Map(documented());
    const ofDocument = goldPlans[0]?.priorities ?? [];
    expect(ofDocument).toHaveLength(24);
    for (const { id, title, statement } of ofDocument) expect(seeded.get(id)).toMatchObject({ title, statement });
  });

  it("gives the items of one kind to tuning and test by turns, the first to tuning", () => {
    const [document, ...others] = goldPlans;
    for (const items of [document?.priorities ?? [], others.flatMap(({ priorities }) => priorities)]) {
      for (const preferred of [1, 2, 3, 4, undefined]) {
        const splits = items.filter(({ answers }) => answers[0] === preferred).map(({ split }) => split);
        expect(splits).toEqual(splits.map((_, place) => (place % 2 === 0 ? "tuning" : "test")));
        expect(splits.length).toBeGreaterThan(2);
      }
    }
  });

  it("names priorities of the strategy", () => {
    const numbers = strategy.priorities.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining(goldItems.flatMap(({ answers }) => answers)));
  });
});

describe("suggestions for the Dartford strategy", () => {
  it("are right at the first place for at least three in four of the test half that belong to a priority", () => {
    const { belonging, firstRight } = accuracyOn("test", suggested);
    expect(firstRight / belonging).toBeGreaterThanOrEqual(0.75);
  });

  it("are none for at least nine in ten of the test half that belong to none", () => {
    const { toNone, nothingSuggested } = accuracyOn("test", suggested);
    expect(nothingSuggested / toNone).toBeGreaterThanOrEqual(0.9);
  });

  it("are as right as the README says", () => {
    expect({ tuning: accuracyOn("tuning", suggested), test: accuracyOn("test", suggested) }).toEqual({
      tuning: { belonging: 45, firstRight: 43, amongThree: 44, toNone: 18, nothingSuggested: 18 },
      test: { belonging: 40, firstRight: 35, amongThree: 35, toNone: 18, nothingSuggested: 17 },
    });
  });

  it("say what speaks for them: words of the partner priority that mean something the priority speaks of", () => {
    const explained = goldItems.flatMap((item) => suggested(item).map((suggestion) => ({ item, ...suggestion })));
    expect(explained.length).toBeGreaterThan(80);
    for (const { item, priority, matchedTerms } of explained) {
      const theirs = `${item.title}\n${item.statement}`;
      const wording = [
        priority.title,
        priority.summary ?? "",
        ...[...priority.focuses, ...priority.aims].map(({ statement }) => statement),
        ...priority.indicators.map(({ title }) => title),
      ];
      const spokenOf = new Set(wording.flatMap((text) => [...termsIn(text).keys()]));
      expect(matchedTerms.length).toBeGreaterThan(0);
      for (const term of matchedTerms) {
        expect(theirs).toContain(term);
        expect([...termsIn(term).keys()].some((key) => spokenOf.has(key))).toBe(true);
      }
    }
  });

  it("are each priority itself, first, for its own title", () => {
    for (const priority of strategy.priorities) {
      const [first] = suggestedAlignments(strategy, { title: priority.title, statement: null }, EVERY);
      expect(first?.priority).toBe(priority);
    }
  });

  it("rest on nothing that the names of its area and the areas around it say", () => {
    expect(
      suggestedAlignments(
        strategy,
        { title: "Dartford in Kent, Kent in the South East of England", statement: null },
        EVERY,
      ),
    ).toEqual([]);
  });

  it("are the same when asked again, and no more than asked for", () => {
    for (const item of goldItems) {
      const all = suggested(item);
      expect(suggested(item)).toEqual(all);
      expect(suggestedAlignments(strategy, item, 1)).toEqual(all.slice(0, 1));
    }
  });
});
