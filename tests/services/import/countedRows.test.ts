import fc from "fast-check";
import { Completeness } from "../../../src/domain/completeness";
import type { Observation, SourceRow } from "../../../src/sources/observation";
import { accountOf, DARTFORD, GRAVESHAM, Importing } from "./importing";

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

/** A figure that was counted from rows. */
const figure = (number: number, more: Partial<Observation>): Observation => ({
  kind: "OBSERVATION",
  sheet: null,
  row: 2,
  figure: number,
  measure: "total-crime",
  area: DARTFORD,
  period: "2024-01",
  category: null,
  value: 0,
  absence: null,
  numerator: null,
  denominator: null,
  flags: [],
  note: null,
  visibility: null,
  origin: null,
  ...more,
});

const counted = (rows: number, ...figures: number[]): SourceRow => ({ kind: "COUNTED", rows, figures });

/** A month of Dartford: its burglaries and its drug offences, and what they come to together. */
const month = (burglaries: number, drugs: number): SourceRow[] => [
  figure(1, { value: burglaries + drugs }),
  figure(2, { category: "burglary", value: burglaries }),
  figure(3, { category: "drugs", value: drugs }),
  counted(burglaries, 1, 2),
  counted(drugs, 1, 3),
];

describe("rows that are counted into figures", () => {
  it("are inserted when they helped to make new figures, and every row counts once", async () => {
    const run = await importing.reading(month(5, 2));
    expect(accountOf(run)).toEqual({
      read: 7,
      measurements: 3,
      inserted: 7,
      revised: 0,
      unchanged: 0,
      rejected: 0,
      ignored: 0,
    });
  });

  it("are unchanged when their figures are held already", async () => {
    await importing.reading(month(5, 2));
    expect(accountOf(await importing.reading(month(5, 2)))).toMatchObject({ measurements: 0, unchanged: 7 });
  });

  it("are revised when any of their figures is, were it only the total", async () => {
    await importing.reading(month(5, 2));
    expect(accountOf(await importing.reading(month(6, 2)))).toMatchObject({ read: 8, measurements: 2, revised: 8 });
    const more = [figure(4, { area: GRAVESHAM, value: 3 }), counted(3, 4)];
    expect(accountOf(await importing.reading([...month(6, 2), ...more]))).toMatchObject({ inserted: 3, unchanged: 8 });
  });

  it("are rejected when none of their figures can be kept, and the figure's rejection says why", async () => {
    const run = await importing.reading([
      figure(1, { value: 4 }),
      figure(2, { area: "E07999999", value: 2 }),
      figure(3, { area: GRAVESHAM, value: -1 }),
      counted(4, 1),
      counted(2, 2),
      counted(1, 1, 3),
    ]);
    expect(accountOf(run)).toMatchObject({ read: 7, measurements: 1, inserted: 5, rejected: 2 });
    expect((await importing.rejections(run)).map(({ code }) => code)).toEqual(["UNKNOWN_AREA", "NEGATIVE"]);
    expect(run.status).toBe("SUCCEEDED_WITH_REJECTIONS");
  });

  it("add up with those that are passed over, by rule, and what else was counted of them is kept", async () => {
    const run = await importing.reading([
      ...month(5, 2),
      { kind: "IGNORED", rule: "OTHER_AREA", rows: 40 },
      { kind: "IGNORED", rule: "AGGREGATE", rows: 1 },
      { kind: "IGNORED", rule: "OTHER_AREA", rows: 2 },
      { kind: "TALLIED", of: "NO_LOCATION", rows: 3 },
    ]);
    expect(accountOf(run)).toMatchObject({ read: 50, inserted: 7, ignored: 43 });
    expect(await importing.tallies(run)).toEqual([
      { code: "AGGREGATE", isIgnored: true, rows: 1 },
      { code: "NO_LOCATION", isIgnored: false, rows: 3 },
      { code: "OTHER_AREA", isIgnored: true, rows: 42 },
    ]);
  });

  it("are counted once each whatever becomes of the figures they went into", async () => {
    const group = fc.record({
      rows: fc.integer({ min: 1, max: 9 }),
      figures: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(group),
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
        async (groups, values) => {
          const figures = values.map((value, at) => figure(at + 1, { period: `2024-0${at + 1}`, value }));
          const run = await importing.reading([
            ...figures,
            ...groups.map(({ rows, figures: into }) => counted(rows, ...into)),
          ]);
          const { read, inserted, revised, unchanged, rejected, ignored } = run;
          expect(read).toBe(groups.reduce((sum, { rows }) => sum + rows, 0));
          expect(inserted + revised + unchanged + rejected + ignored).toBe(read);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("an extract", () => {
  const origin = { file: null, sheet: null, row: null, publishedOn: null, completeness: Completeness.EXTRACT };
  const extract = (value: number) => [figure(1, { value, origin, flags: ["PARTIAL" as never] }), counted(value, 1)];

  it("never takes the place of a whole month", async () => {
    await importing.reading(month(5, 2));
    const run = await importing.reading(extract(6));
    expect(accountOf(run)).toMatchObject({ read: 6, measurements: 0, ignored: 6 });
    expect(await importing.tallies(run)).toEqual([{ code: "WHOLE_HELD", isIgnored: true, rows: 6 }]);
    expect((await importing.vintages()).find(({ category }) => category === null)).toMatchObject({
      value: 7,
      vintage: 1,
    });
  });

  it("is kept where nothing else is held, revised by a later one, and replaced by the whole", async () => {
    await importing.reading(extract(6));
    expect(accountOf(await importing.reading(extract(5)))).toMatchObject({ measurements: 1, revised: 5 });
    expect(accountOf(await importing.reading(month(5, 2)))).toMatchObject({ inserted: 7, measurements: 3 });
    const total = (await importing.vintages()).filter(({ category }) => category === null);
    expect(total.map(({ value, flags }) => [value, flags])).toEqual([
      [6, ["PARTIAL"]],
      [5, ["PARTIAL"]],
      [7, []],
    ]);
  });
});
