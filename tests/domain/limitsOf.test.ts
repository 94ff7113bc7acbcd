import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { absent } from "../../src/domain/figure";
import { limitsOf } from "../../src/domain/limitsOf";
import { MeasureKind } from "../../src/domain/measureKind";
import { aCount, ratio, valued } from "./aFigure";

const { FLOW, STOCK, DISTINCT, RATIO, SCORE } = MeasureKind;

// Fingertips: Byar from 10 up, exact below, Wilson for proportions.
describe("the confidence limits of a figure", () => {
  it.each([FLOW, STOCK, DISTINCT])("that counts are those of its count: %s", (kind) => {
    const limits = limitsOf(valued(100), kind, "incidents");
    expect(limits?.lower).toBeCloseTo(81.36, 2);
    expect(limits?.upper).toBeCloseTo(121.63, 2);
    expect(limitsOf(valued(0), kind, "incidents")?.lower).toBe(0);
  });

  it("that is a percentage are Wilson's, in per cent", () => {
    const limits = limitsOf(ratio(15, 100), RATIO, "per-cent");
    expect(limits?.lower).toBeCloseTo(9.31, 2);
    expect(limits?.upper).toBeCloseTo(23.28, 2);
  });

  it("that is a rate are those of its numerator, per as many as the unit says", () => {
    const limits = limitsOf(valued(100, { numerator: 100, denominator: 50_000 }), RATIO, "per-100000-aged-10-17");
    expect(limits?.lower).toBeCloseTo(162.7242, 4);
    expect(limits?.upper).toBeCloseTo(243.2559, 4);
  });

  it("are none for a ratio whose parts are not given, for a score, and without a value", () => {
    expect(limitsOf(valued(38.4), RATIO, "per-cent")).toBeNull();
    expect(limitsOf(valued(38.4, { numerator: 5 }), RATIO, "per-cent")).toBeNull();
    expect(limitsOf(valued(4.5), SCORE, "score")).toBeNull();
    expect(limitsOf(absent(Absence.NOT_REPORTED), FLOW, "incidents")).toBeNull();
  });

  it("are none for what is no part of a whole, and for a count below zero", () => {
    expect(limitsOf(ratio(5, 4), RATIO, "per-cent")).toBeNull();
    expect(limitsOf(valued(0, { numerator: 0, denominator: 0 }), RATIO, "per-1000")).toBeNull();
    expect(limitsOf(valued(-1), FLOW, "incidents")).toBeNull();
  });

  it("hold the figure", () => {
    fc.assert(
      fc.property(aCount, aCount, (count, others) => {
        const figure = ratio(count, count + others + 1);
        for (const [kind, unit, of] of [
          [FLOW, "incidents", valued(count)],
          [RATIO, "per-cent", figure],
        ] as const) {
          const limits = limitsOf(of, kind, unit);
          const value = of.value ?? Number.NaN;
          expect(limits && limits.lower <= value + 1e-9 && value <= limits.upper + 1e-9).toBe(true);
        }
      }),
    );
  });
});
