import type { BreakdownCategory, Measure, Source } from "../../../catalogue/model";
import type { Frequency } from "../../../domain/frequency";
import type { StagedSeries } from "../stage/seriesRegister";

/** A category or the total, and the series of one source in it, by frequency and the area's surrogate key. */
export interface CategoryWord {
  readonly category: BreakdownCategory | null;
  readonly series: Map<Frequency, Map<number, StagedSeries>>;
}

/** What a source's rows call a measure and its categories. */
export interface MeasureWord {
  readonly measure: Measure;
  /** Whether the source is one that delivers the measure. */
  readonly isDelivered: boolean;
  /** The total under null, and each category under its code and under its breakdown's and its own. */
  readonly categories: ReadonlyMap<string | null, CategoryWord>;
  /** Codes that more than one breakdown has. */
  readonly ambiguous: ReadonlySet<string>;
}

/** Every measure by its code, as a source's rows may name them. */
export function measureWords(measures: readonly Measure[], source: Source): ReadonlyMap<string, MeasureWord> {
  return new Map(measures.map((measure) => [measure.code, measureWord(measure, source)]));
}

function measureWord(measure: Measure, source: Source): MeasureWord {
  const categories = new Map<string | null, CategoryWord>([[null, { category: null, series: new Map() }]]);
  const ambiguous = new Set<string>();
  for (const category of measure.breakdowns.flatMap((breakdown) => breakdown.categories)) {
    const word: CategoryWord = { category, series: new Map() };
    categories.set(qualified(category), word);
    if (categories.has(category.code)) ambiguous.add(category.code);
    categories.set(category.code, word);
  }
  for (const code of ambiguous) categories.delete(code);
  return { measure, isDelivered: measure.sources.includes(source), categories, ambiguous };
}

/** A category's code after its breakdown's, which no other category of the measure shares. */
export function qualified({ breakdown, code }: BreakdownCategory): string {
  return `${breakdown.code}.${code}`;
}
