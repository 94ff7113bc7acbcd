import fc from "fast-check";
import { agreesAsStated, percentOf } from "../../src/domain/statedFigure";

/** Half of one in a billion: what adding up binary fractions may cost. */
const DIGITS = 9;

describe("a share in per cent", () => {
  it("is unrounded", () => {
    expect(percentOf(163, 407)).toBeCloseTo(40.0491400491, DIGITS);
    expect(percentOf(37, 407)).toBeCloseTo(9.0909090909, DIGITS);
  });

  it("may be more than the whole, or nothing of it", () => {
    expect(percentOf(3, 2)).toBe(150);
    expect(percentOf(0, 407)).toBe(0);
  });

  it("is unknown when either part is, or when there is nothing to share", () => {
    expect([
      percentOf(null, 407),
      percentOf(163, null),
      percentOf(null, null),
      percentOf(0, 0),
      percentOf(3, 0),
    ]).toEqual([null, null, null, null, null]);
  });
});

describe("a figure as a document states it", () => {
  it.each([
    [49.9, 950, 1905, "the rise in anti-social behaviour"],
    [71.19, 299, 420, "respondents from Gravesham"],
    [28.81, 121, 420, "respondents from Dartford"],
    [40.05, 163, 407, "who answered anti-social behaviour"],
  ])("agrees: %d for %d of %d, %s", (asStated, part, whole) => {
    expect(agreesAsStated(asStated, percentOf(part, whole))).toBe(true);
  });

  it.each([
    [39, 61, 154, 39.6],
    [57, 49, 85, 57.6],
    [60, 43, 71, 60.6],
    [10, 37, 407, 9.1],
  ])("does not agree: %d for %d of %d, which is %d", (asStated, part, whole, right) => {
    expect(agreesAsStated(asStated, percentOf(part, whole))).toBe(false);
    expect(agreesAsStated(right, percentOf(part, whole))).toBe(true);
  });

  it("is held to as many decimals as it is printed with", () => {
    expect(agreesAsStated(40, 40.4)).toBe(true);
    expect(agreesAsStated(40.1, 40.4)).toBe(false);
    expect(agreesAsStated(40.4, 40.44)).toBe(true);
    expect(agreesAsStated(40.41, 40.44)).toBe(false);
  });

  it("may round a half either way", () => {
    expect([
      agreesAsStated(12, 12.5),
      agreesAsStated(13, 12.5),
      agreesAsStated(6.2, 6.25),
      agreesAsStated(6.3, 6.25),
    ]).toEqual([true, true, true, true]);
    expect([agreesAsStated(11, 12.5), agreesAsStated(14, 12.5)]).toEqual([false, false]);
  });

  it("neither agrees nor disagrees when it cannot be recomputed or was not stated", () => {
    expect([agreesAsStated(45, null), agreesAsStated(null, 45), agreesAsStated(null, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  const aShare = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([part, whole]) => Math.min(part / whole, 10) * 100);

  it("always agrees with the figure that it is the rounding of", () => {
    fc.assert(
      fc.property(aShare, fc.nat(3), (share, decimals) => {
        expect(agreesAsStated(Number(share.toFixed(decimals)), share)).toBe(true);
      }),
    );
  });

  it("never agrees when it is off by a whole unit of its last place", () => {
    fc.assert(
      fc.property(aShare, fc.nat(3), fc.constantFrom(-1, 1), (share, decimals, way) => {
        const printed = (Number(share.toFixed(decimals)) + way / 10 ** decimals).toFixed(decimals);
        // A figure that ends in nought is printed shorter, and held to less.
        fc.pre(decimals === 0 || !printed.endsWith("0"));
        expect(agreesAsStated(Number(printed), share)).toBe(
          Math.abs(Number(printed) - share) < 0.500000001 / 10 ** decimals,
        );
      }),
    );
  });
});
