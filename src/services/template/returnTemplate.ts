import type { Catalogue } from "../../catalogue/catalogue";
import type { Organisation } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import { Frequency } from "../../domain/frequency";
import { MeasureKind } from "../../domain/measureKind";
import type { Period } from "../../domain/period/period";
import { LISTED_WORDS } from "../../sources/partnerReturn/absenceWords";
import { categoryText } from "../../sources/partnerReturn/categoryIn";
import { RETURN_COLUMNS, type ReturnColumn } from "../../sources/partnerReturn/returnColumns";
import { markOf } from "../../sources/partnerReturn/returnMark";
import { type AskedFor, askedFor } from "./askedFor";
import { guidance } from "./guidance";
import { noTemplate } from "./noTemplate";

/** What a cell of a template holds; null for one that is left to its partner. */
export type TemplateCell = string | number | null;

/** A template as it is written to a workbook or a text. */
export interface ReturnTemplate {
  /** What stands above the table, line by line. */
  readonly above: readonly (readonly TemplateCell[])[];
  readonly columns: readonly ReturnColumn[];
  /** The rows of the table. */
  readonly rows: readonly (readonly TemplateCell[])[];
  readonly guidance: readonly (readonly TemplateCell[])[];
  /** What the organisation returns and is not asked for, and why, a sentence each. */
  readonly left: readonly string[];
}

/** Columns that only a ratio needs, whose parts tell more than itself. */
const OF_RATIOS: readonly ReturnColumn[] = ["numerator", "denominator"];

/**
 * The template of an organisation's return for a period: a row for each figure that it is asked for. Throws a StartError
 * when it is asked for none.
 */
export function returnTemplate(
  catalogue: Catalogue,
  organisation: Organisation,
  period: Period,
  today: Day,
): ReturnTemplate {
  const asked = askedFor(catalogue, organisation, period, today);
  if (asked.indicators.length === 0) throw noTemplate(catalogue, organisation, asked);
  const hasRatio = asked.indicators.some(({ measure }) => measure.kind === MeasureKind.RATIO);
  const columns = (Object.keys(RETURN_COLUMNS) as ReturnColumn[]).filter(
    (column) => column !== "period" && (hasRatio || !OF_RATIOS.includes(column)),
  );
  return {
    above: above(organisation, period),
    columns,
    rows: rowsOf(asked).map((row) => columns.map((column) => row[column] ?? null)),
    guidance: guidance(catalogue, asked),
    left: asked.left.map(({ indicator, why }) => `${indicator.title}: ${why}`),
  };
}

function above(organisation: Organisation, period: Period): (readonly TemplateCell[])[] {
  return [
    [`Return of ${organisation.name}: ${period.label}`],
    [],
    ["Organisation", organisation.name],
    ["Period", period.frequency === Frequency.MONTH ? `${period.label} (${period.key})` : period.label],
    ["Template", markOf(organisation.slug, period)],
    [],
    [`In each row fill in Value; or, where there is none, why it is missing: ${LISTED_WORDS}.`],
    ["Write 0 when nothing was counted. A row that is left blank counts as not returned."],
    ["Leave the codes and the lines above as they are."],
    [],
  ];
}

function rowsOf({ indicators }: AskedFor): Partial<Record<ReturnColumn, string>>[] {
  return indicators.flatMap(({ measure, title, area }) => {
    const row = {
      measure: measure.code,
      indicator: title,
      area: area.code,
      areaName: area.name,
      unit: measure.unit.label,
    };
    const categories = measure.breakdowns.flatMap((breakdown) =>
      breakdown.categories.map((category) => ({ ...row, category: categoryText(breakdown, category) })),
    );
    return [row, ...categories];
  });
}
