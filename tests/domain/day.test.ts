import fc from "fast-check";
import { dayBefore, isDay } from "../../src/domain/day";

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number) => String(number).padStart(2, "0");

/** Every day of the years, counted out by the calendar's own rule rather than by a computer's clock. */
function* everyDay(firstYear: number, lastYear: number): Generator<string> {
  for (let year = firstYear; year <= lastYear; year++) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    for (const [index, usual] of DAYS_OF_MONTH.entries()) {
      const days = index === 1 && isLeap ? 29 : usual;
      for (let day = 1; day <= days; day++) yield `${year}-${two(index + 1)}-${two(day)}`;
    }
  }
}

const calendar = [...everyDay(1900, 2200)];

describe("a day", () => {
  it("is every day of the calendar from 1900 to 2200", () => {
    expect(calendar).toHaveLength(301 * 365 + 73);
    expect(calendar.filter((day) => !isDay(day))).toEqual([]);
  });

  it("comes after the day before it, from 1900 to 2200", () => {
    const wrong = calendar.slice(1).filter((day, index) => dayBefore(day) !== calendar[index]);
    expect(wrong).toEqual([]);
  });

  it("compares as text does in time", () => {
    expect([...calendar].sort()).toEqual(calendar);
  });

  it.each([
    "2021-02-30",
    "2021-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "2021-01-32",
    " 2021-01-01",
    "2021-01-01 ",
    "2021-01-01\n",
    "2021-1-1",
    "21-01-01",
    "2021-01",
    "2021",
    "",
    "2021-01-01T00:00:00Z",
    "+002021-01-01",
    "-2021-01-01",
    "20210101",
    "2021/01/01",
    "01-01-2021",
    "٢٠٢١-٠١-٠١",
    "today",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it("is, of all texts made of three numbers, only those that the calendar has", () => {
    const known = new Set(calendar);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.nat(15), fc.nat(33), (year, month, day) => {
        const text = `${year}-${two(month)}-${two(day)}`;
        expect(isDay(text)).toBe(known.has(text));
      }),
    );
  });

  it("is never any other text", () => {
    fc.assert(fc.property(fc.string(), (text) => !isDay(text) || /^\d{4}-\d\d-\d\d$/.test(text)));
  });
});
