import fc from "fast-check";
import { coverage } from "../../src/domain/alignmentCoverage";
import { AlignmentStrength } from "../../src/domain/alignmentStrength";

const { IDENTICAL, DIRECT, CONTRIBUTES, ENABLES } = AlignmentStrength;
const someSupport = fc.array(fc.constantFrom(...Object.values(AlignmentStrength)), { maxLength: 12 });

describe("the coverage of a priority", () => {
  it("is the mean of what each partner's strongest alignment counts for", () => {
    expect(coverage([IDENTICAL, DIRECT, CONTRIBUTES, ENABLES], 5)).toEqual({
      direct: 2,
      contributing: 2,
      score: (1 + 1 + 0.5 + 0.25) / 5,
    });
  });

  it("is none where nobody supports it, and where there is no partner to", () => {
    expect(coverage([], 5)).toEqual({ direct: 0, contributing: 0, score: 0 });
    expect(coverage([], 0)).toEqual({ direct: 0, contributing: 0, score: 0 });
  });

  it("is whole only when every partner wants the outcome itself", () => {
    fc.assert(
      fc.property(someSupport, fc.nat(5), (strongest, others) => {
        const { score, direct } = coverage(strongest, strongest.length + others);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 1).toBe(direct > 0 && direct === strongest.length + others);
      }),
    );
  });

  it("does not fall when one more partner supports it", () => {
    fc.assert(
      fc.property(someSupport, fc.constantFrom(...Object.values(AlignmentStrength)), (strongest, more) => {
        const partners = strongest.length + 3;
        expect(coverage([...strongest, more], partners).score).toBeGreaterThan(coverage(strongest, partners).score);
      }),
    );
  });
});
