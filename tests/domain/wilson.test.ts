import fc from "fast-check";
import { wilson } from "../../src/domain/wilson";
import { anyFinite, isFiniteThroughout } from "./finite";

const Z_95 = 1.959964;
const Z_99_8 = 3.0902;

describe("Wilson's limits of a proportion", () => {
  // Roots of the quadratic that Wilson's limits solve, found to 40 digits by other means.
  it.each([
    [994, 40299, Z_95, 0.023195984068222, 0.026225877685954],
    [163, 407, Z_95, 0.35403157923018, 0.4488120767617],
    [163, 407, Z_99_8, 0.32854716506815, 0.4769980777354],
    [1, 10, Z_95, 0.017876212896074, 0.40415002952477],
    [0, 20, Z_95, 0, 0.16112516018513],
    [20, 20, Z_95, 0.83887483981487, 1],
  ])("for %d of %d at z = %d are %d and %d", (count, of, z, lower, upper) => {
    const limits = wilson(count, of, z);
    expect(limits?.lower).toBeCloseTo(lower, 12);
    expect(limits?.upper).toBeCloseTo(upper, 12);
  });

  it("are not given when the count is no part of a whole", () => {
    expect([wilson(0, 0, Z_95), wilson(1, 0, Z_95), wilson(11, 10, Z_95), wilson(-1, 10, Z_95)]).toEqual(
      Array(4).fill(null),
    );
  });

  const aPart = fc.nat(1_000_000).chain((of) => fc.tuple(fc.nat(of), fc.constant(Math.max(of, 1))));

  it("lie from 0 to 1 and hold the proportion between them", () => {
    fc.assert(
      fc.property(aPart, fc.double({ min: 0, max: 5, noNaN: true }), ([count, of], z) => {
        const { lower = -1, upper = 2 } = wilson(count, of, z) ?? {};
        expect([0, lower, count / of, upper, 1]).toEqual([0, lower, count / of, upper, 1].sort((a, b) => a - b));
      }),
    );
  });

  it("mirror those of the rest of the whole", () => {
    fc.assert(
      fc.property(aPart, ([count, of]) => {
        expect(wilson(of - count, of, Z_95)?.upper).toBeCloseTo(1 - (wilson(count, of, Z_95)?.lower ?? 0), 9);
      }),
    );
  });

  it("are finite or not given, whatever the numbers", () => {
    fc.assert(fc.property(anyFinite, anyFinite, anyFinite, (count, of, z) => isFiniteThroughout(wilson(count, of, z))));
  });
});
