import type { Measure } from "../../catalogue/model";
import { isUsable } from "../../domain/figure";
import { perPopulation } from "../../domain/perPopulation";
import { populationYear } from "../../domain/populationYear";
import { instantOf } from "../instant";
import type { Population, Populations } from "../population";
import type { HeldFigure } from "./heldFigures";
import type { SeriesQuestion } from "./seriesQuestion";
import type { Placed } from "./stretches";

/** Figures for so many residents, each with the population of its own year, where that was asked; else as they are. */
export async function perResidents(
  populations: Populations,
  { area, asOf, perPopulation: residents }: SeriesQuestion,
  counted: readonly Placed[],
): Promise<{ placed: readonly Placed[]; population: Measure | null }> {
  if (residents === null) return { placed: counted, population: null };
  const years = [...new Set(counted.map(({ period }) => populationYear(period)))];
  const loaded = await Promise.all(
    years.map((year) => populations.load({ areaId: area.rowId, year, asOf: instantOf(asOf) })),
  );
  const placed = counted.map(({ period, figure }) => {
    const year = populationYear(period);
    const population = loaded[years.indexOf(year)] ?? null;
    const rate = perPopulation(figure, population, residents);
    const note = figure.value === null ? figure.note : noteOn(figure, population, `${area.name} in mid-${year}`);
    return { period, figure: { ...figure, ...rate, note } };
  });
  return { placed, population: populations.measure };
}

/** What was divided by what, and where the population comes from. */
function noteOn({ value, note }: HeldFigure, population: Population | null, of: string): string {
  const before = note === null ? "" : `${note} `;
  if (!isUsable(population)) return `${before}No whole population of ${of} is held.`;
  const source = population.measurement?.source.name ?? "the areas within, added up";
  return `${before}${value} over a population of ${population.value} (${of}; ${source}).`;
}
