import type { Viewer } from "../../../src/access/viewer";
import { financialQuarter } from "../../../src/domain/period/period";
import { Visibility } from "../../../src/domain/visibility";
import { visibleMeasurements } from "../../../src/measurements/visibleMeasurements";
import { returnTemplate, type TemplateCell } from "../../../src/services/template/returnTemplate";
import { templateText } from "../../../src/services/template/templateText";
import { accountOf, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

/** Imports Kent Police's return for January to March 2025, its rows made of those of the template. */
function imported(rowsOf: (rows: readonly (readonly TemplateCell[])[]) => (readonly TemplateCell[])[]) {
  const { catalogue } = importing;
  const police = catalogue.organisation("kent-police");
  if (police === null) throw new Error("The seeds have no police.");
  const template = returnTemplate(catalogue, police, financialQuarter(2024, 4), "2025-04-20");
  const text = templateText({ ...template, rows: rowsOf(template.rows) });
  return importing.file(text, { source: importing.source("partner-return") });
}

/** A row with its value and note. */
const filled = (row: readonly TemplateCell[] | undefined, value: TemplateCell, note: TemplateCell = null) => [
  ...(row ?? []).slice(0, 6),
  value,
  null,
  note,
];

const seenBy = (audience: Visibility) =>
  importing.sql<{ value: number | null; absence: string | null }>(
    `SELECT value, absence FROM ${visibleMeasurements({ audience } as Viewer, "current")} v ORDER BY value DESC NULLS LAST`,
  );

describe("a partner's return that is imported", () => {
  it("is shown to partners and not to the public, small numbers of people to nobody but their owner", async () => {
    const run = await imported(([reports, violence, hate]) => [
      filled(reports, 214),
      filled(violence, 9),
      filled(hate, 3),
    ]);
    expect(accountOf(run)).toMatchObject({ read: 3, inserted: 3, rejected: 0, ignored: 0 });
    expect(await seenBy(Visibility.PUBLIC)).toEqual([]);
    expect(await seenBy(Visibility.PARTNERS)).toEqual([
      { value: 214, absence: null },
      { value: 9, absence: null },
      { value: null, absence: "SUPPRESSED" },
    ]);
  });

  it("is no less in confidence for coming as a tidy file, unless a row says so", async () => {
    const tidy = [
      "measure,area,period,value,visibility",
      "domestic-abuse-reports,E07000107,2024/25-Q4,214,",
      "community-events,E07000107,2024/25-Q4,9,PUBLIC",
    ].join("\n");
    const run = await importing.file(tidy, { source: importing.source("partner-return") });
    expect(accountOf(run)).toMatchObject({ read: 2, inserted: 2 });
    expect(await seenBy(Visibility.PUBLIC)).toEqual([{ value: 9, absence: null }]);
    expect(await seenBy(Visibility.PARTNERS)).toHaveLength(2);
    await importing.file(`${tidy}\n`, { source: importing.source("tidy-csv") });
    expect(await seenBy(Visibility.PUBLIC)).toHaveLength(3);
  });

  it("has each doubtful row rejected with its row and a sentence, and none of its numbers repeated", async () => {
    const run = await imported(([reports, violence, hate]) => [
      filled(reports, 214),
      filled(reports, 215),
      filled(violence, -9),
      filled(violence, 9.5),
      filled(hate, "lots"),
      filled(hate, null, "4 this time"),
      filled(violence?.with(2, "E07999999").with(3, null), 9),
      filled(violence?.with(0, "serious-violence"), 9),
      filled(hate, null),
    ]);
    expect(accountOf(run)).toMatchObject({ read: 9, inserted: 0, rejected: 8, ignored: 1 });
    const rejections = await importing.rejections(run);
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([
      [12, "CONFLICTING_DUPLICATE"],
      [13, "CONFLICTING_DUPLICATE"],
      [14, "NEGATIVE"],
      [15, "FRACTION"],
      [16, "NOT_A_VALUE"],
      [17, "NOTE_ALONE"],
      [18, "UNKNOWN_AREA"],
      [19, "UNKNOWN_MEASURE"],
    ]);
    const told = rejections.map(({ message, value }) => `${message} ${value}`).join(" ");
    expect(told).not.toMatch(/214|215|4 this time/);
  });

  it("changes nothing when it comes again, and revises what it corrects", async () => {
    await imported(([reports]) => [filled(reports, 214)]);
    expect(await imported(([reports]) => [filled(reports, 214)])).toMatchObject({ isRepeat: true });
    const corrected = await imported(([reports, violence]) => [filled(reports, 216), filled(violence, 0)]);
    expect(accountOf(corrected)).toMatchObject({ inserted: 1, revised: 1 });
  });
});
