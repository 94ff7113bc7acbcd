import fc from "fast-check";
import { agreesAsStated } from "../../../src/domain/statedFigure";
import { differSql } from "../../../src/measurements/discrepancies/differSql";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const STATEMENT = `
  SELECT coalesce(json_agg(${differSql("p.one::numeric", "p.other::numeric")} ORDER BY p.place), '[]') AS answers
  FROM unnest($1::float8[], $2::float8[]) WITH ORDINALITY AS p(one, other, place)`;

type Pair = readonly [number, number];

/** Whether the numbers of each pair differ, as the database has it. */
async function differ(pairs: readonly Pair[]): Promise<boolean[]> {
  const columns = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const [answer] = await hub.database.dataSource.query<{ answers: boolean[] }[]>(STATEMENT, columns);
  return answer?.answers ?? [];
}

/** A figure as it is published: to no more than four decimals. */
const published = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat(4))
  .map(([digits, decimals]) => Number((digits / 10 ** 4).toFixed(decimals)));

const near = fc
  .tuple(published, fc.nat(4), fc.integer({ min: -12, max: 12 }))
  .map(([figure, decimals, steps]): Pair => [figure, Number((figure + steps / 10 ** decimals).toFixed(4))]);

describe("figures of two sources", () => {
  it.each<[number, number, boolean, string]>([
    [100, 101, true, "counts, one apart"],
    [40.05, 40.1, false, "the other is the one, rounded"],
    [40.04, 40.1, true, "the other is no rounding of the one"],
    [40, 40.4, false, "one has no decimals, and rounds to the other"],
    [12, 12.5, false, "a half may be rounded either way"],
    [13, 12.5, false, "a half may be rounded either way"],
    [0.1 + 0.2, 0.3, false, "what binary fractions add is no difference"],
    [838_941, 838_941.3, false, "an estimate with decimals, rounded"],
    [0, -0, false, "nothing is nothing"],
  ])("%d and %d differ: %s (%s)", async (one, other, expected) => {
    expect(await differ([[one, other]])).toEqual([expected]);
  });

  it("agree in the database exactly when the rule of stated figures says so of either", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(near, { minLength: 200, maxLength: 200 }), async (pairs) => {
        const agree = pairs.map(([one, other]) => agreesAsStated(one, other) || agreesAsStated(other, one));
        expect(await differ(pairs)).toEqual(agree.map((agrees) => !agrees));
      }),
      { numRuns: 20 },
    );
  });

  it("differ from each other alike, whichever comes first, and never from themselves", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(published, published), { minLength: 1, maxLength: 100 }), async (pairs) => {
        const turned = pairs.map(([one, other]): Pair => [other, one]);
        expect(await differ(turned)).toEqual(await differ(pairs));
        expect(await differ(pairs.map(([one]): Pair => [one, one]))).not.toContain(true);
      }),
      { numRuns: 20 },
    );
  });
});
