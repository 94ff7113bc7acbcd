import { latestHeld } from "../../src/catalogue/latestHeld";
import { Frequency } from "../../src/domain/frequency";

const held = (frequency: Frequency, lastStartsOn: string | null) => ({ frequency, lastStartsOn });
const { MONTH, QUARTER, FINANCIAL_YEAR, YEAR_ENDING } = Frequency;

describe("the latest period held", () => {
  it.each([
    ["is none where nothing is held", [], undefined],
    ["is none where every figure is absent", [held(QUARTER, null)], undefined],
    ["is the last of several sources'", [held(MONTH, "2025-08-01"), held(MONTH, "2025-09-01")], "2025-09"],
    ["is of the finest frequency", [held(FINANCIAL_YEAR, "2024-04-01"), held(QUARTER, "2023-01-01")], "2022/23-Q4"],
    ["is of the finest with a value", [held(FINANCIAL_YEAR, "2021-04-01"), held(QUARTER, null)], "2021/22"],
    [
      "of years is the one that ends last",
      [held(FINANCIAL_YEAR, "2019-04-01"), held(YEAR_ENDING, "2019-10-01")],
      "YE-2020-09",
    ],
  ])("%s", (_, holdings, key) => {
    expect(latestHeld(holdings)?.key).toBe(key);
    expect(latestHeld([...holdings].reverse())?.key).toBe(key);
  });
});
