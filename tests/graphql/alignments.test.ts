import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

interface Seen {
  strength: string;
  partnerPriority: { title: string; documentedIn: string | null; plan: { organisation: { slug: string } } };
}
const SEEN = "{ strength partnerPriority { title documentedIn plan { organisation { slug } } } }";

interface Judged {
  title: string;
  statement: string | null;
  documentedIn: string | null;
  delegatesTo: { slug: string }[];
  delegationRationale: string | null;
  unaligned: { rationale: string; assertedBy: string } | null;
  alignments: { rationale: string; evidence: string | null; status: string; assertedBy: string }[];
}
const judged = async (): Promise<Judged[]> => {
  const { partnerPlans } = await hub.data<{
    partnerPlans: { nodes: { priorities: Judged[]; crossCuttingThemes: Judged[] }[] };
  }>(`{ partnerPlans(where: { partnerships: ["dartford"], inForceOn: "2021-06-01" }) { nodes {
    priorities { ...Judged } crossCuttingThemes { ...Judged } } } }
    fragment Judged on PartnerPriority { title statement documentedIn delegatesTo { slug } delegationRationale
      unaligned { rationale assertedBy } alignments { rationale evidence status assertedBy } }`);
  return partnerPlans.nodes.flatMap(({ priorities, crossCuttingThemes }) => [...priorities, ...crossCuttingThemes]);
};

describe("the judgements on the partner priorities of the strategy document", () => {
  it("are there for each of the 23 and the cross-cutting theme, with a reason, as proposals of the hub's editors", async () => {
    const ofDocument = (await judged()).filter(({ documentedIn }) => !documentedIn?.startsWith("Safer in Kent"));
    expect(ofDocument).toHaveLength(24);
    for (const { alignments, unaligned, delegatesTo, delegationRationale } of ofDocument) {
      expect([alignments.length > 0, unaligned !== null, delegatesTo.length > 0].filter(Boolean)).toHaveLength(1);
      expect(alignments.every(({ rationale, status }) => rationale.length > 20 && status === "PROPOSED")).toBe(true);
      expect(delegatesTo.length > 0).toBe(delegationRationale !== null);
      for (const { assertedBy } of [...alignments, ...(unaligned ? [unaligned] : [])]) {
        expect(assertedBy).toBe("csp-hub editors");
      }
    }
  });

  it("quote the plan where they give evidence", async () => {
    for (const { title, statement, alignments } of await judged()) {
      for (const { evidence } of alignments) expect(`${title}\n${statement}`).toContain(evidence);
    }
  });

  it("leave to the police's plan what the Commissioner's first priority lines up with", async () => {
    const [first] = (await judged()).filter(({ delegatesTo }) => delegatesTo.length > 0);
    expect(first).toMatchObject({ delegatesTo: [{ slug: "kent-police-2017-2022" }], alignments: [], unaligned: null });
  });
});

describe("alignments of an aim", () => {
  it("have a Kent Police priority against organised crime groups only in the full plan, not in what the strategy quotes", async () => {
    const { aims } = await hub.data<{ aims: { nodes: { alignments: Seen[] }[] } }>(
      `{ aims(where: { text: "Organised Crime Groups" }) { nodes { alignments ${SEEN} } } }`,
    );
    const [aim] = aims.nodes;
    const police = aim?.alignments.filter(
      ({ partnerPriority }) => partnerPriority.plan.organisation.slug === "kent-police",
    );
    expect(police?.map(({ partnerPriority: { title, documentedIn } }) => [title, documentedIn])).toEqual([
      ["Combat organised crime and gangs", "Safer in Kent, the Commissioner's plan for 2017 to 2021"],
    ]);
    const county = aim?.alignments.map(({ partnerPriority }) => partnerPriority.plan.organisation.slug);
    expect(county).toEqual(["kcst", "kent-police", "kcsp"]);
  });
});

describe("alignments of a priority", () => {
  const ask = async (filter: string) => {
    const { priorities } = await hub.data<{ priorities: { nodes: { alignments: Seen[] }[] } }>(
      `{ priorities(where: { partnerships: ["dartford"] }) { nodes { number alignments${filter} ${SEEN} } } }`,
    );
    return priorities.nodes.map(({ alignments }) => alignments);
  };

  it("come strongest first", async () => {
    const order = ["IDENTICAL", "DIRECT", "CONTRIBUTES", "ENABLES"];
    for (const alignments of await ask("")) {
      const ranks = alignments.map(({ strength }) => order.indexOf(strength));
      expect(ranks).toEqual([...ranks].sort());
      expect(ranks.length).toBeGreaterThan(3);
    }
  });

  it("can be asked for by strength, organisation and day", async () => {
    const [, asb] = await ask('(strength: [ENABLES, CONTRIBUTES], organisation: "nhw")');
    expect(asb?.map(({ strength }) => strength)).toEqual(["CONTRIBUTES"]);
    const later = await ask('(inForceOn: "2026-06-01")');
    expect(later.flat().some(({ partnerPriority }) => partnerPriority.plan.organisation.slug === "kent-police")).toBe(
      false,
    );
    expect((await ask("(statuses: [WITHDRAWN])")).flat()).toEqual([]);
  });
});

describe("the list of alignments", () => {
  it("is filtered, paged and counted", async () => {
    const { alignments } = await hub.data<{ alignments: { totalCount: number; nodes: { id: string }[] } }>(
      `{ alignments(first: 2, where: { partnerships: ["dartford"], organisations: ["kent-police"], strength: [DIRECT] }) {
        totalCount nodes { id } } }`,
    );
    expect(alignments.totalCount).toBe(5);
    expect(alignments.nodes).toHaveLength(2);
    const { none } = await hub.data<{ none: { totalCount: number } }>(
      `{ none: alignments(where: { partnerships: ["elsewhere"] }) { totalCount } }`,
    );
    expect(none.totalCount).toBe(0);
  });

  it("leads back to each by its id, with its history", async () => {
    const { alignments } = await hub.data<{ alignments: { nodes: { id: string }[] } }>(
      `{ alignments(first: 1, where: { inForceOn: "2021-06-01" }) { nodes { id } } }`,
    );
    const [first] = alignments.nodes;
    const { node } = await hub.data<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { id ... on Alignment { status decidedOn history { status by on at reason } } } }`,
      { id: first?.id },
    );
    expect(node).toEqual({
      id: first?.id,
      status: "PROPOSED",
      decidedOn: null,
      history: [{ status: "PROPOSED", by: "csp-hub editors", on: "2026-11-28", at: null, reason: null }],
    });
  });
});
