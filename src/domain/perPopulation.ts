import { Absence } from "./absence";
import { absent, type Figure, inOrder, isUsable } from "./figure";
import { MeasureKind } from "./measureKind";

/** The largest number of residents that a rate may be asked for. */
export const MOST_RESIDENTS = 10_000_000;

/** Whether a kind of measure counts something, so that a rate per head means something: a ratio and a score already do. */
export function countsSomething(kind: MeasureKind): boolean {
  return kind === MeasureKind.FLOW || kind === MeasureKind.STOCK || kind === MeasureKind.DISTINCT;
}

/**
 * A count as a rate for so many residents; its numerator is the count and its denominator the population. It is a rate
 * for the period, and is not scaled up to a year. Without a whole population above zero it is NOT_AVAILABLE. A count that
 * is absent stays absent for its own reason.
 *
 * @param population that of the area in the year that the period belongs to, null when it is not held
 */
export function perPopulation(count: Figure, population: Figure | null, residents: number): Figure {
  if (count.value === null) return count;
  if (!isUsable(population) || population.value <= 0) return absent(Absence.NOT_AVAILABLE, count.flags);
  const value = (count.value * residents) / population.value;
  if (!Number.isFinite(value)) return absent(Absence.NOT_COMBINABLE, count.flags);
  const flags = inOrder([...count.flags, ...population.flags]);
  return { value, absence: null, numerator: count.value, denominator: population.value, flags };
}
