import fc from "fast-check";
import { withoutNoise } from "../../src/domain/withoutNoise";
import { anyFinite } from "./finite";

describe("a sum of decimal numbers", () => {
  it("is the one that people write", () => {
    expect(withoutNoise(0.1 + 0.2)).toBe(0.3);
    expect(withoutNoise(12.3 - 12.1, 12.3)).toBe(0.2);
    expect(withoutNoise(1.1 + 2.2 + 3.3)).toBe(6.6);
  });

  it("is nothing where what is left of it is noise", () => {
    expect(withoutNoise(0.1 + 0.2 - 0.3, 0.3)).toBe(0);
  });

  it("of numbers with two decimals has no more than two", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 150 }), (parts) => {
        const largest = Math.max(...parts.map(Math.abs), 1);
        const sum = parts.reduce((total, part) => total + part / 100, 0);
        const exact = parts.reduce((total, part) => total + part, 0);
        expect(withoutNoise(sum, largest) * 100).toBeCloseTo(exact, 6);
        expect(String(withoutNoise(sum, largest))).toMatch(/^-?\d+(\.\d{1,2})?$/);
      }),
    );
  });

  it("of whole numbers is left as it is, however long", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (whole) => {
        expect(withoutNoise(whole)).toBe(whole);
      }),
    );
  });

  it("stays within a ten-billionth of what it was, and never becomes what is not a number", () => {
    fc.assert(
      fc.property(anyFinite, (value) => {
        expect(Math.abs(withoutNoise(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-10);
      }),
    );
  });

  it("that is no finite number stays as it is", () => {
    expect(withoutNoise(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(withoutNoise(Number.NaN)).toBeNaN();
  });
});
