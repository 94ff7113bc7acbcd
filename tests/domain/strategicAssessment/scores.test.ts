import fc from "fast-check";
import { DesiredDirection } from "../../../src/domain/desiredDirection";
import { Judgement } from "../../../src/domain/judgement";
import { changeScore } from "../../../src/domain/strategicAssessment/changeScore";
import { criteria } from "../../../src/domain/strategicAssessment/criteria";
import { levelMeanings, levelScore } from "../../../src/domain/strategicAssessment/level";
import { shareScore } from "../../../src/domain/strategicAssessment/shareScore";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { WORSE, BETTER, SIMILAR } = Judgement;

describe("the criteria", () => {
  it("are the strategy's five, in its order", () => {
    expect(criteria.map(({ code }) => code)).toEqual(["volume", "harm", "community-concern", "added-value", "trend"]);
  });

  it("say what each score means", () => {
    for (const { scale } of criteria) expect(scale).toMatch(/^0 to 100.+\.$/);
    expect(criteria[1]?.scale).toMatch(/0 none, 25 slight, 50 some, 75 considerable, 100 very great\.$/);
  });
});

describe("a share", () => {
  it("scores its per cent", () => {
    expect(shareScore(163, 407)).toBeCloseTo(40.049, 3);
    expect(shareScore(0, 407)).toBe(0);
  });

  it("scores nothing where it is no share", () => {
    expect([shareScore(1, 0), shareScore(0, 0), shareScore(11, 10), shareScore(-1, 10)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("scores higher than a smaller one", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (one, other, more) => {
        const whole = one + other + more;
        const [less, greater] = [Math.min(one, other), Math.max(one, other) + more];
        expect(shareScore(less, whole) ?? 100).toBeLessThan(shareScore(greater, whole) ?? 0);
      }),
    );
  });
});

describe("a change", () => {
  it("scores by how many per cent it is for the worse", () => {
    expect(changeScore({ percentChange: 49.87, judgement: WORSE }, DECREASE)).toBe(49.87);
    expect(changeScore({ percentChange: -30, judgement: WORSE }, INCREASE)).toBe(30);
    expect(changeScore({ percentChange: 20, judgement: null }, DECREASE)).toBe(20);
  });

  it("scores 0 when it is for the better, or no more than chance", () => {
    expect(changeScore({ percentChange: -30, judgement: BETTER }, DECREASE)).toBe(0);
    expect(changeScore({ percentChange: 30, judgement: BETTER }, INCREASE)).toBe(0);
    expect(changeScore({ percentChange: 3, judgement: SIMILAR }, DECREASE)).toBe(0);
  });

  it("scores 100 at most", () => {
    expect(changeScore({ percentChange: 250, judgement: WORSE }, DECREASE)).toBe(100);
  });

  it("scores nothing where no direction is wanted", () => {
    expect(changeScore({ percentChange: 30, judgement: Judgement.HIGHER }, NEITHER)).toBeNull();
  });

  it("never scores lower for being worse", () => {
    const change = fc.double({ min: -100, max: 500, noNaN: true });
    fc.assert(
      fc.property(change, change, (one, other) => {
        const score = (percentChange: number) => changeScore({ percentChange, judgement: null }, DECREASE) ?? -1;
        expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
      }),
    );
  });
});

describe("a level", () => {
  it("scores 25 a step", () => {
    expect(Object.keys(levelMeanings).map((level) => levelScore(Number(level)))).toEqual([0, 25, 50, 75, 100]);
  });
});
