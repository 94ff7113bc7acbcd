import fc from "fast-check";
import { FORCE, fixture, HEADER, known, readStreet } from "./street";

const NAME = "2024-01-kent-street.csv";
const labels = (measure: string) =>
  (known.measure(measure)?.breakdowns ?? []).flatMap(({ categories }) => categories.map(({ label }) => label));

const place = fc.constantFrom(
  "E01024132,Dartford 012A",
  "E01024134,Dartford 012B",
  "E01035270,Dartford 001E",
  "E01024257,Gravesham 002A",
  "E01023987,Ashford 001B",
  "E01000400,Bexley 002B",
  ",",
);
const crime = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    place,
    type: fc.constantFrom(...labels("total-crime")),
    outcome: fc.constantFrom("", ...labels("recorded-crime-outcomes")),
  })
  .map((one) => `id${one.id},2024-01,Kent Police,Kent Police,,,,${one.place},${one.type},${one.outcome},`);
const incident = place.map((at) => `,2024-01,Kent Police,Kent Police,,,,${at},Anti-social behaviour,,`);
const lines = fc.array(fc.oneof(crime, crime, incident), { minLength: 1, maxLength: 60 });

const fileOf = (rows: readonly string[]) => [HEADER, ...rows, ""].join("\n");

describe("any month", () => {
  it("comes to the same in whatever order its rows stand", async () => {
    const shuffled = lines.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        const [one, other] = [await readStreet(NAME, fileOf(rows)), await readStreet(NAME, fileOf(others))];
        expect(other.values).toEqual(one.values);
        for (const code of ["LOCATED", "NO_LOCATION", "ELSEWHERE", "DUPLICATE", "REPEATED_ID"]) {
          expect(other.rowsOf(code)).toBe(one.rowsOf(code));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("has categories that add up to their total, in every area, but for outcomes that are unknown", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const found = await readStreet(NAME, fileOf(rows));
        for (const area of ["E01024132", "E05012396", "E07000107", "E07000105", FORCE]) {
          for (const measure of ["total-crime", "violent-offences", "recorded-crime-outcomes"]) {
            const parts = found.figures
              .filter((row) => row.measure === measure && row.area === area && row.category !== null)
              .reduce((sum, { value }) => sum + (value ?? 0), 0);
            const whole = found.figure(measure, area);
            const unknown = Number(/The last outcome of (\d+)/.exec(whole?.note ?? "")?.[1] ?? 0);
            expect(parts + unknown).toBe(whole?.value);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("counts each row once, whatever becomes of it", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const found = await readStreet(NAME, fileOf(rows));
        const counted = found.groups.reduce((sum, group) => sum + group.rows, 0);
        expect(counted + found.rowsOf("DUPLICATE")).toBe(rows.length);
        expect(found.sum("total-crime", /^E23/) + found.sum("asb-incidents", /^E23/)).toBe(counted);
      }),
      { numRuns: 25 },
    );
  });

  it("comes to the same in whatever pieces its bytes come", async () => {
    const content = Buffer.from(fixture(NAME));
    const whole = await readStreet(NAME, content);
    expect(whole.value("total-crime", FORCE)).toBe(17);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        const found = await readStreet(NAME, content, size);
        expect(found.rows).toEqual(whole.rows);
      }),
      { numRuns: 10 },
    );
  });
});
