import { Absence } from "../../src/domain/absence";
import { whyNothingHeld } from "../../src/domain/gap";
import { financialQuarter, month, yearEnding } from "../../src/domain/period/period";

// SI 2007/1831: what is of a quarter is due by the end of the quarter after it.
describe("a period of which nothing is held", () => {
  it.each([
    ["a quarter", financialQuarter(2025, 2), "2025-12-31"],
    ["the first month of a quarter", month(2025, 7), "2025-12-31"],
    ["the last month of a quarter", month(2025, 9), "2025-12-31"],
    ["a financial year", yearEnding(2025, 3), "2025-06-30"],
    ["a year that ends within a quarter", yearEnding(2025, 8), "2025-12-31"],
  ])("is not due yet up to its due day, and has not come from the day after: %s", (_, period, due) => {
    const dayAfter = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
    expect(whyNothingHeld(period, due)).toEqual({ absence: Absence.NOT_YET_DUE, note: `Not due before ${due}.` });
    expect(whyNothingHeld(period, dayAfter)).toEqual({
      absence: Absence.NOT_REPORTED,
      note: `Due by ${due}, and did not come.`,
    });
  });

  it("was never due when it began before there was a duty", () => {
    const [last, first] = [month(2007, 6), month(2007, 7)];
    expect(whyNothingHeld(last, "2026-02-01")).toEqual({
      absence: Absence.NOT_AVAILABLE,
      note: "None is held, and none was due: what is to be disclosed begins with 2007-07-01 (SI 2007/1831).",
    });
    expect(whyNothingHeld(first, "2026-02-01").absence).toBe(Absence.NOT_REPORTED);
    expect(whyNothingHeld(yearEnding(2008, 3), "2026-02-01").absence).toBe(Absence.NOT_AVAILABLE);
  });

  it("that is yet to come is not due", () => {
    expect(whyNothingHeld(month(2099, 1), "2026-02-01").absence).toBe(Absence.NOT_YET_DUE);
  });
});
