import { indicatorsBehind } from "../../../src/catalogue/alignment/indicatorsBehind";
import { measuresBehind } from "../../../src/catalogue/alignment/measuresBehind";
import type { PartnerPriority } from "../../../src/catalogue/model";
import { openTestHub, type TestHub } from "../../harness/hub";
import { align, decide, partnerPriority, priority } from "../../harness/stating";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const codes = (
  of: PartnerPriority,
  ...behind: Parameters<typeof indicatorsBehind> extends [unknown, ...infer R] ? R : []
) => indicatorsBehind(of, ...behind).map(({ code }) => code);
const codesOf = (number: number) => priority(hub, number).indicators.map(({ code }) => code);

describe("behind a partner priority stand the indicators", () => {
  it("of the priority it lines up with, in the strategy's order", () => {
    expect(codes(partnerPriority(hub, "kcst-priorities", 1))).toEqual([
      "domestic-abuse-reports",
      "domestic-abuse-victims-supported",
      "violent-offences",
      "serious-violent-offences",
    ]);
  });

  it("of every priority it lines up with, also where an alignment names only some of them", () => {
    const fightCrime = partnerPriority(hub, "kent-police-2017-2022", 2);
    expect(fightCrime.alignments.map(({ indicators }) => indicators.length)).toEqual([1, 1]);
    expect(codes(fightCrime)).toEqual([...codesOf(2), ...codesOf(3)]);
  });

  it("of none when it lines up with nothing, or only defers to a plan that does", () => {
    expect(codes(partnerPriority(hub, "safer-in-kent-2017-2021", 3))).toEqual([]);
    const delegating = partnerPriority(hub, "safer-in-kent-2017-2021", 1);
    expect(delegating.delegatesTo).toHaveLength(1);
    expect(codes(delegating)).toEqual([]);
  });

  it.each([
    ["2017-03-31", 0],
    ["2017-04-01", 13],
    ["2022-03-31", 13],
    ["2022-04-01", 0],
  ])("on %s only through alignments that are valid then", (inForceOn, count) => {
    expect(codes(partnerPriority(hub, "kent-police-2017-2022", 2), { inForceOn })).toHaveLength(count);
  });

  it("of one partnership's priorities only, when one is named", () => {
    const whole = partnerPriority(hub, "kcst-priorities", 4);
    expect(codes(whole, { partnership: "dartford" })).toEqual(codesOf(4));
    expect(codes(whole, { partnership: "dartford-and-gravesham" })).toEqual([]);
    expect(codes(whole, { partnership: "nobody" })).toEqual([]);
  });

  it("once each, however many alignments lead to them", async () => {
    const from = partnerPriority(hub, "kcst-priorities", 4);
    await align(hub, from, priority(hub, 4), { validFrom: "2021-01-01", validTo: "2021-12-31" });
    const twice = partnerPriority(hub, "kcst-priorities", 4);
    expect(twice.alignments).toHaveLength(2);
    expect(codes(twice)).toEqual(codesOf(4));
    expect([...measuresBehind(twice)].map(({ code }) => code)).toEqual(codesOf(4));
  });

  it("through alignments that were confirmed, and no longer through those that were withdrawn", async () => {
    const read = () => codes(partnerPriority(hub, "kcst-priorities", 3));
    await decide(hub, partnerPriority(hub, "kcst-priorities", 3), "CONFIRMED");
    expect(read()).toEqual(codesOf(3));
    await decide(hub, partnerPriority(hub, "kcst-priorities", 3), "WITHDRAWN");
    expect(read()).toEqual([]);
  });
});
