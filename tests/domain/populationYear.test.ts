import { Frequency } from "../../src/domain/frequency";
import { monthCount } from "../../src/domain/period/months";
import { periodFrom } from "../../src/domain/period/period";
import { periodWithKey } from "../../src/domain/period/periodWithKey";
import { populationYear } from "../../src/domain/populationYear";

describe("the year whose population a period's figures are divided by", () => {
  it.each([
    ["2021", 2021],
    ["2021/22", 2021],
    ["2020/21", 2020],
    ["YE-2020-09", 2020],
    ["YE-2020-06", 2020],
    ["YE-2020-05", 2019],
    ["YE-2020-11", 2020],
    ["2021/22-Q3", 2021],
    ["2021/22-Q4", 2022],
    ["2021-12", 2021],
    ["2022-01", 2022],
  ])("of %s is %d", (key, year) => {
    expect(populationYear(periodWithKey(key))).toBe(year);
  });

  it("has its 30 June in every year of twelve months, from the one to June to the one to December and on to May", () => {
    for (let month = 1; month <= 12; month++) {
      const ending = new Date(Date.UTC(2020, month, 0)).toISOString().slice(0, 10);
      const frequency =
        month === 12 ? Frequency.CALENDAR_YEAR : month === 3 ? Frequency.FINANCIAL_YEAR : Frequency.YEAR_ENDING;
      const year = periodFrom(frequency, monthCount(2020, month) - 11);
      expect(year.endsOn).toBe(ending);
      const june = `${populationYear(year)}-06-30`;
      expect([year.startsOn <= june, june <= year.endsOn]).toEqual([true, true]);
    }
  });
});
