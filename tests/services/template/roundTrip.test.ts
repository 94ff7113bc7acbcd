import fc from "fast-check";
import type { Catalogue } from "../../../src/catalogue/catalogue";
import type { Organisation } from "../../../src/catalogue/model";
import { Absence } from "../../../src/domain/absence";
import { financialQuarter, month } from "../../../src/domain/period/period";
import { type ReturnTemplate, returnTemplate, type TemplateCell } from "../../../src/services/template/returnTemplate";
import { templateText } from "../../../src/services/template/templateText";
import { templateWorkbook } from "../../../src/services/template/templateWorkbook";
import { TEMPLATE_WORDS } from "../../../src/sources/partnerReturn/absenceWords";
import type { ReturnColumn } from "../../../src/sources/partnerReturn/returnColumns";
import { openTestHub, type TestHub } from "../../harness/hub";
import { readBytes } from "../../sources/partnerReturn/returns";

let hub: TestHub;
let catalogue: Catalogue;
let council: Organisation;

beforeAll(async () => {
  hub = await openTestHub();
  catalogue = hub.catalogue.snapshot;
  const found = catalogue.organisation("dartford-borough-council");
  if (found === null) throw new Error("The seeds have no council.");
  council = found;
});
afterAll(() => hub.close());

/** What somebody fills a row in with. */
const filling = fc.record({
  value: fc.oneof(
    fc.constant(null),
    fc.nat({ max: 10 ** 9 }),
    fc.constantFrom(...TEMPLATE_WORDS.map(({ word }) => word)),
  ),
  note: fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 60 }).map((text) => `A note: ${text}`.trim()),
  ),
});
type Filling = typeof filling extends fc.Arbitrary<infer T> ? T : never;

const filled = (template: ReturnTemplate, fillings: readonly Filling[]): ReturnTemplate => ({
  ...template,
  rows: template.rows.map((cells, at) => {
    const { value = null, note = null } = fillings[at] ?? {};
    const given: Partial<Record<ReturnColumn, TemplateCell>> = { value, note };
    return cells.map((cell, column) => given[template.columns[column] ?? "unit"] ?? cell);
  }),
});

/** What each row must come back as. */
const expected = (template: ReturnTemplate, fillings: readonly Filling[]) =>
  template.rows.map((cells, at) => {
    const { value = null, note = null } = fillings[at] ?? {};
    if (value === null) return note === null ? "UNFILLED" : "NOTE_ALONE";
    const absence = TEMPLATE_WORDS.find(({ word }) => word === value)?.absence ?? null;
    const [measure, , area] = cells;
    return { measure, area, value: absence === null ? value : null, absence, note };
  });

const readBack = async (name: string, bytes: Buffer) =>
  (await readBytes(name, bytes, {}, catalogue)).map((row) => {
    if (row.kind === "IGNORED") return row.rule;
    if (row.kind !== "OBSERVATION") return row.kind === "REJECTION" ? row.code : row.kind;
    const { measure, area, value, absence, note } = row;
    return { measure, area, value, absence, note };
  });

describe("whatever is filled into a template", () => {
  it("comes back, from a workbook and from comma-separated text", async () => {
    const template = returnTemplate(catalogue, council, financialQuarter(2025, 4), "2026-04-20");
    expect(template.rows.length).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(fc.array(filling, { maxLength: template.rows.length }), async (fillings) => {
        const back = filled(template, fillings);
        const meant = expected(template, fillings);
        expect(await readBack("return.xlsx", await templateWorkbook(back))).toEqual(meant);
        expect(await readBack("return.csv", Buffer.from(templateText(back)))).toEqual(meant);
      }),
      { numRuns: 40 },
    );
  });

  it("comes back for a month too, whose name a spreadsheet would take for a date", async () => {
    const fire = catalogue.organisation("kent-fire-and-rescue");
    if (fire === null) throw new Error("The seeds have no fire service.");
    const template = returnTemplate(catalogue, fire, month(2026, 3), "2026-04-20");
    const bytes = Buffer.from(templateText(filled(template, [{ value: "not applicable", note: null }])));
    expect(bytes.toString()).toContain("Period,March 2026 (2026-03)\r\n");
    expect(await readBack("return.csv", bytes)).toEqual([
      { measure: "deliberate-fires", area: "E07000107", value: null, absence: Absence.NOT_APPLICABLE, note: null },
      // The kinds of fire, which were left as they are.
      ...Array.from({ length: 4 }, () => "UNFILLED"),
    ]);
  });
});
