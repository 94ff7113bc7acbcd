import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AreaType } from "../../../src/domain/areaType";
import { Frequency } from "../../../src/domain/frequency";
import { MeasureKind } from "../../../src/domain/measureKind";
import type { Known, KnownArea, KnownIndicator, KnownMeasure } from "../../../src/sources/known";
import type { Observation, SourceRow } from "../../../src/sources/observation";
import { partnerReturn } from "../../../src/sources/partnerReturn/partnerReturn.connector";
import type { Rejection } from "../../../src/sources/rejection";
import { SourceFile } from "../../../src/sources/sourceFile";
import { type WrittenCell, type WrittenSheets, xlsxOf } from "../../harness/workbooks";

export const DARTFORD = "E07000107";

const area = (code: string, name: string): KnownArea => ({
  code,
  name,
  type: AreaType.DISTRICT,
  validFrom: null,
  validTo: null,
  parentLinks: [],
});
const dartford = area(DARTFORD, "Dartford");
const areas = [dartford, area("E07000109", "Gravesham")];

/** Small numbers of these could identify people. */
const OF_PEOPLE = ["hate-crimes", "domestic-abuse-reports", "youth-ete"];

const measure = (code: string, kind: MeasureKind, unit: string, categories: readonly string[] = []): KnownMeasure => ({
  code,
  title: code,
  kind,
  frequency: Frequency.QUARTER,
  unit: { code: unit, label: unit === "per-cent" ? "per cent" : unit, decimals: 0 },
  disclosure: { threshold: OF_PEOPLE.includes(code) ? 5 : null },
  breakdowns:
    categories.length === 0
      ? []
      : [
          {
            code: "age-group",
            label: "Age group",
            categories: categories.map((name) => ({ code: name, label: name })),
          },
        ],
});
const hateCrimes = measure("hate-crimes", MeasureKind.FLOW, "offences");
const reports = measure("domestic-abuse-reports", MeasureKind.FLOW, "reports");
const cases = measure("asb-cases-active", MeasureKind.STOCK, "cases");
const events = measure("community-events", MeasureKind.FLOW, "events");
const ete = measure("youth-ete", MeasureKind.RATIO, "per-cent", ["statutory-school-age", "post-statutory-school-age"]);
const measures = [hateCrimes, reports, cases, events, ete];

const police = { slug: "kent-police", name: "Kent Police" };
const council = { slug: "dartford-borough-council", name: "Dartford Borough Council" };
const indicator = (title: string, of: KnownMeasure, owner: KnownIndicator["owner"]): KnownIndicator => ({
  code: of.code,
  title,
  measure: of,
  area: dartford,
  owner,
});
const indicators = [
  indicator("Number of reported hate crimes", hateCrimes, police),
  indicator("Number of domestic abuse reports", reports, police),
  indicator("Engaged in education, training and employment", ete, police),
  indicator("Active ASB cases", cases, council),
  indicator("Number of community events", events, null),
];

export const KNOWN: Known = {
  areas,
  indicators,
  area: (code) => areas.find((one) => one.code === code) ?? null,
  measure: (code) => measures.find((one) => one.code === code) ?? null,
};

export const MARK = "csp-hub return 1: kent-police 2025/26-Q4";
export const HEAD = [
  "Measure code",
  "Indicator",
  "Area code",
  "Area name",
  "Unit",
  "Category",
  "Value",
  "Why missing",
  "Note",
];
export const ABOVE: readonly (readonly WrittenCell[])[] = [
  ["Return of Kent Police"],
  ["Organisation", "Kent Police"],
  ["Period", "January to March 2026 (2025/26 Q4)"],
  ["Template", MARK],
  [],
];

/** A row of a template with what was filled in: its value, why it is missing and a note. */
export function row(
  code: string,
  ...[value = null, absence = null, note = null]: readonly WrittenCell[]
): WrittenCell[] {
  const title = indicators.find((one) => one.code === code)?.title ?? null;
  return [code, title, DARTFORD, "Dartford", null, null, value, absence, note];
}

/** Reads bytes as a return of that name. */
export async function readBytes(
  name: string,
  bytes: Buffer,
  settings: unknown = {},
  known = KNOWN,
): Promise<SourceRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "csp-hub-return-"));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const file = await SourceFile.open(path, 10_000_000);
  try {
    const terms = { settings: partnerReturn.settings.parse(settings), known, today: "2026-04-20" };
    const rows: SourceRow[] = [];
    for await (const some of partnerReturn.read(file, terms)) rows.push(...some);
    return rows;
  } finally {
    await file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a workbook with such sheets. */
export const readSheets = (sheets: WrittenSheets) => readBytes("return.xlsx", xlsxOf(sheets));

/** Reads a workbook whose only sheet is a template with such rows filled in. */
export const readRows = (...rows: (readonly WrittenCell[])[]) => readSheets({ Return: [...ABOVE, HEAD, ...rows] });

/** The one observation that a reading comes to. */
export function observed(rows: readonly SourceRow[]): Observation {
  const [only] = rows;
  if (only?.kind !== "OBSERVATION" || rows.length !== 1)
    throw new Error(`Not one observation: ${JSON.stringify(rows)}`);
  return only;
}

/** The one rejection that a reading comes to. */
export function rejected(rows: readonly SourceRow[]): Rejection {
  const [only] = rows;
  if (only?.kind !== "REJECTION" || rows.length !== 1) throw new Error(`Not one rejection: ${JSON.stringify(rows)}`);
  return only;
}
