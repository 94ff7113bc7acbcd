import fc from "fast-check";
import { allowedInstead, distanceBetween } from "../../../src/services/seeds/nearest";

const word = fc.string({ maxLength: 12 });

describe("The allowed values nearest to a slip", () => {
  it("are all of them when they are few", () => {
    expect(allowedInstead("x", ["a", "b"])).toBe("a, b");
    expect(allowedInstead("x", [])).toBe("there are none");
  });

  it("are those spelt most alike when they are many, and how many more there are", () => {
    const many = Array.from({ length: 40 }, (_, number) => `measure-${number}`);
    const allowed = [...many, "total-crime", "total-crimes"];
    expect(allowedInstead("totl-crime", allowed)).toMatch(/^total-crime, total-crimes, .* and 37 more$/);
  });

  it("are measured by letters put in, left out or changed", () => {
    expect(distanceBetween("kitten", "sitting")).toBe(3);
    expect(distanceBetween("", "abc")).toBe(3);
  });

  it("are as far from one another as the other way round, and never further than by way of a third", () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(distanceBetween(a, b)).toBe(distanceBetween(b, a));
        expect(distanceBetween(a, b) === 0).toBe(a === b);
        expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c));
      }),
    );
  });
});
