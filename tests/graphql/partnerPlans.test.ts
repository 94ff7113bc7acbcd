import { AllPartnerPlansDocument } from "../generated/operations";
import { forgetPublished, published } from "../harness/aligning";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

async function allPlans() {
  const { partnerPlans } = await hub.data(AllPartnerPlansDocument, { partnership: "dartford" });
  return partnerPlans.nodes;
}

describe("partner plans", () => {
  it("bear on Dartford from the county team, the county partnership, police, Commissioner and Neighbourhood Watch", async () => {
    const plans = await allPlans();
    const first = plans.filter(({ supersedes }) => supersedes === null);
    const counts = first.map((plan) => [
      plan.organisation.slug,
      plan.area.code,
      plan.priorities.length,
      plan.crossCuttingThemes.length,
    ]);
    expect(Object.fromEntries(counts.map(([slug, ...rest]) => [slug, rest]))).toEqual({
      kcst: ["E10000016", 4, 0],
      kcsp: ["E10000016", 3, 1],
      "kent-police": ["E23000032", 6, 0],
      "kent-pcc": ["E23000032", 6, 0],
      nhw: ["E22000352", 6, 0],
    });
  });

  it("give every priority of the document a title and a statement", async () => {
    const plans = await allPlans();
    const stated = plans.filter(({ documentedIn }) => documentedIn?.includes("Dartford Community Safety Strategy"));
    const priorities = stated
      .flatMap((plan) => [...plan.priorities, ...plan.crossCuttingThemes])
      .filter(({ documentedIn }) => !documentedIn?.startsWith("Safer in Kent"));
    expect(priorities).toHaveLength(24);
    expect(priorities.filter(({ title, statement }) => !title || !statement)).toEqual([]);
  });

  it("keep the slips of the document and say so", async () => {
    const police = (await allPlans()).find(({ slug }) => slug === "kent-police-2017-2022");
    expect(police?.priorities[2]?.title).toBe("Tackle abuse, exploitation and violent");
    expect(police?.priorities[2]?.note).toMatch(/violence/);
    const county = (await allPlans()).find(({ organisation }) => organisation.slug === "kcsp");
    expect(county?.priorities[0]?.title).toBe("Serious Violence and Organised Crime’ and ‘Domestic Abuse");
  });

  it("defer to another plan where they say so", async () => {
    const commissioner = (await allPlans()).find(({ slug }) => slug === "safer-in-kent-2017-2021");
    expect(commissioner?.priorities[0]?.delegatesTo).toEqual([{ slug: "kent-police-2017-2022" }]);
  });

  it("succeed each other, and one whose priorities are unknown says so", async () => {
    const commissioner = (await allPlans()).filter(({ organisation }) => organisation.slug === "kent-pcc");
    const chain = commissioner
      .sort((a, b) => ((a.startsOn ?? "") < (b.startsOn ?? "") ? -1 : 1))
      .map(({ slug, startsOn, supersededBy }) => [slug, startsOn, supersededBy?.slug]);
    expect(chain).toEqual([
      ["safer-in-kent-2017-2021", "2017-04-01", "making-kent-safer-2022-2025"],
      ["making-kent-safer-2022-2025", "2022-04-01", "cut-crime-support-victims-build-trust-2025"],
      ["cut-crime-support-victims-build-trust-2025", "2025-04-01", undefined],
    ]);
    expect(commissioner[1]).toMatchObject({ priorities: [], note: expect.stringMatching(/not known/) });
  });

  it("say when they end and what ends them, also where their document does not", async () => {
    const ends = (await allPlans()).map(({ slug, endsOn, inForceUntil }) => [slug, endsOn, inForceUntil]);
    expect(Object.fromEntries(ends.map(([slug, ...rest]) => [slug, rest]))).toMatchObject({
      "safer-in-kent-2017-2021": [
        "2022-03-31",
        {
          day: "2022-03-31",
          reason:
            "It is its own last day, and Making Kent Safer (making-kent-safer-2022-2025) supersedes it from 2022-04-01.",
        },
      ],
      "kent-police-2017-2022": ["2022-03-31", { day: "2022-03-31", reason: "It is its own last day." }],
      "nhw-north-kent": [null, null],
    });
    await published(hub, { endsOn: "2024-03-31" });
    const former = (await allPlans()).find(({ slug }) => slug === "kcst-priorities");
    expect(former).toMatchObject({
      endsOn: null,
      inForceUntil: {
        day: "2021-03-31",
        reason: "Kent Community Safety Team priorities from 2021 (kcst-2021) supersedes it from 2021-04-01.",
      },
    });
    await forgetPublished(hub);
  });

  it.each([
    [
      "2020-06-01",
      [
        "kcst-priorities",
        "kent-community-safety-agreement",
        "kent-police-2017-2022",
        "nhw-north-kent",
        "safer-in-kent-2017-2021",
      ],
    ],
    [
      "2022-03-31",
      [
        "kcst-priorities",
        "kent-community-safety-agreement",
        "kent-police-2017-2022",
        "nhw-north-kent",
        "safer-in-kent-2017-2021",
      ],
    ],
    [
      "2022-04-01",
      ["kcst-priorities", "kent-community-safety-agreement", "making-kent-safer-2022-2025", "nhw-north-kent"],
    ],
    [
      "2026-06-01",
      [
        "cut-crime-support-victims-build-trust-2025",
        "kcst-priorities",
        "kent-community-safety-agreement",
        "nhw-north-kent",
      ],
    ],
  ])("on %s are in force one an organisation, and those without dates are never left out", async (day, slugs) => {
    const question = `query ($on: LocalDate) { partnership(slug: "dartford") { partnerPlans(inForceOn: $on) { slug } } }`;
    type Answer = { partnership: { partnerPlans: { slug: string }[] } };
    const { partnership } = await hub.data<Answer>(question, { on: day });
    expect(partnership.partnerPlans.map(({ slug }) => slug)).toEqual(slugs);
  });
});
