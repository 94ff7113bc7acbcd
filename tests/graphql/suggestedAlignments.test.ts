import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

interface Suggested {
  readonly title: string;
  readonly suggestedAlignments: { score: number; matchedTerms: string[]; priority: { number: number } }[];
}

const QUESTION = `query ($plan: String!, $partnership: String!, $first: Int) {
  partnerPlan(slug: $plan) { priorities { title suggestedAlignments(partnership: $partnership, first: $first) {
    score matchedTerms priority { number } } } } }`;

async function suggestedFor(plan: string, args: Record<string, unknown> = {}): Promise<readonly Suggested[]> {
  type Answer = { partnerPlan: { priorities: Suggested[] } };
  const variables = { plan, partnership: "dartford", ...args };
  return (await hub.data<Answer>(QUESTION, variables)).partnerPlan.priorities;
}

const numbersOf = ({ suggestedAlignments }: Suggested) => suggestedAlignments.map(({ priority }) => priority.number);

describe("the alignments suggested for a partner priority", () => {
  it("are the priority of the same name, first, for each of the county team's four", async () => {
    const firsts = (await suggestedFor("kcst-priorities")).map((each) => numbersOf(each)[0]);
    expect(firsts).toEqual([1, 2, 3, 4]);
  });

  it("come with the words that speak for them, and a score that falls", async () => {
    const [, fight] = await suggestedFor("kent-police-2017-2022");
    expect(fight?.title).toBe("Fight crime and ASB");
    expect(fight?.suggestedAlignments[0]).toMatchObject({
      priority: { number: 2 },
      matchedTerms: expect.arrayContaining(["ASB"]),
    });
    const scores = fight?.suggestedAlignments.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("are none for the Commissioner's mental-health demand", async () => {
    const [, , mentalHealth] = await suggestedFor("safer-in-kent-2017-2021");
    expect(mentalHealth?.title).toMatch(/mental health/);
    expect(mentalHealth?.suggestedAlignments).toEqual([]);
  });

  it("are three at the most unless another number is asked for", async () => {
    const [most, one] = [
      await suggestedFor("kent-police-2017-2022"),
      await suggestedFor("kent-police-2017-2022", { first: 1 }),
    ];
    expect(Math.max(...most.map((each) => numbersOf(each).length))).toBeGreaterThan(1);
    expect(Math.max(...most.map((each) => numbersOf(each).length))).toBeLessThanOrEqual(3);
    expect(one.map(numbersOf)).toEqual(most.map((each) => numbersOf(each).slice(0, 1)));
    expect((await suggestedFor("kent-police-2017-2022", { first: null })).map(numbersOf)).toEqual(most.map(numbersOf));
  });

  it.each(["2018-06-01", "2020-06-01", "2030-06-01"])(
    "are asked on %s of the strategy in force, else of the latest before or the first after",
    async (day) => {
      type Answer = {
        partnerPlan: { priorities: { suggestedAlignments: { priority: { strategy: { slug: string } } }[] }[] };
      };
      const { partnerPlan } = await hub.data<Answer>(
        `{ partnerPlan(slug: "kcst-priorities") { priorities { suggestedAlignments(partnership: "dartford", first: 1) {
          priority { strategy { slug } } } } } }`,
        {},
        new Date(`${day}T12:00:00Z`),
      );
      const slugs = partnerPlan.priorities.flatMap(({ suggestedAlignments: [first] }) => first?.priority.strategy.slug);
      expect(slugs).toEqual(Array(4).fill("dartford-2019-2022"));
    },
  );

  it("are none of a partnership without a strategy", async () => {
    const plans = await suggestedFor("kcst-priorities", { partnership: "dartford-and-gravesham" });
    expect(plans.map(numbersOf)).toEqual([[], [], [], []]);
  });

  it("cost no SQL statement, for every partner priority at once", async () => {
    const before = hub.database.statementsSent();
    const { partnerPlans } = await hub.data<{ partnerPlans: { nodes: { priorities: Suggested[] }[] } }>(
      `{ partnerPlans { nodes { priorities { title suggestedAlignments(partnership: "dartford") {
        score matchedTerms priority { number title strategy { slug } } } } } } }`,
    );
    expect(partnerPlans.nodes.flatMap(({ priorities }) => priorities).length).toBeGreaterThan(20);
    expect(hub.database.statementsSent() - before).toBe(0);
  });

  it("are refused for a partnership that is not there, and for numbers that no list may be asked for", async () => {
    const refused = (args: string) =>
      hub.refusal(`{ partnerPlan(slug: "kcst-priorities") { priorities { suggestedAlignments(${args}) { score } } } }`);
    expect(await refused(`partnership: "atlantis"`)).toEqual({
      code: "UNKNOWN_CODE",
      message: `"atlantis" is not the slug of a partnership of this hub.`,
    });
    expect((await refused(`partnership: "dartford", first: 0`)).code).toBe("INVALID_PAGE_SIZE");
    expect((await refused(`partnership: "dartford", first: 101`)).code).toBe("INVALID_PAGE_SIZE");
    expect((await refused(`partnership: "${"d".repeat(501)}"`)).code).toBe("TEXT_TOO_LONG");
  });
});
