import { Absence } from "../../src/domain/absence";
import { absent, type Figure } from "../../src/domain/figure";
import { leagueLimits } from "../../src/domain/leagueLimits";
import { MeasureKind } from "../../src/domain/measureKind";
import { MeasurementFlag } from "../../src/domain/measurementFlag";

const { FLOW, STOCK, DISTINCT, RATIO, SCORE } = MeasureKind;
const count = (value: number, flags: MeasurementFlag[] = []): Figure => ({
  value,
  absence: null,
  numerator: null,
  denominator: null,
  flags,
});
const quotient = (value: number, numerator: number, denominator: number): Figure => ({
  ...count(value),
  numerator,
  denominator,
});

/** Worked out apart from this project: Byar's and Wilson's by their formulas, the exact ones by halving the Poisson sum. */
function expectLimits(limits: ReturnType<typeof leagueLimits>, lower: number, upper: number) {
  expect(limits?.lower).toBeCloseTo(lower, 8);
  expect(limits?.upper).toBeCloseTo(upper, 8);
}

describe("the confidence limits of an area in a league", () => {
  it("are Byar's or the exact ones of a count of events or of different people", () => {
    expectLimits(leagueLimits(count(100), FLOW, "incidents", null), 81.36210535579009, 121.62793775507038);
    expectLimits(leagueLimits(count(3), FLOW, "incidents", null), 0.6186721228956005, 8.767273069742327);
    expectLimits(leagueLimits(count(40), DISTINCT, "people", null), 28.57329978830323, 54.470099439656835);
  });

  it("are those of the count over the population for a rate", () => {
    const dartford = quotient(26.392183392277587, 3082, 116777);
    expectLimits(leagueLimits(dartford, FLOW, "incidents", 1_000), 25.46855154003194, 27.340750711134735);
    expectLimits(leagueLimits(quotient(0.6, 3, 50_000), FLOW, "incidents", 10_000), 0.1237344245791, 1.7534546139485);
  });

  it("are Wilson's for a percentage, and those of a rate for a ratio of another base", () => {
    expectLimits(leagueLimits(quotient(75, 30, 40), RATIO, "per-cent", null), 59.806038451464794, 85.812881425612);
    const entrants = quotient(148, 148, 100_000);
    expectLimits(leagueLimits(entrants, RATIO, "per-100000-aged-10-17", null), 125.11531716181098, 173.85803282530665);
  });

  it("are not given for a level, counted or as a rate, nor for a score", () => {
    expect(leagueLimits(count(458), STOCK, "households", null)).toBeNull();
    expect(leagueLimits(quotient(3.9, 458, 116777), STOCK, "households", 1_000)).toBeNull();
    expect(leagueLimits(count(14.3), SCORE, "score", null)).toBeNull();
  });

  it("are not given without a value, a whole one, or what a ratio is made of", () => {
    expect(leagueLimits(absent(Absence.SUPPRESSED), FLOW, "incidents", null)).toBeNull();
    expect(leagueLimits(count(100, [MeasurementFlag.PARTIAL]), FLOW, "incidents", null)).toBeNull();
    expect(leagueLimits(count(75), RATIO, "per-cent", null)).toBeNull();
    expect(leagueLimits(count(26), FLOW, "incidents", 1_000)).toBeNull();
  });
});
