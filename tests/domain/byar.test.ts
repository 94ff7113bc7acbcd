import fc from "fast-check";
import { byar } from "../../src/domain/byar";
import { exactPoisson } from "../../src/domain/exactPoisson";
import { anyFinite, isFiniteThroughout } from "./finite";

const Z_95 = 1.959964;
const Z_99_8 = 3.0902;

describe("Byar's limits of a count", () => {
  // The formula, worked to 40 digits by other means.
  it.each([
    [10, Z_95, 4.7874498840488, 18.391458677987],
    [10, Z_99_8, 2.9163633020624, 24.193543715692],
    [100, Z_95, 81.36210535579, 121.62793775507],
    [100, Z_99_8, 71.903951163191, 134.94322791028],
    [2855, Z_95, 2751.2248599657, 2961.6877118161],
  ])("for %d at z = %d are %d and %d", (count, z, lower, upper) => {
    const limits = byar(count, z);
    expect(limits?.lower).toBeCloseTo(lower, 9);
    expect(limits?.upper).toBeCloseTo(upper, 9);
  });

  it("are within 1 % of the exact ones from a count of 10 on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), (count) => {
        const [near, exact] = [byar(count, Z_95), exactPoisson(count, 0.95)];
        expect(Math.abs((near?.lower ?? 0) / (exact?.lower ?? 1) - 1)).toBeLessThan(0.01);
        expect(Math.abs((near?.upper ?? 0) / (exact?.upper ?? 1) - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it("start at 0 for none, and never below it", () => {
    expect(byar(0, Z_95)?.lower).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (count) => (byar(count, Z_99_8)?.lower ?? -1) >= 0),
    );
  });

  it("are not given for a negative count", () => {
    expect(byar(-1, Z_95)).toBeNull();
  });

  it("hold the count between them, and widen with the confidence", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const [narrow, wide] = [byar(count, Z_95), byar(count, Z_99_8)];
        const all = [wide?.lower ?? 1, narrow?.lower ?? 1, count, narrow?.upper ?? 0, wide?.upper ?? 0];
        expect(all).toEqual([...all].sort((a, b) => a - b));
      }),
    );
  });

  it("are finite or not given, whatever the numbers", () => {
    fc.assert(fc.property(anyFinite, anyFinite, (count, z) => isFiniteThroughout(byar(count, z))));
  });
});
