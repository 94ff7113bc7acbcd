import { AreaType } from "../../src/domain/areaType";
import { isCodeOf } from "../../src/domain/codeInPeriod";
import { month, yearEnding } from "../../src/domain/period/period";

const FOR_EVER = { from: null, to: null };
const OF_2011 = { from: null, to: "2021-03-20" };
const OF_2021 = { from: "2021-03-21", to: null };

describe("the code of an area in a period", () => {
  it("stands for it while it is valid on any day of the period", () => {
    const district = { from: "1974-04-01", to: "2023-03-31" };
    const inYears = [1973, 1974, 2023, 2024].map((year) => isCodeOf(AreaType.DISTRICT, district, yearEnding(year, 12)));
    expect(inYears).toEqual([false, true, true, false]);
    expect(isCodeOf(AreaType.DISTRICT, district, month(2023, 4))).toBe(false);
    expect(isCodeOf(AreaType.DISTRICT, district, month(1974, 4))).toBe(true);
  });

  it("is never excluded by a day that nobody knows", () => {
    expect(isCodeOf(AreaType.WARD, FOR_EVER, month(1900, 1))).toBe(true);
    expect(isCodeOf(AreaType.WARD, FOR_EVER, month(2199, 12))).toBe(true);
  });

  it("of a small area is taken for five years either side of the census, in which publishers changed over", () => {
    const old = [month(2021, 3), month(2026, 3), month(2026, 4)].map((p) => isCodeOf(AreaType.LSOA, OF_2011, p));
    expect(old).toEqual([true, true, false]);
    const young = [month(2016, 2), month(2016, 3), month(2021, 3)].map((p) => isCodeOf(AreaType.LSOA, OF_2021, p));
    expect(young).toEqual([false, true, true]);
  });
});
