import { countsOn } from "../../../src/catalogue/alignment/standing";
import { plansInForce } from "../../../src/catalogue/bearing";
import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import type { PlanInput } from "../../../src/services/plans/newPlan";
import { publishPlan } from "../../../src/services/plans/publishPlan";
import {
  alignmentInput,
  changesOf,
  forgetPublished,
  partnerPriority,
  planInput,
  proposed,
  published,
} from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forgetPublished(hub));
afterAll(() => hub.close());

const plan = (slug: string) => hub.catalogue.snapshot.partnerPlan(slug);
const faultsOf = async (input: Partial<PlanInput>) => {
  const before = hub.catalogue.snapshot.version;
  const { made, errors } = await changesOf(hub).publishPlan(planInput(input));
  expect(made?.key ?? null).toBeNull();
  expect(hub.catalogue.snapshot.version).toEqual(before);
  return errors;
};
/** Said of a plan that does not supersede the one in force on its start. */
const inForce = (slug: string, given: string) =>
  `supersedes must be ${slug}, the organisation's plan for this area that is in force on startsOn, since a new plan supersedes the old from its start, but is ${given}.`;

describe("a plan", () => {
  it("is published as it was sent, its priorities in their order", async () => {
    const made = await published(hub, {
      title: " A new plan ",
      endsOn: "2024-03-31",
      documentedIn: " The team's plan of 2021. ",
      priorities: [
        { number: 2, title: " Violence ", statement: " Less of it. " },
        { title: "Victims first", crossCutting: true },
        { number: 1, title: "Anti-social behaviour" },
      ],
    });
    expect(made).toMatchObject({
      slug: "kcst-2021",
      title: "A new plan",
      startsOn: "2021-04-01",
      endsOn: "2024-03-31",
      documentedIn: "The team's plan of 2021.",
      organisation: { slug: "kcst" },
      area: { code: "E10000016" },
      supersedes: { slug: "kcst-priorities" },
      validity: { from: "2021-04-01", to: "2024-03-31" },
    });
    expect(made.priorities.map(({ code, number, title, statement }) => [code, number, title, statement])).toEqual([
      ["001", 2, "Violence", "Less of it."],
      ["003", 1, "Anti-social behaviour", null],
    ]);
    expect(made.crossCuttingThemes.map(({ code, number, title }) => [code, number, title])).toEqual([
      ["002", null, "Victims first"],
    ]);
  });

  it("says so when it names no document, and may leave its priorities and its days unknown", async () => {
    const made = await published(hub, { supersedes: null, startsOn: null, priorities: [] });
    expect(made).toMatchObject({
      documentedIn: "As published to the hub; no document was named.",
      validity: { from: null, to: null },
      priorities: [],
      supersedes: null,
    });
  });

  it("ends the one that it supersedes the day before it starts, and with it what is aligned with that one", async () => {
    const { rowId } = await proposed(hub, { partnerPriority: partnerPriority(hub, "kcst-priorities").id });
    const made = await published(hub);
    const former = made.supersedes;
    expect(former?.supersededBy?.slug).toBe("kcst-2021");
    expect(former?.validity).toEqual({ from: null, to: "2021-03-31" });
    expect(hub.catalogue.snapshot.rows.alignments.get(rowId)?.validity).toEqual({ from: null, to: "2021-03-31" });
    const inForce = (day: string) => plansInForce(former?.organisation.plans ?? [], day).map(({ slug }) => slug);
    expect([inForce("2021-03-31"), inForce("2021-04-01")]).toEqual([["kcst-priorities"], ["kcst-2021"]]);
  });

  it("supersedes the one in force for its area on its start, although it does not say so", async () => {
    await proposed(hub, { partnerPriority: partnerPriority(hub, "kcst-priorities").id });
    const made = await published(hub, { supersedes: null });
    expect(made.supersedes?.slug).toBe("kcst-priorities");
    expect(made.supersedes?.validity).toEqual({ from: null, to: "2021-03-31" });
    expect(made.priorities[0]?.alignments.map(({ status }) => status)).toEqual(["PROPOSED"]);
  });

  it("supersedes none that has ended or begins later, and none at all when it does not say when it starts", async () => {
    const police = { organisation: "kent-police", area: "E23000032", supersedes: null };
    const all = [
      await published(hub, { ...police, slug: "police-2022", startsOn: "2022-04-01" }),
      await published(hub, { ...police, slug: "police-2016", startsOn: "2016-04-01", endsOn: "2017-03-31" }),
      await published(hub, { slug: "kcst-undated", supersedes: null, startsOn: null }),
    ];
    expect(all.map(({ supersedes }) => supersedes)).toEqual([null, null, null]);
    await published(hub, { slug: "kcst-2021" });
    expect(plan("kcst-priorities")?.supersededBy?.slug).toBe("kcst-2021");
  });

  it("for another area may overlap one of its organisation without superseding it: the one that started last is in force", async () => {
    const made = await published(hub, { slug: "police-extra", organisation: "kent-police", supersedes: null });
    const inForce = plansInForce(made.organisation.plans, "2021-06-01");
    expect(inForce.map(({ slug }) => slug)).toEqual(["police-extra"]);
    expect(plan("kent-police-2017-2022")?.validity.to).toBe("2022-03-31");
  });

  it("that overlaps another for a part of its area leaves nothing aligned with that one to count, as in the matrix", async () => {
    await proposed(hub, { partnerPriority: partnerPriority(hub, "nhw-north-kent").id });
    const made = await published(hub, {
      slug: "nhw-county",
      organisation: "nhw",
      endsOn: "2021-12-31",
      supersedes: null,
    });
    expect(made.area).not.toBe(plan("nhw-north-kent")?.area);
    const days = ["2021-03-31", "2021-04-01", "2021-12-31", "2022-01-01"];
    const { alignments } = partnerPriority(hub, "nhw-north-kent");
    const counting = days.filter((day) => alignments.some((alignment) => countsOn(alignment, day)));
    expect(counting).toEqual(["2021-03-31", "2022-01-01"]);
  });
});

describe("a plan is not published, and the fault is told with its path,", () => {
  it.each([
    [
      "when its slug is taken, were it the same plan",
      { slug: "kcst-priorities", supersedes: null },
      "CONFLICT",
      ["slug"],
      "slug must be a new plan's, since a published one is never edited, but kcst-priorities is published already; supersede it by another.",
    ],
    [
      "when its slug is none",
      { slug: "KCST 2021" },
      "INVALID",
      ["slug"],
      'slug must be small letters, digits and single hyphens, but is "KCST 2021".',
    ],
    [
      "when its slug is too long to be part of the ids of what the plan aligns",
      { slug: "a".repeat(101) },
      "INVALID",
      ["slug"],
      "slug must have at most 100 characters, but has 101.",
    ],
    ["when its title is blank", { title: " " }, "INVALID", ["title"], "title must be text, but is empty."],
    [
      "when the hub does not hold the organisation",
      { organisation: "nobody" },
      "UNKNOWN_REFERENCE",
      ["organisation"],
      'organisation must be the slug of one that the hub holds, but is "nobody".',
    ],
    [
      "when the hub does not hold the area",
      { area: "E09999999" },
      "UNKNOWN_REFERENCE",
      ["area"],
      'area must be the code of one that the hub holds, but is "E09999999".',
    ],
    [
      "when it ends before it starts",
      { endsOn: "2021-03-31" },
      "INVALID",
      ["endsOn"],
      "endsOn must not be before startsOn, 2021-04-01, but is 2021-03-31.",
    ],
    [
      "when a title is blank",
      { priorities: [{ title: "One" }, { title: "" }] },
      "INVALID",
      ["priorities", "1", "title"],
      "title of item 2 of priorities must be text, but is empty.",
    ],
    [
      "when a number is none",
      { priorities: [{ title: "One", number: 0 }] },
      "INVALID",
      ["priorities", "0", "number"],
      "number of item 1 of priorities must be a whole number from 1 on, but is 0.",
    ],
    [
      "when a number is given twice",
      {
        priorities: [
          { title: "One", number: 1 },
          { title: "Two", number: 1, crossCutting: true },
        ],
      },
      "INVALID",
      ["priorities", "1", "number"],
      "number of item 2 of priorities must be given once, but 1 is that of item 1 too.",
    ],
    [
      "when it has more priorities than any plan",
      { priorities: Array.from({ length: 101 }, () => ({ title: "One" })) },
      "INVALID",
      ["priorities"],
      "priorities must be at most 100, but are 101.",
    ],
    [
      "when it supersedes itself",
      { supersedes: "kcst-2021" },
      "INVALID",
      ["supersedes"],
      "supersedes must be another plan, since none can supersede itself, but is kcst-2021.",
    ],
    [
      "when the hub does not hold the plan that it supersedes",
      { supersedes: "kcst-1999" },
      "UNKNOWN_REFERENCE",
      ["supersedes"],
      'supersedes must be the slug of a plan that the hub holds, but is "kcst-1999".',
    ],
    [
      "when that plan is another organisation's",
      { supersedes: "kent-police-2017-2022" },
      "INVALID",
      ["supersedes"],
      "supersedes must be a plan of the same organisation, kcst, but kent-police-2017-2022 is one of kent-police.",
    ],
    [
      "when that plan is superseded already",
      { organisation: "kent-pcc", supersedes: "safer-in-kent-2017-2021" },
      "CONFLICT",
      ["supersedes"],
      "supersedes must be a plan that none supersedes yet, but safer-in-kent-2017-2021 is superseded by making-kent-safer-2022-2025.",
    ],
    [
      "when it would take the place of a plan in force on its start that is superseded already",
      { organisation: "kent-pcc", area: "E23000032", supersedes: null, startsOn: "2025-03-31", endsOn: "2025-06-30" },
      "CONFLICT",
      ["supersedes"],
      "supersedes must be a plan that none supersedes yet, but making-kent-safer-2022-2025 is superseded by cut-crime-support-victims-build-trust-2025.",
    ],
    [
      "when it would take the place of one that starts on the same day",
      { organisation: "kent-police", area: "E23000032", supersedes: null, startsOn: "2017-04-01" },
      "INVALID",
      ["startsOn"],
      "startsOn must be after 2017-04-01, when the plan it supersedes starts, but is 2017-04-01.",
    ],
    [
      "when it does not say when it ends the one before",
      { startsOn: null },
      "INVALID",
      ["startsOn"],
      "startsOn must be given when a plan supersedes another, which it ends, but is not.",
    ],
    [
      "when it starts no later than the one before",
      { organisation: "kent-police", supersedes: "kent-police-2017-2022", startsOn: "2017-04-01" },
      "INVALID",
      ["startsOn"],
      "startsOn must be after 2017-04-01, when the plan it supersedes starts, but is 2017-04-01.",
    ],
  ])("%s", async (_, input, code, path, message) => {
    expect(await faultsOf(input)).toEqual([{ code, message, path: ["input", ...path] }]);
  });

  it("when it would close a circle: what it would be superseded by had to be there before it", async () => {
    await published(hub);
    const errors = await faultsOf({ slug: "kcst-priorities", supersedes: "kcst-2021", startsOn: "2023-04-01" });
    expect(errors).toMatchObject([{ code: "CONFLICT", path: ["input", "slug"] }]);
  });

  it("when it is sent a second time", async () => {
    await published(hub);
    expect((await faultsOf({})).map(({ code, path }) => [code, path[1]])).toEqual([
      ["CONFLICT", "slug"],
      ["CONFLICT", "supersedes"],
    ]);
  });

  it("when another process has taken its name or its place a moment ago", async () => {
    const { snapshot } = hub.catalogue;
    await published(hub);
    const late = (input: Partial<PlanInput>) => publishPlan(hub.database, snapshot, planInput(input));
    expect(await late({ supersedes: null, startsOn: null })).toMatchObject({ errors: [{ path: ["input", "slug"] }] });
    expect(await late({ slug: "kcst-other" })).toMatchObject({
      errors: [{ code: "CONFLICT", message: expect.stringContaining("is superseded by kcst-2021.") }],
    });
  });

  it("when another process has published the one that is in force on its start a moment ago", async () => {
    const { snapshot } = hub.catalogue;
    await published(hub);
    const dartford = { area: "E07000107", supersedes: null };
    await published(hub, { ...dartford, slug: "kcst-dartford" });
    const late = await publishPlan(hub.database, snapshot, planInput({ ...dartford, slug: "kcst-other" }));
    expect(late).toMatchObject({ errors: [{ code: "CONFLICT", message: inForce("kcst-dartford", "not given") }] });
    expect(await faultsOf({ slug: "kcst-2022", startsOn: "2022-04-01", supersedes: "kcst-dartford" })).toMatchObject([
      { code: "CONFLICT", message: inForce("kcst-2021", "kcst-dartford") },
    ]);
  });

  it("but once, of many sent at once", async () => {
    const slugs = ["kcst-2021", "kcst-2021", "kcst-2022", "kcst-2023"];
    const outcomes = await Promise.all(slugs.map((slug) => changesOf(hub).publishPlan(planInput({ slug }))));
    expect(outcomes.filter(({ made }) => made !== null).length).toBe(1);
    expect(new Set(outcomes.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(["CONFLICT"]));
  });
});

describe("a publication that the database breaks off", () => {
  it("leaves the former plan as it was, and can be made later", async () => {
    const { id } = await proposed(hub, { partnerPriority: partnerPriority(hub, "kcst-priorities").id });
    await changesOf(hub).confirmAlignment({ id });
    const before = await loadCatalogue(hub.database);
    await hub.database.dataSource.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
    // The plan and its priorities are written by then, and what is aligned anew is not.
    await hub.database.dataSource.query("CREATE TRIGGER refuse BEFORE INSERT ON alignments EXECUTE FUNCTION refuse()");
    await expect(changesOf(hub).publishPlan(planInput())).rejects.toThrow("refused");
    const after = await loadCatalogue(hub.database);
    expect(after.version).toEqual(before.version);
    expect(after.partnerPlans.map(({ slug }) => slug)).toEqual(before.partnerPlans.map(({ slug }) => slug));
    const former = after.partnerPlan("kcst-priorities");
    expect([former?.supersededBy?.slug, former?.validity]).toEqual([undefined, { from: null, to: null }]);
    expect(after.alignments.map(({ id, status, validity }) => ({ id, status, validity }))).toEqual([
      { id, status: "CONFIRMED", validity: { from: null, to: null } },
    ]);
    await hub.database.dataSource.query("DROP FUNCTION refuse() CASCADE");
    expect((await published(hub)).priorities[0]?.alignments.length).toBe(1);
  });
});

it("a proposal and a publication at once agree on when the former plan ends", async () => {
  const id = partnerPriority(hub, "kcst-priorities").id;
  const [proposal, publication] = await Promise.all([
    changesOf(hub).proposeAlignment(alignmentInput(hub, { partnerPriority: id, validTo: "2021-12-31" })),
    changesOf(hub).publishPlan(planInput()),
  ]);
  expect(publication.errors).toEqual([]);
  // Whichever came first: refused for its last day, or taken, cut short, and proposed again.
  const again = plan("kcst-2021")?.priorities[0]?.alignments ?? [];
  expect(again.length).toBe(proposal.made === null ? 0 : 1);
  for (const { validity } of partnerPriority(hub, "kcst-priorities").alignments) {
    expect(validity?.to).toBe("2021-03-31");
  }
});
