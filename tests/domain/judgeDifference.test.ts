import { DesiredDirection } from "../../src/domain/desiredDirection";
import { judgeDifference } from "../../src/domain/judgeDifference";
import { Judgement } from "../../src/domain/judgement";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { BETTER, WORSE, SIMILAR, HIGHER, LOWER } = Judgement;

describe("a difference", () => {
  it.each([
    [5, INCREASE, BETTER],
    [-5, INCREASE, WORSE],
    [5, DECREASE, WORSE],
    [-5, DECREASE, BETTER],
  ])("of %d where the wish is to %s is %s", (difference, direction, judgement) => {
    expect(judgeDifference(difference, direction)).toBe(judgement);
  });

  it("is higher or lower, and not coloured, where no direction is wanted", () => {
    expect([judgeDifference(5, NEITHER), judgeDifference(-5, NEITHER)]).toEqual([HIGHER, LOWER]);
  });

  it("of nothing is similar, whatever is wanted", () => {
    expect([INCREASE, DECREASE, NEITHER].map((direction) => judgeDifference(0, direction))).toEqual(
      Array(3).fill(SIMILAR),
    );
  });
});
