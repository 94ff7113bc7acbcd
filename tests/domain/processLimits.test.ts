import fc from "fast-check";
import { mean } from "../../src/domain/mean";
import { movingRanges } from "../../src/domain/movingRanges";
import { LIMIT_FACTOR, type ProcessLimits, processLimits } from "../../src/domain/processLimits";
import { aFigure, anyFinite, isFiniteThroughout } from "./finite";

/** The series whose limits NHSRplotthedots 0.2.2 prints. */
const ONE_SHOCK = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
/** Dartford by month, January to September 2025. */
const ANTI_SOCIAL_BEHAVIOUR = [84, 115, 147, 182, 156, 181, 213, 197, 178];
const VIOLENCE = [349, 351, 411, 373, 376, 345, 450, 398, 331];

const rounded = (limits: ProcessLimits | null) =>
  limits && [limits.centre, limits.lower, limits.upper].map(toTwoPlaces);
const toTwoPlaces = (value: number) => Number(value.toFixed(2));

describe("process limits", () => {
  it("are those of the published tool, with the shock screened out: mean 1.94, from −0.72 to 4.60", () => {
    expect(ONE_SHOCK).toHaveLength(18);
    expect(rounded(processLimits(ONE_SHOCK))).toEqual([1.94, -0.72, 4.6]);
  });

  it("would be 6.95 and −3.06 with the shock's own moving ranges", () => {
    const reach = LIMIT_FACTOR * mean(movingRanges(ONE_SHOCK));
    expect([mean(ONE_SHOCK) + reach, mean(ONE_SHOCK) - reach].map(toTwoPlaces)).toEqual([6.95, -3.06]);
  });

  it("screen out a moving range of 3.267 times the mean, and none smaller", () => {
    // Moving ranges of 3,267 or 3,266, and three more that bring their mean to 1,000.
    const reachOf = (series: readonly number[]) => (processLimits(series)?.upper ?? 0) - mean(series);
    expect(reachOf([0, 3267, 3023, 2779, 2534])).toBeCloseTo(2.66 * (733 / 3), 9);
    expect(reachOf([0, 3266, 3022, 2777, 2532])).toBeCloseTo(2.66 * 1000, 9);
  });

  it("are screened once only", () => {
    // Of moving ranges with mean 52/11 the 16 goes; their mean is then 36/10, by which the 15 would go as well.
    const series = [0, 1, 0, 1, 0, 7, 0, 16, 1, 0, 1, 0];
    expect(processLimits(series)?.upper).toBeCloseTo(27 / 12 + 2.66 * 3.6, 9);
  });

  it("are 89.62 to 233.26 for anti-social behaviour in Dartford, around 161.44", () => {
    expect(rounded(processLimits(ANTI_SOCIAL_BEHAVIOUR))).toEqual([161.44, 89.62, 233.26]);
  });

  it("are 256.96 to 495.04 for violence and sexual offences in Dartford, around 376.00", () => {
    const { centre, lower, upper } = processLimits(VIOLENCE) ?? {};
    expect(centre).toBe(376);
    // The source prints 256.96 and 495.04; the limits are 256.965 and 495.035, halves that round either way.
    expect(lower).toBeCloseTo(256.965, 9);
    expect(upper).toBeCloseTo(495.035, 9);
  });

  it("are near at two thirds of the way: 1.7733 mean moving ranges", () => {
    const limits = processLimits(ANTI_SOCIAL_BEHAVIOUR);
    expect(limits?.nearUpper).toBeCloseTo(1453 / 9 + 1.77333333 * 27, 5);
    expect(limits?.nearLower).toBeCloseTo(1453 / 9 - 1.77333333 * 27, 5);
  });

  it("are on trial until there are twelve points, and say so", () => {
    expect(processLimits(ANTI_SOCIAL_BEHAVIOUR)?.ruleSet).toBe(
      "XmR, Making Data Count rules (7-point runs, 2 of 3 near a limit); trial limits from 9 points",
    );
    expect(processLimits(ONE_SHOCK.slice(0, 11))?.ruleSet).toContain("trial limits from 11 points");
    expect(processLimits(ONE_SHOCK.slice(0, 12))?.ruleSet).not.toContain("trial");
  });

  it("are not given from fewer than five values, gaps not counted", () => {
    expect(processLimits([])).toBeNull();
    expect(processLimits([1, 2, 3, 4])).toBeNull();
    expect(processLimits([1, 2, 3, 4, null, null])).toBeNull();
    expect(processLimits([1, 2, 3, 4, 5])?.points).toBe(5);
  });

  it("are not given where gaps leave fewer than four moving ranges", () => {
    expect(processLimits([1, null, 2, null, 3, null, 4, null, 5])).toBeNull();
    expect(processLimits([1, 2, 3, null, 4, 5])).toBeNull();
    expect(processLimits([1, 2, 3, null, 4, 5, 6])?.points).toBe(6);
  });

  it("take no moving range across a gap", () => {
    // Across the gap the level jumps from 10 to 100; within, neighbours are 1 apart.
    const limits = processLimits([10, 11, 10, 11, null, 100, 101, 100, 101]);
    expect(limits?.upper).toBeCloseTo(55.5 + 2.66, 9);
    expect(limits?.lower).toBeCloseTo(55.5 - 2.66, 9);
  });

  it("are shown no lower than 0 for counts", () => {
    expect(processLimits(ONE_SHOCK, { floor: 0 })).toEqual({ ...processLimits(ONE_SHOCK), lower: 0 });
    expect(processLimits(ANTI_SOCIAL_BEHAVIOUR, { floor: 0 })).toEqual(processLimits(ANTI_SOCIAL_BEHAVIOUR));
  });

  it("have no width where nothing varies", () => {
    expect(processLimits([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toMatchObject({ centre: 0.1, lower: 0.1, upper: 0.1 });
  });

  it("keep their width where only one shock varies", () => {
    const prosecutions = [0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0];
    expect(processLimits(prosecutions)?.upper).toBeCloseTo(0.25 + 2.66 * (6 / 11), 9);
  });

  const aSeries = fc.array(fc.option(aFigure, { freq: 6 }), { minLength: 5, maxLength: 40 });

  it("move with the series: so much more everywhere is so much more for each limit", () => {
    fc.assert(
      // Whole numbers, for which shifting changes no moving range and so no screening.
      fc.property(fc.array(fc.option(fc.nat(1000), { freq: 6 }), { maxLength: 40 }), fc.nat(1000), (series, by) => {
        const limits = processLimits(series);
        const shifted = processLimits(series.map((value) => (value === null ? null : value + by)));
        expect(shifted === null).toBe(limits === null);
        for (const key of ["centre", "lower", "upper", "nearLower", "nearUpper"] as const) {
          expect(shifted?.[key] ?? 0).toBeCloseTo(limits ? limits[key] + by : 0, 6);
        }
      }),
    );
  });

  /** From here on a number keeps all its digits, however it is scaled below. */
  const SMALLEST_TO_HALVE = 2 ** -1000;

  it("grow with the series: twice as much everywhere is twice as much for each limit", () => {
    fc.assert(
      fc.property(aSeries, fc.integer({ min: -20, max: 20 }), (series, power) => {
        // Powers of two, which change no digit of a binary fraction and so no screening, unless it is too small for one.
        fc.pre(series.every((value) => !value || Math.abs(value) >= SMALLEST_TO_HALVE));
        const limits = processLimits(series);
        const scaled = processLimits(series.map((value) => value && value * 2 ** power));
        expect(scaled?.upper ?? 0).toBeCloseTo((limits?.upper ?? 0) * 2 ** power, 6);
        expect(scaled?.lower ?? 0).toBeCloseTo((limits?.lower ?? 0) * 2 ** power, 6);
      }),
    );
  });

  it("turn upside down with the series", () => {
    fc.assert(
      fc.property(aSeries, (series) => {
        const limits = processLimits(series);
        const turned = processLimits(series.map((value) => value && -value));
        expect(turned?.upper ?? 0).toBeCloseTo(-(limits?.lower ?? 0), 6);
      }),
    );
  });

  it("lie in order around the mean", () => {
    fc.assert(
      fc.property(aSeries, (series) => {
        const limits = processLimits(series);
        fc.pre(limits !== null);
        const inOrder = [limits.lower, limits.nearLower, limits.centre, limits.nearUpper, limits.upper];
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
      }),
    );
  });

  it("are finite or not given, whatever the numbers", () => {
    fc.assert(fc.property(fc.array(fc.option(anyFinite)), (series) => isFiniteThroughout(processLimits(series))));
    expect(processLimits([1e308, -1e308, 1e308, -1e308, 1e308])).toBeNull();
    // Here the mean and one of the limits can be held, and the other cannot.
    const high = [1.7e308, 1.5e308, 1.7e308, 1.5e308, 1.7e308];
    expect(processLimits(high)).toBeNull();
    expect(processLimits(high.map((value) => -value))).toBeNull();
  });
});
