import { ratioMultiplier } from "../../src/domain/ratioMultiplier";

describe("a numerator over a denominator", () => {
  it.each([
    ["per-cent", 100],
    ["per-100000-aged-10-17", 100_000],
    ["per-10000-aged-10-17", 10_000],
    ["per-1000-residents", 1_000],
    ["per-7", 7],
  ])("is multiplied as the unit %s says", (unit, multiplier) => {
    expect(ratioMultiplier(unit)).toBe(multiplier);
  });

  it.each(["incidents", "households", "index", "people-per-household", "per-household"])(
    "is left as it is in the unit %s",
    (unit) => {
      expect(ratioMultiplier(unit)).toBe(1);
    },
  );
});
