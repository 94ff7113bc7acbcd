import fc from "fast-check";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { type ProcessLimits, processLimits } from "../../src/domain/processLimits";
import { type SpecialCause, specialCauses, variationOf } from "../../src/domain/specialCause";
import { Variation } from "../../src/domain/variation";
import { aFigure, anyFinite } from "./finite";

/** A band from −3 to 3 around 0, near its limits beyond 2. */
const BAND: ProcessLimits = { centre: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2, points: 20, ruleSet: "" };

const marks: Readonly<Record<SpecialCause["rule"], string>> = {
  OUTSIDE_LIMITS: "o",
  TREND: "t",
  NEAR_LIMIT: "n",
  ONE_SIDE: "s",
};
const markOf = (cause: SpecialCause | null) => {
  if (cause === null) return ".";
  return cause.side === "HIGH" ? marks[cause.rule].toUpperCase() : marks[cause.rule];
};

/** A letter a point: the rule's, capital when high; a full stop where the point is no signal. */
const marked = (values: readonly (number | null)[], limits = BAND) =>
  specialCauses(values, limits).map(markOf).join("");

describe("a point outside the limits", () => {
  it("is a special cause; one on a limit is not", () => {
    expect(marked([3, 3.01, -3, -3.01])).toBe(".O.o");
  });

  it("is what a January of anti-social behaviour looks like, by its season alone", () => {
    const months = [84, 115, 147, 182, 156, 181, 213, 197, 178];
    expect(specialCauses(months, processLimits(months) ?? BAND)).toEqual([
      { rule: "OUTSIDE_LIMITS", side: "LOW" },
      ...Array(8).fill(null),
    ]);
  });

  it("is the shock in the series of the published tool", () => {
    const series = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(marked(series, processLimits(series) ?? BAND)).toBe("....O.............");
  });

  it("is not found in nine months of violence and sexual offences", () => {
    const months = [349, 351, 411, 373, 376, 345, 450, 398, 331];
    expect(marked(months, processLimits(months) ?? BAND)).toBe(".........");
  });
});

describe("a trend", () => {
  it("is seven points that rise, or fall, and all of them are flagged", () => {
    expect(marked([-1.5, -1, -0.5, 0, 0.5, 1, 1.5])).toBe("TTTTTTT");
    expect(marked([1.5, 1, 0.5, 0, -0.5, -1, -1.5])).toBe("ttttttt");
    expect(marked([1, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 0])).toBe(".TTTTTTT.");
  });

  it("is not six points, nor seven of which two are equal", () => {
    expect(marked([-1.5, -1, -0.5, 0, 0.5, 1])).toBe("......");
    expect(marked([-1.5, -1, -0.5, 0, 0, 0.5, 1])).toBe(".......");
  });

  it("is broken by a gap", () => {
    expect(marked([-1.5, -1, -0.5, null, 0.5, 1, 1.5, 1.6])).toBe("........");
  });

  it("that turns belongs to the first of its two runs at the turn", () => {
    expect(marked([-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 1, 0.5, 0, -0.5, -1, -1.5])).toBe("TTTTTTTtttttt");
  });

  it("gives way to a point outside the limits, and goes before a run on one side", () => {
    expect(marked([0.1, 0.5, 1, 1.5, 1.7, 1.9, 3.5])).toBe("TTTTTTO");
    expect(marked([0.5, 0.1, 0.5, 1, 1.5, 1.7, 1.8, 1.9])).toBe("STTTTTTT");
  });
});

describe("two points of three near a limit", () => {
  it("are flagged, and the third is not", () => {
    expect(marked([-1, 2.5, 1, 2.5, -1])).toBe(".N.N.");
    expect(marked([1, -2.5, -2.5, -1, 1])).toBe(".nn..");
    expect(marked([-1, 1, 2.5, 2.5, -1])).toBe("..NN.");
  });

  it("are no signal unless all three lie on that side of the mean", () => {
    expect(marked([-1, 2.5, 2.5, -1])).toBe("....");
    expect(marked([2.5, 0, 2.5])).toBe("...");
    expect(marked([2.5, -2.5, 2.5])).toBe("...");
  });

  it("are no signal when they are two of four, or of two", () => {
    expect(marked([2.5, 1, 1, 2.5])).toBe("....");
    expect(marked([2.5, 2.5])).toBe("..");
  });

  it("lie beyond the near limit, and up to the limit itself", () => {
    expect(marked([2, 1, 2])).toBe("...");
    expect(marked([3, 1, 3])).toBe("N.N");
  });

  it("are not counted among those outside the limits, which are signals by themselves", () => {
    expect(marked([3.5, 1, 2.5])).toBe("O..");
    expect(marked([2.5, 3.5, 2.5])).toBe("NON");
  });

  it("are not counted across a gap", () => {
    expect(marked([2.5, null, 2.5, 1])).toBe("....");
  });
});

describe("a run on one side of the mean", () => {
  it("is seven points, all of them flagged", () => {
    expect(marked([-1, 1, 2, 1, 2, 1, 2, 1, -1])).toBe(".SSSSSSS.");
    expect(marked([-1, -2, -1, -2, -1, -2, -1, -2])).toBe("ssssssss");
  });

  it("is not six points", () => {
    expect(marked([1, 2, 1, 2, 1, 2, -1])).toBe(".......");
  });

  it("is broken by a point equal to the mean, and by a gap", () => {
    expect(marked([1, 2, 1, 0, 2, 1, 2, 1])).toBe("........");
    expect(marked([1, 2, 1, null, 2, 1, 2, 1])).toBe("........");
  });
});

describe("special causes", () => {
  it("are not found where nothing varies", () => {
    fc.assert(
      fc.property(anyFinite, fc.integer({ min: 5, max: 30 }), (value, length) => {
        const series = Array<number>(length).fill(value);
        const limits = processLimits(series);
        fc.pre(limits !== null);
        expect(marked(series, limits)).toBe(".".repeat(length));
      }),
    );
  });

  it("are found in only the shock where all other points are equal", () => {
    const prosecutions = [0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0];
    expect(marked(prosecutions, processLimits(prosecutions, { floor: 0 }) ?? BAND)).toBe("......O.....");
  });

  const aSeries = fc.array(fc.option(fc.integer({ min: -4, max: 4 }), { freq: 12 }), { maxLength: 30 });
  const otherCase = (text: string) => text.replace(/[a-z]/gi, (c) => (c < "a" ? c.toLowerCase() : c.toUpperCase()));

  it("change sides when the series is turned upside down", () => {
    fc.assert(
      fc.property(aSeries, (series) => {
        expect(marked(series.map((value) => value && -value))).toBe(otherCase(marked(series)));
      }),
    );
  });

  it("are the same for a count whether or not its limits are shown down to 0", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { freq: 12 }), { maxLength: 40 }), (counts) => {
        const limits = processLimits(counts);
        fc.pre(limits !== null);
        expect(specialCauses(counts, processLimits(counts, { floor: 0 }) ?? BAND)).toEqual(
          specialCauses(counts, limits),
        );
      }),
    );
  });

  it("are one answer a point, and none at a gap", () => {
    fc.assert(
      fc.property(fc.array(fc.option(aFigure)), (series) => {
        const causes = specialCauses(series, BAND);
        expect(causes).toHaveLength(series.length);
        expect(causes.filter((cause, index) => cause && series[index] === null)).toEqual([]);
      }),
    );
  });
});

describe("what a special cause says", () => {
  const rising: SpecialCause = { rule: "TREND", side: "HIGH" };
  const low: SpecialCause = { rule: "OUTSIDE_LIMITS", side: "LOW" };

  it("is judged by the direction wanted", () => {
    expect(variationOf(rising, DesiredDirection.INCREASE)).toBe(Variation.IMPROVEMENT);
    expect(variationOf(rising, DesiredDirection.DECREASE)).toBe(Variation.CONCERN);
    expect(variationOf(low, DesiredDirection.INCREASE)).toBe(Variation.CONCERN);
    expect(variationOf(low, DesiredDirection.DECREASE)).toBe(Variation.IMPROVEMENT);
  });

  it("is never coloured good or bad where no direction is wanted", () => {
    expect(variationOf(rising, DesiredDirection.NEITHER)).toBe(Variation.HIGH);
    expect(variationOf(low, DesiredDirection.NEITHER)).toBe(Variation.LOW);
  });

  it("is common cause without one", () => {
    for (const direction of Object.values(DesiredDirection)) {
      expect(variationOf(null, direction)).toBe(Variation.COMMON_CAUSE);
    }
  });
});
