import type { Viewer } from "../../../src/access/viewer";
import { Absence } from "../../../src/domain/absence";
import { Visibility } from "../../../src/domain/visibility";
import { visibleMeasurements } from "../../../src/measurements/visibleMeasurements";
import type { GivenRow } from "../../../src/services/import/importRows";
import { DARTFORD, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

/** Children in custody: five is the threshold, and zero is hidden too. */
const custody = (quarter: number, value: number | null, more: Partial<GivenRow> = {}): GivenRow => ({
  measure: "youth-custody",
  area: DARTFORD,
  period: `2020/21-Q${quarter}`,
  value,
  ...more,
});

/** What an audience is given, in the order of the periods. */
async function seenBy(audience: Visibility) {
  const viewer = { audience } as Viewer;
  return importing.sql<{ value: number | null; absence: string | null; numerator: number | null }>(
    `SELECT value, absence, numerator FROM ${visibleMeasurements(viewer, "current")} v ORDER BY starts_on`,
  );
}

const HIDDEN = { value: null, absence: "SUPPRESSED", numerator: null };
const shown = (value: number) => ({ value, absence: null, numerator: null });

describe("a count of people below its measure's threshold", () => {
  it("is published as suppressed, zero too where the measure says so, and kept for its owner", async () => {
    await importing.rows([custody(1, 0), custody(2, 4), custody(3, 5), custody(4, 12)]);
    const open = [HIDDEN, HIDDEN, shown(5), shown(12)];
    expect(await seenBy(Visibility.PUBLIC)).toEqual(open);
    expect(await seenBy(Visibility.PARTNERS)).toEqual(open);
    expect(await seenBy(Visibility.RESTRICTED)).toEqual([shown(0), shown(4), shown(5), shown(12)]);
  });

  it("is hidden and shown again vintage by vintage as it is revised", async () => {
    await importing.rows([custody(1, 3), custody(2, 30)]);
    await importing.rows([custody(1, 30), custody(2, 3)]);
    expect(await seenBy(Visibility.PUBLIC)).toEqual([shown(30), HIDDEN]);
    const hidden = await importing.sql("SELECT DISTINCT measurement_id FROM published_values");
    expect(hidden).toHaveLength(2);
  });

  it("counts as returned, since only its size is hidden, while one for partners alone leaves no trace", async () => {
    await importing.rows([custody(2, 3), custody(1, 30, { visibility: Visibility.PARTNERS })]);
    const held =
      "SELECT first_starts_on AS first, last_starts_on AS last, last_recorded_at IS NULL AS unseen FROM series";
    expect(await importing.sql(held)).toEqual([{ first: "2020-07-01", last: "2020-07-01", unseen: false }]);
    await importing.rows([custody(1, 30, { area: "E07000109", visibility: Visibility.PARTNERS })]);
    expect(await importing.sql(`${held} ORDER BY id DESC LIMIT 1`)).toEqual([
      { first: null, last: null, unseen: true },
    ]);
  });

  it("is not told by the rejection of its row", async () => {
    const run = await importing.rows([
      custody(1, 3),
      custody(1, 4),
      custody(2, 2, { absence: Absence.NOT_REPORTED }),
      { measure: "hate-crimes", area: DARTFORD, period: "2020/21-Q1", value: 3, visibility: Visibility.PARTNERS },
      { measure: "hate-crimes", area: DARTFORD, period: "2020/21-Q1", value: 4, visibility: Visibility.PARTNERS },
    ]);
    const rejections = await importing.rejections(run);
    expect(rejections.map(({ row, value }) => [row, value])).toEqual([1, 2, 3, 4, 5].map((row) => [row, null]));
    for (const { message } of rejections) {
      expect(message).toMatch(/not shown, since it is not open to everybody\.$/);
      expect(message).not.toMatch(/\b(is|has) \d/);
    }
  });

  it("is not told by a note that cannot be kept, nor by a ratio of more than there are", async () => {
    const note = `There were 3. ${"x".repeat(1_000)}`;
    const run = await importing.rows([
      custody(1, 3, { note }),
      custody(2, 3, { note: "There were 3.\0" }),
      { measure: "reoffending-rate", area: DARTFORD, period: "2020/21", value: 30, numerator: 4, denominator: 3 },
    ]);
    const rejections = await importing.rejections(run);
    expect(rejections.map(({ code }) => code)).toEqual([
      "TEXT_TOO_LONG",
      "INVALID_TEXT",
      "NUMERATOR_ABOVE_DENOMINATOR",
    ]);
    for (const { value, message } of rejections) expect(`${value} ${message}`).not.toMatch(/\d/);
  });

  it("is shown where the measure has no threshold, as its publisher does", async () => {
    await importing.rows([{ measure: "fly-tipping-prosecutions", area: DARTFORD, period: "2020/21", value: 1 }]);
    expect(await seenBy(Visibility.PUBLIC)).toEqual([shown(1)]);
  });
});

describe("a ratio of few people", () => {
  const reoffending = (period: string, more: Partial<GivenRow>): GivenRow => ({
    measure: "reoffending-rate",
    area: DARTFORD,
    period,
    value: 30,
    ...more,
  });

  it("is hidden for the people behind it, where they are known, and not for its own size", async () => {
    await importing.rows([
      reoffending("2017/18", { value: 3 }),
      reoffending("2018/19", { numerator: 3, denominator: 10 }),
      reoffending("2019/20", { value: 100, numerator: 4, denominator: 4 }),
      reoffending("2020/21", { numerator: 30, denominator: 100 }),
    ]);
    expect(await seenBy(Visibility.PUBLIC)).toEqual([
      shown(3),
      HIDDEN,
      HIDDEN,
      { value: 30, absence: null, numerator: 30 },
    ]);
  });
});
