import fc from "fast-check";
import type { Alignment } from "../../../src/catalogue/model";
import { daysOn } from "../../../src/domain/day";
import { shared, type Validity } from "../../../src/domain/validity";
import { alignmentInput, changesOf, partnerPriority } from "../../harness/aligning";
import { forget } from "../../harness/forget";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** Days of the strategy, so few that spans often meet, all within the plan of the police. */
const day = fc.integer({ min: 0, max: 11 }).map((days) => daysOn("2019-04-01", days));
const span = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([one, other]): Validity => (one && other && one > other ? { from: other, to: one } : { from: one, to: other }));
const step = fc.oneof(
  { weight: 4, arbitrary: span.map((validity) => ({ propose: validity })) },
  { weight: 1, arbitrary: fc.nat().map((nth) => ({ withdraw: nth })) },
);

describe("alignments of one pair", () => {
  it("never overlap unless one is withdrawn, and those that do not overlap are all taken", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        await forget(hub, "alignments");
        let standing: Alignment[] = [];
        for (const next of steps) {
          if ("propose" in next) {
            const { from, to } = next.propose;
            const days = shared(next.propose, partnerPriority(hub, "kent-police-2017-2022").plan.validity) as Validity;
            const meets = standing.some(({ validity }) => validity && shared(validity, days));
            const input = alignmentInput(hub, { validFrom: from, validTo: to });
            const { made, errors } = await changesOf(hub).proposeAlignment(input);
            expect(errors.map(({ code }) => code)).toEqual(meets ? ["CONFLICT"] : []);
            if (made) standing.push(made);
          } else if (standing.length > 0) {
            const { id } = standing[next.withdraw % standing.length] as Alignment;
            await changesOf(hub).withdrawAlignment({ id, reason: "Not so." });
            standing = standing.filter((alignment) => alignment.id !== id);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
