import { anonymous } from "../../src/access/viewer";
import { contextOf } from "../../src/graphql/context";
import { alignmentInput, forgetPublished, partnerPriority, planInput, priority } from "../harness/aligning";
import { openTestHub, type TestHub } from "../harness/hub";
import { today } from "../harness/today";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forgetPublished(hub));
afterAll(() => hub.close());

interface Payload<T> {
  readonly errors: { code: string; message: string; path: string[] }[];
  readonly alignment: T;
}
interface Alignment {
  readonly id: string;
  readonly history: object[];
}
const STANDS = `alignment {
    id strength status rationale evidence note assertedBy assertedOn decidedBy decidedOn decisionReason validFrom validTo
    aims { number } indicators { code } history { status on reason }
    partnerPriority { title alignments { id } } priority { number alignments { id } }
  } errors { code message path }`;
const PROPOSE = `mutation ($input: AlignmentInput!) { made: proposeAlignment(input: $input) { ${STANDS} } }`;
const CONFIRM = `mutation ($input: ConfirmAlignmentInput!) { made: confirmAlignment(input: $input) { ${STANDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawAlignmentInput!) { made: withdrawAlignment(input: $input) { ${STANDS} } }`;
const change = async <T = Alignment>(mutation: string, input: object) =>
  (await hub.data<{ made: Payload<T> }>(mutation, { input })).made;

describe("an alignment", () => {
  it("is proposed, confirmed and withdrawn, and each answer holds all that was said of it", async () => {
    const input = alignmentInput(hub, {
      aims: [priority(hub, 1).aims[0]?.id as string],
      indicators: [priority(hub, 1).indicators[0]?.id as string],
      evidence: "Putting victims first",
      validFrom: "2019-04-01",
    });
    const { alignment, errors } = await change(PROPOSE, input);
    const { id } = alignment;
    expect(errors).toEqual([]);
    expect(alignment).toEqual({
      id,
      strength: "DIRECT",
      status: "PROPOSED",
      rationale: "Both want fewer victims of violence.",
      evidence: "Putting victims first",
      note: null,
      assertedBy: null,
      assertedOn: today(),
      decidedBy: null,
      decidedOn: null,
      decisionReason: null,
      validFrom: "2019-04-01",
      validTo: null,
      aims: [{ number: 1 }],
      indicators: [{ code: "domestic-abuse-reports" }],
      history: [{ status: "PROPOSED", on: today(), reason: null }],
      partnerPriority: { title: "Putting victims first", alignments: [{ id }] },
      priority: { number: 1, alignments: [{ id }] },
    });
    const confirmed = await change(CONFIRM, { id, reason: "Agreed." });
    expect(confirmed.alignment).toEqual({
      ...alignment,
      status: "CONFIRMED",
      decidedOn: today(),
      decisionReason: "Agreed.",
      history: [...alignment.history, { status: "CONFIRMED", on: today(), reason: "Agreed." }],
    });
    const withdrawn = await change(WITHDRAW, { id, reason: "Not so." });
    expect(withdrawn.alignment).toMatchObject({
      status: "WITHDRAWN",
      history: [...confirmed.alignment.history, { status: "WITHDRAWN", on: today(), reason: "Not so." }],
      priority: { alignments: [] },
    });
    const question = `{ partnership(slug: "dartford") { strategy(inForceOn: "2021-06-01") { priorities { number
      alignments(statuses: [WITHDRAWN]) { id history { status } } } } } }`;
    const statuses = ["PROPOSED", "CONFIRMED", "WITHDRAWN"].map((status) => ({ status }));
    expect(await hub.data(question)).toMatchObject({
      partnership: { strategy: { priorities: [{ alignments: [{ id, history: statuses }] }, {}, {}, {}] } },
    });
  });

  it("that breaks a rule is answered with the rule, the value and the way to it", async () => {
    const input = alignmentInput(hub, { aims: ["x"], rationale: "a".repeat(5_000), validTo: "2022-04-01" });
    expect(await change(PROPOSE, input)).toEqual({
      alignment: null,
      errors: [
        {
          code: "UNKNOWN_REFERENCE",
          message: 'item 1 of aims must be the id of an aim, but is "x".',
          path: ["input", "aims", "0"],
        },
        {
          code: "INVALID",
          message: "rationale must have at most 1000 characters, but has 5000.",
          path: ["input", "rationale"],
        },
        {
          code: "INVALID",
          message:
            "validTo must not be after the last day of the plan kent-police-2017-2022, 2022-03-31, but is 2022-04-01.",
          path: ["input", "validTo"],
        },
      ],
    });
  });

  it("is neither proposed nor decided upon, and no plan published, by whoever may not make changes", async () => {
    const { changes } = contextOf(hub, anonymous);
    const outcomes = await Promise.all([
      changes.proposeAlignment(alignmentInput(hub)),
      changes.confirmAlignment({ id: "x" }),
      changes.withdrawAlignment({ id: "x", reason: "Not so." }),
      changes.publishPlan(planInput()),
    ]);
    expect(outcomes).toEqual(Array(4).fill({ made: null, errors: [expect.objectContaining({ code: "NOT_ALLOWED" })] }));
  });
});

const PUBLISH = `mutation ($input: PartnerPlanInput!) { publishPartnerPlan(input: $input) {
  partnerPlan { slug documentedIn supersedes { slug supersededBy { slug } }
    priorities { number title crossCutting alignments { status assertedBy note } } crossCuttingThemes { title } }
  errors { code message path } } }`;

describe("a plan", () => {
  it("takes the place of the one that it supersedes from its first day on, in the matrix too", async () => {
    const old = partnerPriority(hub, "kcst-priorities");
    const { alignment } = await change(PROPOSE, alignmentInput(hub, { partnerPriority: old.id }));
    await change(CONFIRM, { id: alignment.id });
    const matrix = async (inForceOn: string) => {
      const question = `query ($day: LocalDate) { alignmentMatrix(partnership: "dartford", inForceOn: $day) {
        rows { plan { slug } partnerPriority { title } cells { alignment { status } } } } }`;
      type Row = { plan: { slug: string }; cells: { alignment: { status: string } | null }[] };
      const answer = await hub.data<{ alignmentMatrix: { rows: Row[] } }>(question, { day: inForceOn });
      const rows = answer.alignmentMatrix.rows.filter(({ plan }) => plan.slug.startsWith("kcst-"));
      return rows.map(({ plan, cells }) => [plan.slug, cells[0]?.alignment?.status ?? null]);
    };
    const priorities = [
      { number: 1, title: old.title },
      { title: "Victims", crossCutting: true },
    ];
    const published = await hub.data(PUBLISH, { input: planInput({ priorities }) });
    expect(published).toEqual({
      publishPartnerPlan: {
        errors: [],
        partnerPlan: {
          slug: "kcst-2021",
          documentedIn: "As published to the hub; no document was named.",
          supersedes: { slug: "kcst-priorities", supersededBy: { slug: "kcst-2021" } },
          priorities: [
            {
              number: 1,
              title: old.title,
              crossCutting: false,
              alignments: [
                {
                  status: "PROPOSED",
                  assertedBy: "csp-hub",
                  note: expect.stringContaining("where it was confirmed on"),
                },
              ],
            },
          ],
          crossCuttingThemes: [{ title: "Victims" }],
        },
      },
    });
    expect(await matrix("2021-03-31")).toEqual([
      ["kcst-priorities", "CONFIRMED"],
      ...Array(3).fill(["kcst-priorities", null]),
    ]);
    expect(await matrix("2021-04-01")).toEqual([
      ["kcst-2021", "PROPOSED"],
      ["kcst-2021", null],
    ]);
  });

  it("that breaks rules in its priorities is answered with the way to each", async () => {
    const priorities = [{ title: "a".repeat(2_000) }, { title: "b", number: 1 }, { title: " ", number: 1 }];
    const answer = await hub.data(PUBLISH, { input: planInput({ priorities }) });
    expect(answer).toEqual({
      publishPartnerPlan: {
        partnerPlan: null,
        errors: [
          {
            code: "INVALID",
            message: "title of item 1 of priorities must have at most 1000 characters, but has 2000.",
            path: ["input", "priorities", "0", "title"],
          },
          {
            code: "INVALID",
            message: "title of item 3 of priorities must be text, but is empty.",
            path: ["input", "priorities", "2", "title"],
          },
          {
            code: "INVALID",
            message: "number of item 3 of priorities must be given once, but 1 is that of item 2 too.",
            path: ["input", "priorities", "2", "number"],
          },
        ],
      },
    });
  });

  it("and the alignments with it can be made in one operation, each seeing the one before", async () => {
    const { id } = partnerPriority(hub, "kcst-priorities");
    const answer = await hub.data(
      `mutation ($plan: PartnerPlanInput!, $alignment: AlignmentInput!) {
        proposeAlignment(input: $alignment) { errors { code } }
        publishPartnerPlan(input: $plan) { partnerPlan { priorities { alignments { priority { number } } } } errors { code } }
      }`,
      { alignment: alignmentInput(hub, { partnerPriority: id }), plan: planInput() },
    );
    expect(answer).toEqual({
      proposeAlignment: { errors: [] },
      publishPartnerPlan: {
        partnerPlan: { priorities: [{ alignments: [{ priority: { number: 1 } }] }] },
        errors: [],
      },
    });
  });
});
