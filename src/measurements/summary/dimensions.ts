import type { Catalogue } from "../../catalogue/catalogue";
import { ordinal } from "../../catalogue/globalId";
import { found } from "../../catalogue/link/assembly";
import { MeasurementDimension } from "../../domain/measurementDimension";
import { CODE, DAY, INTEGER } from "../page/keyKind";
import { type Dimension, dimensionOf, type Named } from "./dimension";
import { partnerPriorityDimension, priorityDimension } from "./priorityDimensions";
import { PLACED_IN } from "./rollUp";
import type { SummaryQuestion } from "./summaryQuestion";

/** Stands for no financial year at all, so that the key is never null; it comes after every day. */
export const NO_YEAR = "'infinity'::date";

/** The first day of the financial year that a day is in. */
const yearOf = (day: string) => `(date_trunc('year', ${day} - interval '3 months') + interval '3 months')::date`;

/** How each dimension is told. */
const DIMENSIONS: Readonly<
  Record<MeasurementDimension, (question: SummaryQuestion, catalogue: Catalogue) => Dimension>
> = {
  MEASURE: (_, { measures }) => dimensionOf("measure", "m", "v.measure_id", measures),

  PRIORITY: priorityDimension,

  AREA: ({ rollUpTo }) => ({
    keys: { area_id: rollUpTo === null ? "v.area_id" : PLACED_IN },
    order: [{ letter: "a", sql: `area.code COLLATE "C"`, kind: CODE }],
    named: () => "LEFT JOIN areas area ON area.id = g.area_id",
  }),

  PERIOD: () => ({
    keys: { period_starts: "v.starts_on", period_ends: "v.ends_on" },
    order: [
      { letter: "s", sql: "g.period_starts", kind: DAY },
      { letter: "e", sql: "g.period_ends", kind: DAY },
    ],
  }),

  FINANCIAL_YEAR: () => {
    const year = yearOf("v.ends_on");
    return {
      keys: { financial_year: `CASE WHEN v.starts_on >= ${year} THEN ${year} ELSE ${NO_YEAR} END` },
      order: [
        { letter: "y", sql: `(g.financial_year = ${NO_YEAR})::int`, kind: INTEGER, isFixed: true },
        { letter: "s", sql: `coalesce(nullif(g.financial_year, ${NO_YEAR}), '0001-01-01')`, kind: DAY },
      ],
    };
  },

  CATEGORY: (_, catalogue) => dimensionOf("category", "c", "coalesce(v.category_id, 0)", categoriesOf(catalogue)),

  SOURCE: (_, { sources }) => dimensionOf("source", "r", "v.source_id", sources),

  ORGANISATION: (_, { organisations }) => ({
    ...dimensionOf("organisation", "o", "coalesce(brought.returned_by_id, delivering.organisation_id)", organisations),
    joined: () => `JOIN sources delivering ON delivering.id = v.source_id
      JOIN provenances brought ON brought.id = v.provenance_id`,
  }),

  PARTNER_PRIORITY: partnerPriorityDimension,
};

/** The dimensions of a question, each once and in their order. A period is in one financial year at most, which adds nothing to it. */
export function dimensionsOf(
  question: SummaryQuestion,
  catalogue: Catalogue,
): ReadonlyMap<MeasurementDimension, Dimension> {
  const { PERIOD, FINANCIAL_YEAR } = MeasurementDimension;
  const asked = question.groupBy.includes(PERIOD)
    ? question.groupBy.filter((dimension) => dimension !== FINANCIAL_YEAR)
    : question.groupBy;
  return new Map(asked.map((dimension) => [dimension, DIMENSIONS[dimension](question, catalogue)]));
}

/** Categories sort as their measure lists them. */
function categoriesOf({ rows }: Catalogue): Named[] {
  return [...rows.categories.values()].map(({ rowId, breakdown, position }) => {
    const measure = found(rows.measures, breakdown.measureId);
    return { rowId, key: [measure.code, breakdown.code, ordinal(position)].join("/") };
  });
}
