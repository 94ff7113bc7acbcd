import type { Measure } from "../../catalogue/model";
import { perPopulation } from "../../domain/perPopulation";
import { populationYear } from "../../domain/populationYear";
import type { Populations } from "../population";
import type { SeriesQuestion } from "./seriesQuestion";
import type { Placed } from "./stretches";

/** Figures for so many residents, each with the population of its own year, where that was asked; else as they are. */
export async function perResidents(
  populations: Populations,
  { area, asOf, perPopulation: residents }: SeriesQuestion,
  counted: readonly Placed[],
): Promise<{ placed: readonly Placed[]; population: Measure | null }> {
  if (residents === null) return { placed: counted, population: null };
  const placed = await Promise.all(
    counted.map(async ({ period, figure }) => {
      const year = populationYear(period);
      const population = await populations.load({ areaId: area.rowId, year, asOf: asOf?.toISOString() ?? null });
      const rate = perPopulation(figure, population, residents);
      const isCounted = figure.value !== null;
      const note = population
        ? `${figure.value} over ${population.value} residents of mid-${year}.`
        : `No population of ${area.name} is held for mid-${year}.`;
      return { period, figure: { ...figure, ...rate, note: isCounted ? note : figure.note } };
    }),
  );
  return { placed, population: populations.measure };
}
