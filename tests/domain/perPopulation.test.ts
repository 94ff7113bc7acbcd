import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { absent, type Figure } from "../../src/domain/figure";
import { MeasureKind } from "../../src/domain/measureKind";
import { MeasurementFlag } from "../../src/domain/measurementFlag";
import { countsSomething, perPopulation } from "../../src/domain/perPopulation";

const figure = (value: number, flags: MeasurementFlag[] = []): Figure => ({
  value,
  absence: null,
  numerator: null,
  denominator: null,
  flags,
});

describe("a rate for so many residents", () => {
  it("is the count over the population, as Defra gives it for Dartford in 2021/22", () => {
    const rate = perPopulation(figure(3082), figure(116777), 1_000);
    expect(rate.value).toBeCloseTo(26.392183392277587, 12);
    expect(rate).toMatchObject({ absence: null, numerator: 3082, denominator: 116777 });
  });

  it("is not available without a population, and keeps what is known of the count", () => {
    const count = figure(12, [MeasurementFlag.PROVISIONAL]);
    const missing = absent(Absence.NOT_AVAILABLE, [MeasurementFlag.PROVISIONAL]);
    expect(perPopulation(count, null, 1_000)).toEqual(missing);
    expect(perPopulation(count, absent(Absence.INCOMPLETE), 1_000)).toEqual(missing);
    expect(perPopulation(count, figure(0), 1_000)).toEqual(missing);
    expect(perPopulation(count, figure(500, [MeasurementFlag.PARTIAL]), 1_000)).toEqual(missing);
  });

  it("is absent for the count's own reason, whatever the population", () => {
    const hidden = absent(Absence.SUPPRESSED);
    expect([perPopulation(hidden, figure(500), 1_000), perPopulation(hidden, null, 1_000)]).toEqual([hidden, hidden]);
  });

  it("carries what is to be known of the count and of the population", () => {
    const { flags } = perPopulation(
      figure(12, [MeasurementFlag.WIDER_AREA, MeasurementFlag.ESTIMATED]),
      figure(500, [MeasurementFlag.REVISED, MeasurementFlag.ESTIMATED]),
      1_000,
    );
    expect(flags).toEqual([MeasurementFlag.REVISED, MeasurementFlag.ESTIMATED, MeasurementFlag.WIDER_AREA]);
  });

  it("is a finite number or absent, whatever the numbers", () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 1, max: 10_000_000 }), (count, population, residents) => {
        const { value, absence } = perPopulation(figure(count), figure(population), residents);
        expect(value === null).toBe(absence !== null);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("is made of what counts something, and not of what is a rate or a score already", () => {
    const { FLOW, STOCK, DISTINCT, RATIO, SCORE } = MeasureKind;
    expect([FLOW, STOCK, DISTINCT].map(countsSomething)).toEqual([true, true, true]);
    expect([RATIO, SCORE].map(countsSomething)).toEqual([false, false]);
  });
});
