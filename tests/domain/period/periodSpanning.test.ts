import fc from "fast-check";
import { periodSpanning } from "../../../src/domain/period/periodSpanning";
import { aPeriod } from "./aPeriod";

describe("the period that spans some days", () => {
  it("is the one that has them as its first and last", () => {
    fc.assert(fc.property(aPeriod(1900, 2199), (period) => periodSpanning(period.startsOn, period.endsOn) === period));
  });

  it.each([
    ["2021-04-01", "2021-05-31"],
    ["2021-05-01", "2021-07-31"],
    ["2021-04-02", "2021-04-30"],
    ["2021-04-01", "2021-04-29"],
    ["2021-04-01", "2023-03-31"],
  ])("does not exist from %s to %s", (first, last) => {
    expect(() => periodSpanning(first, last)).toThrow(RangeError);
  });
});
