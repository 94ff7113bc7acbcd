import fc from "fast-check";
import { Absence } from "../../../src/domain/absence";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import type { GivenRow } from "../../../src/services/import/importRows";
import { accountOf, DARTFORD, GRAVESHAM, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

/** Rows that often meet: few series, few periods, few values, and now and then something wrong. */
const row: fc.Arbitrary<GivenRow> = fc.record({
  measure: fc.constantFrom("total-crime", "total-crime", "asb-incidents", "no-such-measure"),
  area: fc.constantFrom(DARTFORD, DARTFORD, GRAVESHAM, "E07999999"),
  period: fc.constantFrom("2020-01", "2020-02", "January 2020", "2019/20-Q4", "2020-Q1"),
  category: fc.constantFrom(null, null, "burglary", "crime-type.burglary", "no-such-category"),
  value: fc.constantFrom(null, 0, 1, 2, -1, 1.5, Number.NaN),
  absence: fc.constantFrom(null, null, null, null, Absence.SUPPRESSED),
  flags: fc.constantFrom([], [], [MeasurementFlag.PARTIAL]),
  note: fc.constantFrom(null, null, "a note"),
});
const batch = fc.array(row, { maxLength: 30 });

/** What is current, by what it is of: the vintage and the moment aside, which tell how it came about. */
const current = async () =>
  (await importing.vintages())
    .filter(({ isCurrent }) => isCurrent)
    .map(({ vintage: _vintage, reason: _reason, ...figure }) => JSON.stringify(figure))
    .sort();

/** Each run imports several times into a database; other seeds are drawn in every run of the tests. */
const RUNS = { numRuns: 12 };

describe("the account of any batches", () => {
  it("adds up: every row read is inserted, revised, unchanged, rejected or ignored, and rejections are all kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), async (batches) => {
        await importing.empty();
        for (const rows of batches) {
          const run = await importing.rows(rows);
          const { read, inserted, revised, unchanged, rejected, ignored, measurements } = run;
          expect(read).toBe(rows.length);
          expect(inserted + revised + unchanged + rejected + ignored).toBe(read);
          expect(measurements).toBe(inserted + revised);
          const rejections = await importing.rejections(run);
          expect(rejections.map(({ place }) => place)).toEqual(Array.from({ length: rejected }, (_, i) => i + 1));
          expect(rejections.map((rejection) => rejection.row)).toEqual(
            rejections.map((rejection) => rejection.row).sort((a, b) => a - b),
          );
        }
      }),
      RUNS,
    );
  });

  it("says unchanged of everything that was taken in when the same comes again, and nothing changes", async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (rows) => {
        await importing.empty();
        const first = await importing.rows(rows);
        const before = await importing.vintages();
        const again = await importing.rows(rows);
        expect(accountOf(again)).toEqual({
          ...accountOf(first),
          measurements: 0,
          inserted: 0,
          unchanged: first.inserted,
        });
        expect(await importing.vintages()).toEqual(before);
      }),
      RUNS,
    );
  });

  it("does not depend on the order of the rows, and neither does what is held", async () => {
    const shuffled = batch.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        await importing.empty();
        const account = accountOf(await importing.rows(rows));
        const held = await current();
        await importing.empty();
        expect(accountOf(await importing.rows(others))).toEqual(account);
        expect(await current()).toEqual(held);
      }),
      RUNS,
    );
  });

  it("counts as many vintages as were written, one of each period and series being current", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 4 }), async (batches) => {
        await importing.empty();
        let written = 0;
        for (const rows of batches) written += (await importing.rows(rows)).measurements;
        const [held] = await importing.sql(`
          SELECT count(*)::int AS vintages,
            count(*) FILTER (WHERE superseded_at IS NULL)::int AS current,
            count(DISTINCT (series_id, starts_on))::int AS keys FROM measurements`);
        expect(held).toMatchObject({ vintages: written });
        expect(held).toMatchObject({ current: (held as { keys: number }).keys });
      }),
      RUNS,
    );
  });
});
