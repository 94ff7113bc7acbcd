import fc from "fast-check";
import { type Day, dayBefore } from "../../src/domain/day";
import { endedBy, includes, readingDay, shared, type Validity } from "../../src/domain/validity";

const DAY_MS = 86_400_000;
const FIRST = Date.parse("2010-01-01");

/** Days close enough together that they often coincide and follow one another. */
const aDay: fc.Arbitrary<Day> = fc.nat(40).map((after) => new Date(FIRST + after * DAY_MS).toISOString().slice(0, 10));
const aBound = fc.option(aDay, { nil: null });
const aSpan: fc.Arbitrary<Validity> = fc.record({ from: aBound, to: aBound });
const isEmpty = ({ from, to }: Validity) => from !== null && to !== null && from > to;

describe("a span of days", () => {
  it("includes both its ends, and nothing outside them", () => {
    const april = { from: "2021-04-01", to: "2021-04-30" };
    expect(
      ["2021-03-31", "2021-04-01", "2021-04-15", "2021-04-30", "2021-05-01"].map((day) => includes(april, day)),
    ).toEqual([false, true, true, true, false]);
  });

  it("is not limited where a bound is unknown", () => {
    expect(includes({ from: null, to: null }, "2021-04-01")).toBe(true);
    expect(includes({ from: null, to: "2021-04-01" }, "1900-01-01")).toBe(true);
    expect(includes({ from: "2021-04-01", to: null }, "2200-01-01")).toBe(true);
    expect(includes({ from: null, to: "2021-04-01" }, "2021-04-02")).toBe(false);
    expect(includes({ from: "2021-04-01", to: null }, "2021-03-31")).toBe(false);
  });

  it("includes with an unknown bound all that it would include with a known one", () => {
    fc.assert(
      fc.property(aSpan, aDay, (span, day) => {
        fc.pre(includes(span, day));
        expect(includes({ ...span, from: null }, day) && includes({ ...span, to: null }, day)).toBe(true);
      }),
    );
  });
});

describe("a span that is ended by its successor", () => {
  it("ends the day before the successor starts: Safer in Kent before Making Kent Safer", () => {
    expect(endedBy({ from: "2017-04-01", to: null }, "2022-04-01")).toEqual({ from: "2017-04-01", to: "2022-03-31" });
  });

  it("keeps its own end when that is earlier, and leaves the gap", () => {
    const joint = { from: "2006-01-01", to: "2020-10-31" };
    expect(endedBy(joint, "2021-01-01")).toEqual(joint);
  });

  it("stays as it is when there is no successor, or nobody knows when that starts", () => {
    fc.assert(fc.property(aSpan, (span) => expect(endedBy(span, null)).toEqual(span)));
  });

  it("is never longer than it was, never reaches the successor, and loses no day before that", () => {
    fc.assert(
      fc.property(aSpan, aDay, aDay, (span, start, day) => {
        expect(includes(endedBy(span, start), day)).toBe(includes(span, day) && day < start);
      }),
    );
  });

  it("ends no earlier when it is ended again by the same successor", () => {
    fc.assert(
      fc.property(aSpan, aDay, (span, start) => {
        const once = endedBy(span, start);
        expect(endedBy(once, start)).toEqual(once);
      }),
    );
  });
});

describe("the day to read a span on", () => {
  const strategy = { from: "2019-04-01", to: "2022-03-31" };

  it("is today while the span is in force", () => {
    expect(readingDay(strategy, "2021-06-01")).toBe("2021-06-01");
  });

  it("is its last day once it is over, and its first while it is still to come", () => {
    expect(readingDay(strategy, "2026-01-01")).toBe("2022-03-31");
    expect(readingDay(strategy, "2018-01-01")).toBe("2019-04-01");
  });

  it("always lies in the span, whatever is known of it, unless the span is empty", () => {
    fc.assert(
      fc.property(aSpan, aDay, (span, today) => {
        fc.pre(!isEmpty(span));
        expect(includes(span, readingDay(span, today))).toBe(true);
      }),
    );
  });

  it("is the nearest day of the span to today", () => {
    fc.assert(
      fc.property(aSpan, aDay, aDay, (span, today, other) => {
        fc.pre(!isEmpty(span) && includes(span, other));
        const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today));
        expect(distance(readingDay(span, today))).toBeLessThanOrEqual(distance(other));
      }),
    );
  });

  it("is a day even of a span that its successor emptied", () => {
    const emptied = endedBy({ from: "2020-01-01", to: null }, "2020-01-01");
    expect(emptied).toEqual({ from: "2020-01-01", to: dayBefore("2020-01-01") });
    expect(["2019-06-01", "2019-12-31", "2020-01-01", "2026-01-01"].map((today) => readingDay(emptied, today))).toEqual(
      ["2020-01-01", "2020-01-01", "2019-12-31", "2019-12-31"],
    );
  });
});

describe("the days that two spans share", () => {
  it("are those that both include, and no span when there are none", () => {
    fc.assert(
      fc.property(aSpan, aSpan, aDay, (one, other, day) => {
        const both = shared(one, other);
        expect(both !== null && includes(both, day)).toBe(includes(one, day) && includes(other, day));
      }),
    );
  });

  it("are the same whichever span is named first, and of a span with itself all of it", () => {
    fc.assert(
      fc.property(aSpan, aSpan, (one, other) => {
        expect(shared(one, other)).toEqual(shared(other, one));
        expect(shared(one, one)).toEqual(isEmpty(one) ? null : one);
      }),
    );
  });

  it("are the other's where a bound is unknown", () => {
    expect(shared({ from: null, to: "2022-03-31" }, { from: "2017-04-01", to: null })).toEqual({
      from: "2017-04-01",
      to: "2022-03-31",
    });
    expect(shared({ from: "2025-04-01", to: null }, { from: "2019-04-01", to: "2022-03-31" })).toBeNull();
  });
});
