import { rateUnit } from "../../src/domain/rateUnit";

it("the unit of a rate says of how many residents, and shows decimals where the count has none", () => {
  expect(rateUnit({ code: "incidents", label: "incidents", symbol: null, decimals: 0 }, 1_000)).toEqual({
    code: "incidents-per-1000-residents",
    label: "incidents per 1,000 residents",
    symbol: null,
    decimals: 2,
  });
});
