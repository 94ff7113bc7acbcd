/** What values are numbers of. */
interface Unit {
  readonly code: string;
  readonly label: string;
  readonly symbol: string | null;
  readonly decimals: number;
}

/** Rates for so many residents are small numbers, which whole ones would hide. */
const RATE_DECIMALS = 2;

/** The unit of a rate for so many residents of what is counted in a unit: incidents per 1,000 residents. */
export function rateUnit({ code, label }: Unit, residents: number): Unit {
  return {
    code: `${code}-per-${residents}-residents`,
    label: `${label} per ${residents.toLocaleString("en-GB")} residents`,
    symbol: null,
    decimals: RATE_DECIMALS,
  };
}
