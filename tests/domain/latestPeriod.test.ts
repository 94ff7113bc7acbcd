import { latestPeriod } from "../../src/domain/latestPeriod";
import { periodWithKey } from "../../src/domain/period/periodWithKey";

const latest = (...held: string[][]) => latestPeriod(held.map((keys) => keys.map(periodWithKey)))?.key ?? null;

describe("the period to answer for when none is asked for", () => {
  it("is the latest quarter held, whatever months and years are held beside it", () => {
    expect(latest(["2021/22-Q1", "2021/22-Q3", "2021/22-Q2", "2022-05", "2022", "2021/22"])).toBe("2021/22-Q3");
  });

  it("is the latest quarter of which every month is held", () => {
    const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"];
    expect(latest(months)).toBe("2024/25-Q4");
    expect(latest([...months, "2025-06"])).toBe("2025/26-Q1");
    expect(latest([...months.filter((month) => month !== "2025-02"), "2024"])).toBe("2024");
  });

  it("is the latest of the longest periods where no quarter can be had", () => {
    expect(latest(["2019/20", "2021/22", "2020/21"])).toBe("2021/22");
    expect(latest(["2025-01", "2025-02"])).toBe("2025-02");
    expect(latest(["2019/20", "YE-2020-09", "2025-01"])).toBe("YE-2020-09");
  });

  it("is that of the first source that has one, quarters before years", () => {
    expect(latest(["2020/21-Q1"], ["2021/22-Q1"])).toBe("2020/21-Q1");
    expect(latest(["2021/22"], ["2020/21-Q1"])).toBe("2020/21-Q1");
    expect(latest([], ["2020/21"], ["2021/22"])).toBe("2020/21");
  });

  it("is none where nothing is held", () => {
    expect([latest(), latest([]), latest([], [])]).toEqual([null, null, null]);
  });
});
