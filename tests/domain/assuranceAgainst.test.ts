import { Assurance } from "../../src/domain/assurance";
import { assuranceAgainst } from "../../src/domain/assuranceAgainst";
import { DesiredDirection } from "../../src/domain/desiredDirection";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const limits = { lower: 90, upper: 230 };

describe("assurance", () => {
  it("is a consistent miss where more is wanted than the process reaches, and a pass where less is", () => {
    expect(assuranceAgainst(231, limits, INCREASE)).toBe(Assurance.CONSISTENTLY_FAILS);
    expect(assuranceAgainst(231, limits, DECREASE)).toBe(Assurance.CONSISTENTLY_PASSES);
  });

  it("is the reverse for a target below the limits", () => {
    expect(assuranceAgainst(89, limits, INCREASE)).toBe(Assurance.CONSISTENTLY_PASSES);
    expect(assuranceAgainst(89, limits, DECREASE)).toBe(Assurance.CONSISTENTLY_FAILS);
  });

  it.each([90, 160, 230])("is inconsistent for a target of %d within the limits or on one", (target) => {
    expect(assuranceAgainst(target, limits, INCREASE)).toBe(Assurance.INCONSISTENT);
    expect(assuranceAgainst(target, limits, DECREASE)).toBe(Assurance.INCONSISTENT);
  });

  it("is not given where no direction is wanted", () => {
    expect([89, 160, 231].map((target) => assuranceAgainst(target, limits, NEITHER))).toEqual([null, null, null]);
  });
});
