import fc from "fast-check";
import { dayInWords } from "../../../src/sources/table/dayInWords";
import { headerName } from "../../../src/sources/table/headerName";
import { HeaderSearch } from "../../../src/sources/table/headerSearch";
import { publishedFigure } from "../../../src/sources/table/publishedFigure";
import type { Cell } from "../../../src/sources/workbook/workbook";

describe("a column's name", () => {
  it.each([
    ["Total number of households in TA4,5,8 ", "total number of households in ta"],
    ["Total number of households in TA1, 2", "total number of households in ta"],
    ["Number of households in area5 (000s)", "number of households in area (000s)"],
    ["Total  number\nof\u00a0households", "total number of households"],
    ["Incidents per 1,000 people", "incidents per 1,000 people"],
    ["LSOA21CD", "lsoa21cd"],
  ])("%j is compared as %j", (text, name) => {
    expect(headerName(text)).toBe(name);
  });

  it("is the same however often it is written so", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => headerName(headerName(text)) === headerName(text)),
    );
  });
});

describe("a header", () => {
  const columns = { year: ["year"], value: ["value", "total"] };
  const look = (...rows: Cell[][]) => {
    const search = new HeaderSearch("A sheet", columns);
    for (const [at, cells] of rows.entries()) search.look({ number: at + 1, cells, isHidden: false });
    return search;
  };

  it("is found in whatever order its columns stand, and among whatever others", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["Year", "Total", "a", "b", "c"], { minLength: 5 }),
        fc.nat({ max: 40 }),
        (names, above) => {
          const { places } = look(...Array.from({ length: above }, () => ["a title", 1, null]), names);
          expect(places).toEqual({ year: names.indexOf("Year"), value: names.indexOf("Total") });
        },
      ),
    );
  });

  it("is not looked for without end, and is refused with the names that come nearest", () => {
    expect(() => look(["Year", "Sum"], ...Array.from({ length: 50 }, () => ["note"]))).toThrow(
      'The sheet "A sheet" must have a row that names its columns, but none names "value": the nearest, row 1, names "year", "sum".',
    );
    expect(() => look().refuse()).toThrow("no row has names");
  });

  it("is refused when it names a column twice, by whichever of its names", () => {
    expect(() => look(["Year", "Value", "Total"])).toThrow('names the column "total" twice');
  });
});

describe("a day in words", () => {
  it.each([
    ["Revised 18th December 2019", "2019-12-18"],
    ["22nd July 2021 (revised)**", "2021-07-22"],
    ["2025-07-22", "2025-07-22"],
    ["Release Date: 31st January 2023", "2023-01-31"],
    ["on the 1st of Sept 2024, not 2 May 2025", "2024-09-01"],
  ])("is read from %j", (text, day) => {
    expect(dayInWords(text)).toBe(day);
  });

  it.each(["July 2021", "31st June 2021", "2021-02-30", "12 households 2021", ""])("is not read from %j", (text) => {
    expect(dayInWords(text)).toBeNull();
  });
});

describe("a cell of figures", () => {
  it("is never zero by mistake: only what writes zero is", () => {
    const at = { sheet: null, row: 1, column: "value" };
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.boolean(), fc.constantFrom(null, "-", ":", "..", " ", "O")), (cell) => {
        const figure = publishedFigure(cell, {}, at);
        const isZero = figure !== null && "value" in figure && !("code" in figure) && figure.value === 0;
        if (isZero) expect(String(cell).trim()).toMatch(/^-?0+(\.0+)?$/);
      }),
    );
  });
});
