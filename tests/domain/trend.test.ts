import fc from "fast-check";
import { countTrend, proportionTrend, weightedTrend } from "../../src/domain/trend";
import { TrendDirection } from "../../src/domain/trendDirection";
import { aFigure, anyFinite, isFiniteThroughout } from "./finite";

const { INCREASING, DECREASING, NO_SIGNIFICANT_CHANGE } = TrendDirection;

/** The check series of Fingertips' recent trends. */
const RISING = [
  { count: 994, of: 40299, value: 24.67, lower: 23.16, upper: 26.25 },
  { count: 1023, of: 41527, value: 24.6, lower: 23.15, upper: 26.19 },
  { count: 1199, of: 42811, value: 28, lower: 26.44, upper: 29.64 },
  { count: 1332, of: 44064, value: 30.2, lower: 28.63, upper: 31.9 },
  { count: 1367, of: 44701, value: 30.6, lower: 28.98, upper: 32.25 },
];
const LEVEL = [
  { count: 209, of: 1017 },
  { count: 213, of: 1087 },
  { count: 213, of: 1119 },
  { count: 239, of: 1117 },
  { count: 210, of: 1139 },
];

const within = (margin: number) => (value: number) => ({ value, lower: value - margin, upper: value + margin });
const opposite = { [INCREASING]: DECREASING, [DECREASING]: INCREASING, [NO_SIGNIFICANT_CHANGE]: NO_SIGNIFICANT_CHANGE };

describe("a weighted trend", () => {
  it("of the check series is a rise, at chi-squared 46.77", () => {
    const trend = weightedTrend(RISING);
    expect(trend).toMatchObject({ direction: INCREASING, periods: 5 });
    expect(trend?.chiSquared).toBeCloseTo(46.76531579206266, 9);
  });

  it("is significant only above the threshold", () => {
    // A straight line of slope 1 whose points have weight w: chi-squared is 10 w.
    const line = (chiSquared: number) => [1, 2, 3, 4, 5].map(within(1.96 / Math.sqrt(chiSquared / 10)));
    expect(weightedTrend(line(9.55))?.direction).toBe(INCREASING);
    expect(weightedTrend(line(9.549))?.direction).toBe(NO_SIGNIFICANT_CHANGE);
    expect(weightedTrend(line(9.549))?.chiSquared).toBeCloseTo(9.549, 9);
  });

  it("is none when one point alone decides its direction", () => {
    const trend = weightedTrend([10, 9, 8, 10, 30].map(within(2)));
    expect(trend?.chiSquared).toBeCloseTo(161.44324, 6);
    expect(trend?.direction).toBe(NO_SIGNIFICANT_CHANGE);
  });

  it("is none when without one point all are level", () => {
    expect(weightedTrend([0.1, 0.1, 0.1, 0.1, 0.3].map(within(0.01)))?.direction).toBe(NO_SIGNIFICANT_CHANGE);
    expect(weightedTrend([0.3, 0.1, 0.1, 0.1, 0.1].map(within(0.01)))?.direction).toBe(NO_SIGNIFICANT_CHANGE);
  });

  it("looks at no more than the latest five points", () => {
    expect(weightedTrend([...[90, 80, 70].map(within(1)), ...RISING])).toEqual(weightedTrend(RISING));
  });

  it("is not given with fewer than five valid points", () => {
    expect(weightedTrend([])).toBeNull();
    expect(weightedTrend(RISING.slice(1))).toBeNull();
    expect(weightedTrend([...RISING.slice(1), { value: 31, lower: 31, upper: 31 }])).toBeNull();
  });

  it("passes over a point whose limits have no width", () => {
    expect(weightedTrend([...RISING, { value: 0, lower: 0, upper: 0 }])).toEqual(weightedTrend(RISING));
  });

  it("is none where nothing changes, however unequal the limits", () => {
    const margins = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(aFigure, margins, (value, widths) => {
        expect(weightedTrend(widths.map((margin) => within(margin)(value)))).toMatchObject({
          direction: NO_SIGNIFICANT_CHANGE,
          chiSquared: 0,
        });
      }),
    );
  });

  const somePoints = fc.array(
    fc.tuple(aFigure, fc.double({ min: 0.01, max: 1e6, noNaN: true })).map(([value, margin]) => within(margin)(value)),
    { minLength: 5, maxLength: 8 },
  );

  it("turns with the series: what rises falls when turned upside down", () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const turned = weightedTrend(
          points.map(({ value, lower, upper }) => ({ value: -value, lower: -upper, upper: -lower })),
        );
        const trend = weightedTrend(points);
        expect(turned?.direction).toBe(trend && opposite[trend.direction]);
        expect(turned?.chiSquared).toBe(trend?.chiSquared);
      }),
    );
  });

  it("turns with time: what rises falls when read backwards", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }), (values) => {
        const points = values.map(within(20));
        expect(weightedTrend(points.toReversed())?.chiSquared).toBeCloseTo(weightedTrend(points)?.chiSquared ?? -1, 6);
      }),
    );
  });

  it("does not depend on the unit of the values", () => {
    fc.assert(
      fc.property(somePoints, fc.integer({ min: -10, max: 10 }), (points, power) => {
        const scaled = points.map(({ value, lower, upper }) =>
          within(((upper - lower) / 2) * 2 ** power)(value * 2 ** power),
        );
        const plain = points.map(({ value, lower, upper }) => within((upper - lower) / 2)(value));
        expect(weightedTrend(scaled)?.chiSquared).toBeCloseTo(weightedTrend(plain)?.chiSquared ?? -1, 6);
      }),
    );
  });

  it("is finite or not given, whatever the numbers", () => {
    const anyPoint = fc.record({ value: anyFinite, lower: anyFinite, upper: anyFinite });
    fc.assert(fc.property(fc.array(anyPoint, { minLength: 5 }), (points) => isFiniteThroughout(weightedTrend(points))));
  });
});

describe("a trend in proportions", () => {
  it("of the check series is a rise, at chi-squared 47.90", () => {
    const trend = proportionTrend(RISING);
    expect(trend?.direction).toBe(INCREASING);
    expect(trend?.chiSquared).toBeCloseTo(47.896676707589116, 9);
  });

  it("of the other check series is not significant", () => {
    const trend = proportionTrend(LEVEL);
    expect(trend?.direction).toBe(NO_SIGNIFICANT_CHANGE);
    expect(trend?.chiSquared).toBeCloseTo(0.4002640632524542, 9);
  });

  it("is none when without one point all are level", () => {
    const points = [10, 10, 10, 10, 60].map((count) => ({ count, of: 100 }));
    expect(proportionTrend(points)?.chiSquared).toBeGreaterThan(9.55);
    expect(proportionTrend(points)?.direction).toBe(NO_SIGNIFICANT_CHANGE);
  });

  it("is none where none or all are counted", () => {
    for (const points of [Array(5).fill({ count: 0, of: 10 }), Array(5).fill({ count: 10, of: 10 })]) {
      expect(proportionTrend(points)).toMatchObject({ direction: NO_SIGNIFICANT_CHANGE, chiSquared: 0 });
    }
  });

  it("is not given with fewer than five valid points", () => {
    expect(proportionTrend(LEVEL.slice(1))).toBeNull();
    for (const invalid of [
      { count: 0, of: 0 },
      { count: 11, of: 10 },
      { count: -1, of: 10 },
    ]) {
      expect(proportionTrend([...LEVEL.slice(1), invalid])).toBeNull();
      expect(proportionTrend([...LEVEL, invalid])).toEqual(proportionTrend(LEVEL));
    }
  });

  it("turns when the rest of the whole is counted instead", () => {
    const aPoint = fc
      .integer({ min: 1, max: 50_000 })
      .chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }));
    fc.assert(
      fc.property(fc.array(aPoint, { minLength: 5, maxLength: 5 }), (points) => {
        const trend = proportionTrend(points);
        const turned = proportionTrend(points.map(({ count, of }) => ({ count: of - count, of })));
        expect(turned?.direction).toBe(trend && opposite[trend.direction]);
        expect(turned?.chiSquared).toBeCloseTo(trend?.chiSquared ?? -1, 6);
      }),
    );
  });

  it("is finite or not given, whatever the numbers", () => {
    const aPoint = fc.tuple(anyFinite, anyFinite).map(([one, other]) => ({
      count: Math.min(Math.abs(one), Math.abs(other)),
      of: Math.max(Math.abs(one), Math.abs(other)),
    }));
    fc.assert(fc.property(fc.array(aPoint, { minLength: 5 }), (points) => isFiniteThroughout(proportionTrend(points))));
  });
});

describe("a trend in counts", () => {
  it("is the weighted trend of the counts with their Poisson limits", () => {
    expect(countTrend([100, 130, 170, 200, 260])?.direction).toBe(INCREASING);
    expect(countTrend([260, 200, 170, 130, 100])?.direction).toBe(DECREASING);
    expect(countTrend([100, 104, 98, 102, 101])?.direction).toBe(NO_SIGNIFICANT_CHANGE);
  });

  it("finds nothing in the same shape of small counts", () => {
    expect(countTrend([5, 6, 8, 10, 13])?.direction).toBe(NO_SIGNIFICANT_CHANGE);
  });

  it("passes over gaps and is not given with fewer than five counts", () => {
    expect(countTrend([100, null, 130, 170, 200, null, 260])).toEqual(countTrend([100, 130, 170, 200, 260]));
    expect(countTrend([100, null, 130, 170, 200])).toBeNull();
  });

  it("is not troubled by noughts", () => {
    expect(countTrend([0, 0, 0, 0, 0])).toMatchObject({ direction: NO_SIGNIFICANT_CHANGE, chiSquared: 0 });
  });

  it("says by which method it was found", () => {
    const methods = [weightedTrend(RISING), proportionTrend(RISING), countTrend([1, 2, 3, 4, 5])].map((t) => t?.method);
    expect(methods).toEqual([
      expect.stringMatching(/^Weighted regression on confidence limits/),
      expect.stringMatching(/^Chi-squared test for trend in proportions/),
      expect.stringMatching(/^Weighted regression on counts with Poisson limits/),
    ]);
  });

  it("is finite or not given, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyFinite), { minLength: 5 }), (counts) => isFiniteThroughout(countTrend(counts))),
    );
  });
});
