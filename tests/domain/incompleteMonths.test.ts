import fc from "fast-check";
import { incompleteMonths } from "../../src/domain/incompleteMonths";

/** Crimes of Kent's force, without anti-social behaviour, as its files hold them (data.police.uk). */
const KENT = new Map([
  ["2018-10", 17_347],
  ["2018-11", 11_690],
  ["2018-12", 6_336],
  ["2019-01", 15_659],
  ["2019-02", 14_700],
]);

const months = fc
  .uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 24 })
  .map((numbers) =>
    numbers.map((number) => `20${18 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`),
  );

describe("months that were published incomplete", () => {
  it("are those below four fifths of the median of the other months within three months", () => {
    expect([...incompleteMonths(KENT).keys()]).toEqual(["2018-11", "2018-12"]);
  });

  it("are noted with what they hold and what the nearest whole months hold", () => {
    expect(incompleteMonths(KENT).get("2018-11")).toBe(
      "The published file is incomplete and this is no fall: it holds 11,690 crimes, after 17,347 in October 2018 and before 15,659 in January 2019.",
    );
  });

  it("are not told apart from a quiet month while fewer than two neighbours are there", () => {
    expect(
      incompleteMonths(
        new Map([
          ["2018-12", 10],
          ["2019-01", 1_000],
        ]),
      ).size,
    ).toBe(0);
    expect(
      incompleteMonths(
        new Map([
          ["2018-12", 10],
          ["2019-04", 1_000],
          ["2019-05", 1_000],
        ]),
      ).size,
    ).toBe(0);
    expect(
      incompleteMonths(
        new Map([
          ["2018-12", 10],
          ["2019-01", 1_000],
          ["2019-03", 1_000],
        ]),
      ).size,
    ).toBe(1);
  });

  it("are judged anew when neighbours arrive", () => {
    const alone = new Map([
      ["2018-11", 11_690],
      ["2018-12", 6_336],
    ]);
    expect(incompleteMonths(alone).size).toBe(0);
    expect(incompleteMonths(KENT).size).toBe(2);
  });

  it("are none where every month holds the same, and do not depend on the order or the size of the area", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 90_000 }), (all, value) => {
        expect(incompleteMonths(new Map(all.map((month) => [month, value]))).size).toBe(0);
      }),
    );
    const totals = fc.tuple(months, fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 24, maxLength: 24 }));
    fc.assert(
      fc.property(totals, fc.integer({ min: 2, max: 9 }), ([all, values], times) => {
        const given = all.map((month, at): [string, number] => [month, values[at] ?? 0]);
        const found = new Set(incompleteMonths(new Map(given)).keys());
        expect(new Set(incompleteMonths(new Map([...given].reverse())).keys())).toEqual(found);
        const larger = given.map(([month, value]): [string, number] => [month, value * times]);
        expect(new Set(incompleteMonths(new Map(larger)).keys())).toEqual(found);
      }),
    );
  });
});
