import { judgeAgainst } from "../../src/domain/comparisonWithBenchmark";
import { proportionLimits } from "../../src/domain/confidence";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { Judgement } from "../../src/domain/judgement";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { BETTER, WORSE, SIMILAR, HIGHER, LOWER } = Judgement;
const limits = { lower: 23.16, upper: 26.25 };
const against = (benchmark: number, direction: DesiredDirection) => judgeAgainst(benchmark, limits, 24.67, direction);

describe("a value compared with a benchmark", () => {
  it.each([23.16, 24.67, 25, 26.25])(
    "is similar while its limits hold the benchmark of %d, ends included",
    (benchmark) => {
      expect([INCREASE, DECREASE, NEITHER].map((direction) => against(benchmark, direction))).toEqual(
        Array(3).fill(SIMILAR),
      );
    },
  );

  it("is better or worse by the direction wanted once they do not", () => {
    expect([against(23.15, INCREASE), against(26.26, INCREASE)]).toEqual([BETTER, WORSE]);
    expect([against(23.15, DECREASE), against(26.26, DECREASE)]).toEqual([WORSE, BETTER]);
  });

  it("is only higher or lower where no direction is wanted", () => {
    expect([against(23.15, NEITHER), against(26.26, NEITHER)]).toEqual([HIGHER, LOWER]);
  });

  it("is similar for a small area where the same share of a large one is not", () => {
    const judged = (count: number, of: number) =>
      judgeAgainst(0.3, proportionLimits(count, of) ?? limits, count / of, DECREASE);
    expect([judged(4, 10), judged(400, 1000)]).toEqual([SIMILAR, WORSE]);
  });
});
