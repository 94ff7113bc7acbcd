import fc from "fast-check";
import { daysOn } from "../../../src/domain/day";
import { surveySpeaks } from "../../../src/domain/strategicAssessment/surveySpeaks";

describe("a survey", () => {
  it.each([
    ["2019-03-02", "not yet"],
    ["2019-03-03", "yes"],
    ["2022-03-03", "yes"],
    ["2022-03-04", "no longer"],
    ["1999-09-30", "not yet"],
  ])("that closed on 3 March 2019 speaks for a period that ends on %s: %s", (endsOn, expected) => {
    expect(surveySpeaks("2019-03-03", { endsOn })).toBe(expected);
  });

  it("speaks for some days without a gap, from its close on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -1_500, max: 1_500 }), (closed, later) => {
        const closedOn = daysOn("2010-01-01", closed);
        const speaks = surveySpeaks(closedOn, { endsOn: daysOn(closedOn, later) });
        if (later < 0) expect(speaks).toBe("not yet");
        else expect(speaks).toBe(later <= 1_095 ? "yes" : later > 1_096 ? "no longer" : speaks);
      }),
    );
  });
});
