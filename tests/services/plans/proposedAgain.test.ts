import type { Alignment, PartnerPlan } from "../../../src/catalogue/model";
import { AlignmentStrength } from "../../../src/domain/alignmentStrength";
import type { PartnerPriorityInput } from "../../../src/services/plans/newPriorities";
import { changesOf, forgetPublished, partnerPriority, priority, proposed, published } from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";
import { today } from "../../harness/today";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => forgetPublished(hub));
afterAll(() => hub.close());

const VIOLENCE = "Violent Crime including Domestic Abuse";
const former = (code = "001") => partnerPriority(hub, "kcst-priorities", code);
const align = (input: Parameters<typeof proposed>[1] = {}) => proposed(hub, { partnerPriority: former().id, ...input });
const succeed = (priorities: readonly PartnerPriorityInput[] = [{ title: VIOLENCE }], more = {}) =>
  published(hub, { priorities, ...more });
const alignedIn = (plan: PartnerPlan): Alignment[] =>
  [...plan.priorities, ...plan.crossCuttingThemes].flatMap(({ alignments }) => alignments);
/** Which they are, since a difference between whole parts of a catalogue takes minutes to print. */
const keysOf = (plan: PartnerPlan) => alignedIn(plan).map(({ key }) => key);

describe("an alignment with a plan that is superseded", () => {
  it("is proposed again for the new plan, whoever had confirmed it, and says so", async () => {
    const before = await align({
      strength: AlignmentStrength.IDENTICAL,
      aims: priority(hub, 1)
        .aims.slice(0, 2)
        .map(({ id }) => id),
      indicators: priority(hub, 1)
        .indicators.slice(0, 2)
        .map(({ id }) => id),
      evidence: "Domestic Abuse",
    });
    const { made } = await changesOf(hub).confirmAlignment({ id: before.id, reason: "Agreed." });
    const [again, ...others] = alignedIn(await succeed());
    expect(others.length).toBe(0);
    expect(made?.decidedOn).toEqual(today());
    expect(again).toMatchObject({
      key: "kcst-2021/001/dartford-2019-2022/001/p001",
      strength: "IDENTICAL",
      status: "PROPOSED",
      rationale: before.rationale,
      evidence: "Domestic Abuse",
      assertedBy: "csp-hub",
      assertedOn: today(),
      decidedOn: null,
      validity: { from: "2021-04-01", to: null },
      note: `Proposed again from the priority “${VIOLENCE}” of the plan “Kent Community Safety Team priorities” (kcst-priorities, superseded), where it was confirmed on ${made?.decidedOn}; what was decided there is not carried over.`,
    });
    expect(again?.aims.map(({ key }) => key)).toEqual(before.aims.map(({ key }) => key));
    expect(again?.indicators.map(({ key }) => key)).toEqual(before.indicators.map(({ key }) => key));
    expect(former().alignments.map(({ status, validity }) => [status, validity])).toEqual([
      ["CONFIRMED", { from: null, to: "2021-03-31" }],
    ]);
  });

  it("says when nobody had confirmed it either", async () => {
    const { assertedOn } = await align();
    const [again] = alignedIn(await succeed());
    expect(assertedOn).toEqual(today());
    expect(again?.note).toContain(`where it was proposed on ${assertedOn};`);
  });

  it("finds its priority again whatever the capitals and the white space of its title", async () => {
    await align();
    expect(keysOf(await succeed([{ title: "VIOLENT crime  including\nDomestic abuse" }]))).toHaveLength(1);
  });

  it("keeps its evidence only where the new plan has the words", async () => {
    await align({ evidence: "Domestic Abuse" });
    const [again] = alignedIn(await succeed([{ title: VIOLENCE.toUpperCase(), statement: "Less of it." }]));
    expect(again?.evidence).toBeNull();
    await forgetPublished(hub);
    await align({ evidence: "Domestic Abuse" });
    const [quoted] = alignedIn(await succeed([{ title: VIOLENCE.toUpperCase(), statement: "Less Domestic Abuse." }]));
    expect(quoted?.evidence).toBe("Domestic Abuse");
  });

  it("is proposed for its own priority's counterpart, each for its own", async () => {
    await align();
    await align({ partnerPriority: former("002").id, priority: priority(hub, 2).id });
    const made = await succeed([{ title: former("002").title }, { title: "Something new" }, { title: VIOLENCE }]);
    expect(keysOf(made)).toEqual([
      "kcst-2021/001/dartford-2019-2022/002/p001",
      "kcst-2021/003/dartford-2019-2022/001/p001",
    ]);
  });

  it("keeps a last day of its own that the new plan reaches", async () => {
    await align({ validTo: "2021-12-31" });
    const [again] = alignedIn(await succeed());
    expect(again?.validity).toEqual({ from: "2021-04-01", to: "2021-12-31" });
  });

  it.each([
    ["2021-04-01", "2021-04-01"],
    ["2021-06-01", "2021-06-01"],
  ])(
    "is proposed again although it would have begun, on %s, only after the former plan's last day",
    async (day, from) => {
      const { assertedOn } = await align({ validFrom: day });
      const [again] = alignedIn(await succeed());
      expect(former().alignments.map(({ validity }) => validity)).toEqual([null]);
      expect(again?.validity).toEqual({ from, to: null });
      expect(again?.note).toContain(
        `where it was proposed on ${assertedOn}, to count from ${day} on, after the plan had ended; what was decided`,
      );
    },
  );

  it("gives way to the next of its pair, which is proposed again too", async () => {
    await align({ validTo: "2021-12-31" });
    await align({ validFrom: "2022-01-01", strength: AlignmentStrength.ENABLES });
    const again = alignedIn(await succeed()).map(({ code, strength, validity }) => ({ code, strength, validity }));
    expect(again).toEqual([
      { code: "p001", strength: "DIRECT", validity: { from: "2021-04-01", to: "2021-12-31" } },
      { code: "p002", strength: "ENABLES", validity: { from: "2022-01-01", to: null } },
    ]);
  });

  it.each([
    ["2021-04-01", [["ENABLES", "2021-04-01", null]]],
    [
      "2021-05-01",
      [
        ["DIRECT", "2021-04-01", "2021-04-30"],
        ["ENABLES", "2021-05-01", null],
      ],
    ],
  ])("that was to end with the former plan does not hold beside the next, from %s", async (next, expected) => {
    await align({ validTo: "2021-03-31" });
    await align({ validFrom: next, strength: AlignmentStrength.ENABLES });
    const again = alignedIn(await succeed());
    expect(again.map(({ strength, validity }) => [strength, validity?.from, validity?.to])).toEqual(expected);
  });

  it("is proposed again although the new plan starts some time after the former has ended", async () => {
    const borough = { area: "E07000107" };
    const dated = { startsOn: "2019-04-01", endsOn: "2020-03-31", slug: "kcst-2019" };
    await published(hub, { ...borough, ...dated, supersedes: null });
    await align({ partnerPriority: partnerPriority(hub, "kcst-2019").id, validTo: "2020-03-31" });
    expect(keysOf(await succeed(undefined, { ...borough, supersedes: "kcst-2019" }))).toHaveLength(1);
  });
});

describe("nothing is proposed again", () => {
  it("of an alignment that was withdrawn", async () => {
    const { id } = await align();
    await changesOf(hub).withdrawAlignment({ id, reason: "Not so." });
    expect(keysOf(await succeed())).toEqual([]);
  });

  it("of one that had ended before the former plan did", async () => {
    await align({ validTo: "2021-03-30" });
    expect(keysOf(await succeed())).toEqual([]);
  });

  it("of one that would have begun after the new plan's last day too", async () => {
    await align({ validFrom: "2021-10-01" });
    expect(keysOf(await succeed(undefined, { endsOn: "2021-09-30" }))).toEqual([]);
  });

  it.each([
    ["has no such title", [{ title: "Violence" }]],
    ["has it for a theme", [{ title: VIOLENCE, crossCutting: true }]],
    ["has it twice", [{ title: VIOLENCE }, { title: VIOLENCE.toLowerCase() }]],
    ["has no priorities that are known", []],
  ])("for a plan that %s", async (_, priorities) => {
    await align();
    expect(keysOf(await succeed(priorities))).toEqual([]);
  });

  it("for a plan that starts after the strategy has ended", async () => {
    await align();
    expect(keysOf(await succeed(undefined, { startsOn: "2022-04-01" }))).toEqual([]);
    expect(former().alignments[0]?.validity?.to).toBe("2022-03-31");
  });

  it("for a plan whose area is not the partnership's any more", async () => {
    await align();
    expect(keysOf(await succeed(undefined, { area: "E07000109" }))).toEqual([]);
  });

  it("of a judgement that a priority lines up with nothing", async () => {
    const unaligned = hub.catalogue.snapshot.partnerPriorities.find(
      ({ unalignedJudgements, plan }) => unalignedJudgements.length > 0 && plan.supersededBy === null,
    );
    if (!unaligned) throw new Error("The seeds judge no priority to line up with nothing.");
    const { plan, title, crossCutting } = unaligned;
    const made = await published(hub, {
      slug: "its-successor",
      organisation: plan.organisation.slug,
      supersedes: plan.slug,
      startsOn: "2022-01-01",
      priorities: [{ title, crossCutting }],
    });
    const all = [...made.priorities, ...made.crossCuttingThemes];
    expect(all.map(({ unalignedJudgements }) => unalignedJudgements.length)).toEqual([0]);
  });
});
