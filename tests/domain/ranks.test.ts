import fc from "fast-check";
import { ranks } from "../../src/domain/ranks";
import { anyFinite } from "./finite";

describe("ranks", () => {
  it("start with the highest, and equal values share one", () => {
    expect(ranks([5, 9, 7, 7, 1])).toEqual([4, 1, 2, 2, 5]);
    expect(ranks([3, 3, 3])).toEqual([1, 1, 1]);
    expect(ranks([-1, 0, -0])).toEqual([3, 1, 1]);
  });

  it("pass over what has no value", () => {
    expect(ranks([null, 4, null, 6])).toEqual([null, 2, null, 1]);
    expect(ranks([null, null])).toEqual([null, null]);
    expect(ranks([])).toEqual([]);
  });

  it("are one more than the number of higher values", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyFinite, fc.nat(5), fc.constant(null))), (values) => {
        const higherThan = (value: number) => values.filter((other) => other !== null && other > value).length;
        expect(ranks(values)).toEqual(values.map((value) => (value === null ? null : higherThan(value) + 1)));
      }),
    );
  });
});
