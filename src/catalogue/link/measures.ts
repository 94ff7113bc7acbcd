import { nodeOf } from "../globalId";
import type { Breakdown, BreakdownCategory, Measure, Source } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder, inOrderOf } from "./assembly";

/** Sources and measures, with their breakdowns, the sources of each in order of preference, and those that look alike. */
export function linkMeasures(tables: Tables, assembly: Assembly): void {
  const { organisations, sources, measures } = assembly;
  for (const row of inOrderOf("slug", tables.sources)) {
    const organisation = found(organisations, row.organisationId);
    const source: Source = become(row, { ...nodeOf("Source", row.id, row.slug), organisation, measures: [] });
    sources.set(source.rowId, source);
    grow(organisation.sources, source);
  }
  for (const row of inOrderOf("code", tables.measures)) {
    const measure: Measure = become(row, {
      ...nodeOf("Measure", row.id, row.code),
      unit: { code: row.unitCode, label: row.unitLabel, symbol: row.unitSymbol, decimals: row.unitDecimals },
      disclosure: {
        threshold: row.disclosureThreshold,
        hidesZero: row.disclosureHidesZero,
        roundsTo: row.disclosureRoundsTo,
        reason: row.disclosureReason,
      },
      breakdowns: [],
      sources: [],
      indicators: [],
      annotations: [],
      kin: [],
    });
    measures.set(measure.rowId, measure);
  }
  linkBreakdowns(tables, assembly);
  linkKin(tables, assembly);
  for (const row of inOrder(tables.measureSources)) {
    const measure = found(measures, row.measureId);
    const source = found(sources, row.sourceId);
    grow(measure.sources, source);
  }
  // In order of code, whatever place a measure gives to the source.
  for (const measure of measures.values()) for (const source of measure.sources) grow(source.measures, measure);
}

/** A kinship is kept once and holds both ways. */
function linkKin({ measureKinships }: Tables, { measures }: Assembly): void {
  const bothWays = measureKinships.flatMap(({ measureId, kinId, difference, documentedIn }) => {
    const [one, other] = [found(measures, measureId), found(measures, kinId)];
    return [
      { of: one, kin: { measure: other, difference, documentedIn } },
      { of: other, kin: { measure: one, difference, documentedIn } },
    ];
  });
  bothWays.sort((a, b) => (a.kin.measure.code < b.kin.measure.code ? -1 : 1));
  for (const { of, kin } of bothWays) grow(of.kin, kin);
}

function linkBreakdowns(tables: Tables, { measures, categories }: Assembly): void {
  const breakdowns = new Map<number, Breakdown>();
  for (const row of inOrder(tables.breakdowns)) {
    const breakdown: Breakdown = become(row, { categories: [] });
    breakdowns.set(row.id, breakdown);
    grow(found(measures, row.measureId).breakdowns, breakdown);
  }
  for (const row of inOrder(tables.breakdownCategories)) {
    const breakdown = found(breakdowns, row.breakdownId);
    const category: BreakdownCategory = become(row, { rowId: row.id, breakdown });
    categories.set(row.id, category);
    grow(breakdown.categories, category);
  }
}
