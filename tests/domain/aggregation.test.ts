import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { type Combined, overTime, wholeOf } from "../../src/domain/aggregation";
import { absent, type Figure } from "../../src/domain/figure";
import { MeasureKind } from "../../src/domain/measureKind";
import { MeasurementFlag } from "../../src/domain/measurementFlag";
import { tallyOf } from "../../src/domain/tally";
import { aCount, aGap, ratio, valued } from "./aFigure";

const { FLOW, STOCK, RATIO, DISTINCT, SCORE } = MeasureKind;
const { INCOMPLETE, NOT_REPORTED, NOT_AVAILABLE, NOT_APPLICABLE, NOT_COMBINABLE, SUPPRESSED, RECORDED_ELSEWHERE } =
  Absence;
const { PROVISIONAL, ESTIMATED, PARTIAL } = MeasurementFlag;

type Parts = readonly (Figure | null)[];
const making = (kind: MeasureKind) => ({ kind, multiplier: 100 });
/** Of parts that follow one another in time, and of parts side by side. */
const inTime = (kind: MeasureKind, parts: Parts) => overTime(making(kind), parts);
const sideBySide = (kind: MeasureKind, parts: Parts) => wholeOf(making(kind), tallyOf(parts), parts.length);
const bothWays = (kind: MeasureKind, parts: Parts): Combined[] => [inTime(kind, parts), sideBySide(kind, parts)];

describe("flows", () => {
  it("are summed", () => {
    for (const whole of bothWays(FLOW, [valued(188), valued(0), valued(400)])) {
      expect(whole).toMatchObject({ value: 588, absence: null, flags: [], reason: "the sum of 3 parts" });
    }
  });

  it("come to the same from months over quarters to the year as from months alone", () => {
    fc.assert(
      fc.property(fc.array(aCount, { minLength: 12, maxLength: 12 }), (months) => {
        const figures = months.map((value) => valued(value));
        const quarters = [0, 3, 6, 9].map((first) => inTime(FLOW, figures.slice(first, first + 3)));
        expect(inTime(FLOW, quarters).value).toBe(inTime(FLOW, figures).value);
      }),
    );
  });

  it("with decimals sum to what people write", () => {
    for (const { value } of bothWays(FLOW, [valued(0.1), valued(0.2)])) expect(value).toBe(0.3);
  });

  it("that exceed what a number can hold are not combined", () => {
    for (const whole of bothWays(FLOW, [valued(1e308), valued(1e308)])) {
      expect(whole).toMatchObject({ value: null, absence: NOT_COMBINABLE });
    }
  });
});

describe("levels", () => {
  it("are the last one over time, never a sum", () => {
    expect(inTime(STOCK, [valued(328), valued(338), valued(355)])).toMatchObject({
      value: 355,
      reason: "the level at the end",
    });
  });

  it("stand at the end whatever is missing before", () => {
    expect(inTime(STOCK, [null, absent(NOT_REPORTED), valued(355)]).value).toBe(355);
  });

  it("are incomplete without the last one, however many there are before", () => {
    expect(inTime(STOCK, [valued(328), valued(338), null])).toMatchObject({ value: null, absence: INCOMPLETE });
  });

  it("are absent as the last one is", () => {
    const whole = inTime(STOCK, [valued(328), absent(NOT_AVAILABLE)]);
    expect(whole).toMatchObject({ value: null, absence: NOT_AVAILABLE });
    expect(whole.reason).toBe("a level is the one at the end, which is absent");
  });

  it("of areas side by side are summed", () => {
    expect(sideBySide(STOCK, [valued(328), valued(338)]).value).toBe(666);
  });
});

describe("ratios", () => {
  it("are worked out anew from numerators and denominators, never averaged", () => {
    for (const whole of bothWays(RATIO, [ratio(1, 2), ratio(1, 10)])) {
      expect(whole).toMatchObject({ numerator: 2, denominator: 12, reason: "2 over 12, summed" });
      expect(whole.value).toBeCloseTo(16.6667, 4);
    }
  });

  it("come out without the noise of a division", () => {
    for (const { value } of bothWays(RATIO, [ratio(3, 50), ratio(4, 50)])) expect(value).toBe(7);
  });

  it("without their parts are not combined", () => {
    for (const whole of bothWays(RATIO, [ratio(1, 2), valued(38.4)])) {
      expect(whole).toMatchObject({ value: null, absence: NOT_COMBINABLE });
      expect(whole.reason).toContain("numerators and denominators, which its parts do not have");
    }
  });

  it("over nothing at all are not applicable", () => {
    const nothing = valued(0, { numerator: 0, denominator: 0 });
    for (const whole of bothWays(RATIO, [nothing, nothing])) expect(whole.absence).toBe(NOT_APPLICABLE);
  });

  it("of a partition are the ratio of the whole", () => {
    const parts = fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: 1, max: 1_000 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, (pairs) => {
        const [counted, of] = [0, 1].map((place) => pairs.reduce((sum, pair) => sum + (pair[place] ?? 0), 0));
        for (const { value } of bothWays(
          RATIO,
          pairs.map(([numerator, denominator]) => ratio(numerator, denominator)),
        )) {
          expect(value).toBe(((counted ?? 0) * 100) / (of ?? 0));
        }
      }),
    );
  });
});

describe("different people, and scores,", () => {
  it.each([
    [DISTINCT, "different people are never added up, since one may be counted in several parts"],
    [SCORE, "scores and medians are never combined"],
  ])("are not combined: %s", (kind, reason) => {
    for (const whole of bothWays(kind, [valued(3), valued(4)])) {
      expect(whole).toMatchObject({ value: null, absence: NOT_COMBINABLE, reason });
    }
  });

  it("are not said to be incomplete: with every part they could not be combined either", () => {
    for (const { absence } of bothWays(DISTINCT, [valued(3), null])) expect(absence).toBe(NOT_COMBINABLE);
  });
});

describe("a whole of one part", () => {
  it.each([FLOW, STOCK, RATIO, DISTINCT, SCORE])("is that part: %s", (kind) => {
    for (const whole of bothWays(kind, [valued(38.4, { flags: [PROVISIONAL] })])) {
      expect(whole).toMatchObject({ value: 38.4, absence: null, flags: [PROVISIONAL], reason: "its one part" });
    }
    for (const whole of bothWays(kind, [ratio(2, 8)])) {
      expect(whole).toMatchObject({ value: 25, numerator: 2, denominator: 8 });
    }
  });
});

describe("what is lacking or to be known of a part", () => {
  it.each([FLOW, RATIO])("makes the whole absent, wherever the gap is: %s", (kind) => {
    const parts = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 51, max: 100 })), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(parts, fc.oneof(aGap, fc.constant(null)), fc.nat(), (pairs, gap, place) => {
        const figures: (Figure | null)[] = pairs.map(([count, of]) => ratio(count, of));
        figures.splice(place % (figures.length + 1), 0, gap);
        for (const whole of bothWays(kind, figures)) {
          expect(whole.value).toBeNull();
          expect(whole.absence).toBe(INCOMPLETE);
          expect(whole.reason).toBe(`1 of ${figures.length} parts missing`);
        }
      }),
    );
  });

  it("is that the whole was published only in part: it is incomplete and says so by its flag", () => {
    for (const whole of bothWays(FLOW, [valued(758, { flags: [PARTIAL] }), valued(1_133)])) {
      expect(whole).toMatchObject({ value: null, absence: INCOMPLETE, flags: [PARTIAL] });
    }
  });

  it("is that it is hidden: so is the whole, even where others are missing", () => {
    for (const whole of bothWays(FLOW, [valued(3), absent(SUPPRESSED, [PROVISIONAL]), null])) {
      expect(whole).toMatchObject({
        value: null,
        absence: SUPPRESSED,
        flags: [PROVISIONAL],
        reason: "a part is hidden",
      });
    }
  });

  it("is the reason of the whole where it is that of every part", () => {
    for (const kind of [FLOW, RATIO, DISTINCT, SCORE]) {
      for (const { absence } of bothWays(kind, [absent(RECORDED_ELSEWHERE), absent(RECORDED_ELSEWHERE)])) {
        expect(absence).toBe(RECORDED_ELSEWHERE);
      }
    }
    expect(sideBySide(FLOW, [absent(RECORDED_ELSEWHERE), absent(NOT_REPORTED)]).absence).toBe(INCOMPLETE);
    expect(sideBySide(FLOW, [absent(NOT_REPORTED), null]).absence).toBe(INCOMPLETE);
  });

  it("is carried: every flag of every part, each once", () => {
    const parts = [valued(1, { flags: [ESTIMATED] }), valued(2, { flags: [PROVISIONAL, ESTIMATED] })];
    for (const { flags } of bothWays(FLOW, parts)) expect(flags).toEqual([PROVISIONAL, ESTIMATED]);
  });

  it("never leaves a value beside a reason, nor neither", () => {
    const figure = fc.oneof(
      fc.tuple(fc.nat(100), fc.nat(100)).map(([count, of]) => valued(count, { numerator: count, denominator: of })),
      aCount.map((value) => valued(value, { flags: [PARTIAL] })),
      aCount.map((value) => valued(value)),
      fc.constantFrom(...Object.values(Absence)).map((absence) => absent(absence)),
      fc.constant(null),
    );
    const kind = fc.constantFrom(...Object.values(MeasureKind));
    fc.assert(
      fc.property(kind, fc.array(figure, { minLength: 1, maxLength: 13 }), (of, parts) => {
        for (const { value, absence } of bothWays(of, parts)) expect(value === null).toBe(absence !== null);
      }),
    );
  });
});
