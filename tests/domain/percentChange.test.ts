import fc from "fast-check";
import { change } from "../../src/domain/percentChange";
import { RefusalCode } from "../../src/domain/refusalCode";
import { anyFinite } from "./finite";

const ofCounts = (base: number, value: number) => change(base, value, { isRate: false });
const ofRates = (base: number, value: number) => change(base, value, { isRate: true });

describe("a change", () => {
  it("of decimal numbers is the difference that people write", () => {
    expect(ofRates(12.1, 12.3).difference).toBe(0.2);
  });

  it("is a difference and a percentage of the base", () => {
    expect(ofCounts(1905, 2855)).toEqual({ difference: 950, percentChange: (950 / 1905) * 100, refusal: null });
    expect(ofCounts(100, 75)).toEqual({ difference: -25, percentChange: -25, refusal: null });
  });

  it("from no prosecutions to three is a difference of three, and no percentage", () => {
    expect(ofCounts(0, 3)).toEqual({ difference: 3, percentChange: null, refusal: RefusalCode.ZERO_BASE });
    expect(ofCounts(0, 0)).toEqual({ difference: 0, percentChange: null, refusal: RefusalCode.ZERO_BASE });
  });

  it("from a base under 50 has no percentage", () => {
    expect(ofCounts(49, 98)).toEqual({ difference: 49, percentChange: null, refusal: RefusalCode.SMALL_BASE });
    expect(ofCounts(50, 100)).toEqual({ difference: 50, percentChange: 100, refusal: null });
  });

  it("of a rate is in percentage points only, and is not refused", () => {
    expect(ofRates(24, 30)).toEqual({ difference: 6, percentChange: null, refusal: null });
    expect(ofRates(0, 30)).toEqual({ difference: 30, percentChange: null, refusal: null });
  });

  it("goes the way of its percentage", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (base, value) => {
        const { difference, percentChange } = ofCounts(base, value);
        expect(percentChange === null || Math.sign(percentChange) === Math.sign(difference)).toBe(true);
      }),
    );
  });

  it("has a percentage exactly when nothing is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), anyFinite, (base, value) => {
        const { percentChange, refusal } = ofCounts(base, value);
        expect(percentChange === null).toBe(refusal !== null);
      }),
    );
  });

  it("is never what is not a number", () => {
    fc.assert(
      fc.property(anyFinite, anyFinite, fc.boolean(), (base, value, isRate) => {
        expect(Object.values(change(base, value, { isRate })).some(Number.isNaN)).toBe(false);
      }),
    );
  });
});
