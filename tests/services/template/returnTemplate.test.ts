import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "../../../src/catalogue/catalogue";
import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import type { Organisation } from "../../../src/catalogue/model";
import { financialQuarter, month } from "../../../src/domain/period/period";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { returnTemplate } from "../../../src/services/template/returnTemplate";
import { templateText } from "../../../src/services/template/templateText";
import { templateWorkbook } from "../../../src/services/template/templateWorkbook";
import { openTestHub, type TestHub } from "../../harness/hub";
import { partsOf } from "./partsOf";

const QUARTER = financialQuarter(2025, 4);
const TODAY = "2026-04-20";

let hub: TestHub;
let catalogue: Catalogue;

beforeAll(async () => {
  hub = await openTestHub();
  catalogue = hub.catalogue.snapshot;
});
afterAll(() => hub.close());

function organisation(slug: string): Organisation {
  const found = catalogue.organisation(slug);
  if (found === null) throw new Error(`The seeds have no organisation ${slug}.`);
  return found;
}

const templateOf = (slug: string, period = QUARTER) => returnTemplate(catalogue, organisation(slug), period, TODAY);

describe("the template of a return", () => {
  it("asks an organisation for what it returns by the latest strategy, in its words, and leaves the value open", () => {
    const { columns, rows } = templateOf("kent-police");
    expect(columns).not.toContain("numerator");
    expect(rows.map((row) => row[0])).toEqual(["domestic-abuse-reports", "serious-violent-offences", "hate-crimes"]);
    expect(rows[0]).toEqual([
      "domestic-abuse-reports",
      "Number of domestic abuse reports to Police",
      "E07000107",
      "Dartford",
      "reports",
      ...[null, null, null, null],
    ]);
  });

  it("does not ask again for what the hub reads from a publication, and says so in its guidance", () => {
    const { left, guidance } = templateOf("kent-police");
    expect(left.join(" ")).toContain(
      "Number of total crimes committed in the borough: The hub reads it from: Police.uk",
    );
    expect(guidance.map(([first]) => first)).toEqual(
      expect.arrayContaining([
        "Number of total crimes committed in the borough",
        "suppressed",
        "Small numbers",
        "Who to ask",
      ]),
    );
  });

  it("asks for the quarter of what is counted by month, and for nothing that is not counted as often", () => {
    const fires = (period = QUARTER) => [
      ...new Set(templateOf("kent-fire-and-rescue", period).rows.map(([code]) => code)),
    ];
    expect(fires()).toEqual(["deliberate-fires", "safe-and-well-visits"]);
    expect(fires(month(2026, 3))).toEqual(["deliberate-fires"]);
    expect(() => templateOf("kent-police", month(2026, 3))).toThrow("There is nothing to ask Kent Police for.");
  });

  it("asks for a ratio with the numbers behind it, in total and by category", async () => {
    const seeds = mkdtempSync(join(tmpdir(), "csp-hub-seeds-"));
    cpSync(hub.config.seedsDir, seeds, { recursive: true });
    const file = join(seeds, "strategies/dartford-2019-2022/priority-3.yaml");
    const text = readFileSync(file, "utf8");
    const owned = text.replace("- code: youth-ete\n", "- code: youth-ete\n    owner: probation-service\n");
    expect(owned).not.toBe(text);
    writeFileSync(file, owned);
    await loadSeeds(hub.database, seeds);
    rmSync(seeds, { recursive: true });
    const changed = await loadCatalogue(hub.database);
    const probation = changed.organisation("probation-service");
    if (probation === null) throw new Error("The seeds have no probation service.");
    const { columns, rows } = returnTemplate(changed, probation, QUARTER, TODAY);
    expect(columns).toEqual(expect.arrayContaining(["value", "numerator", "denominator"]));
    expect(rows.map((row) => [row[0], row[5]])).toEqual([
      ["youth-ete", null],
      ["youth-ete", "Age group: Statutory school age"],
      ["youth-ete", "Age group: Post-statutory school age"],
    ]);
  });

  it("is not written for who returns nothing; those who do are named", () => {
    expect(() => templateOf("kcsp")).toThrow(
      "Organisations that return indicators are kent-police, dartford-borough-council, kent-fire-and-rescue.",
    );
  });

  it("says for whom and for when it is, for people and for the reader", () => {
    expect(templateOf("kent-police").above).toEqual(
      expect.arrayContaining([
        ["Organisation", "Kent Police"],
        ["Period", "January to March 2026 (2025/26 Q4)"],
        ["Template", "csp-hub return 1: kent-police 2025/26-Q4"],
      ]),
    );
  });

  it("holds no formula, whatever its texts begin with", async () => {
    const names = { ...organisation("kent-police"), name: '=HYPERLINK("https://example.org")' };
    const template = returnTemplate(catalogue, organisation("kent-police"), QUARTER, TODAY);
    const hostile = { ...template, above: [[names.name], ["+1"], ["-1"], ["@x"], ...template.above] };
    expect(templateText(hostile).slice(1).split("\r\n").slice(0, 4)).toEqual([
      `"'=HYPERLINK(""https://example.org"")"`,
      "'+1",
      "'-1",
      "'@x",
    ]);
    const parts = await partsOf(await templateWorkbook(hostile));
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["xl/worksheets/sheet1.xml"]));
    expect(parts.filter(({ text }) => /<f[ >]/.test(text))).toEqual([]);
    expect(parts.some(({ text }) => text.includes("=HYPERLINK"))).toBe(true);
  });
});
