/** A rate's unit names the size of its base: per-100000, per-1000-residents. */
const PER = /^per-(\d+)\b/;

/** By what a numerator over a denominator is multiplied to give a value in a unit: 100 for a percentage; 1 for a plain ratio. */
export function ratioMultiplier(unitCode: string): number {
  if (/^per-?cent/.test(unitCode)) return 100;
  return Number(PER.exec(unitCode)?.[1] ?? 1);
}
