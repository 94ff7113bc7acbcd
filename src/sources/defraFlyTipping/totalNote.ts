import { MeasurementFlag } from "../../domain/measurementFlag";

/** A total and the sum of its councils may differ by so much through fractions alone. */
const NOISE = 0.5;

/** A council's figure of a year. */
export interface CouncilFigure {
  readonly name: string;
  /** Null where it is not available. */
  readonly value: number | null;
}

/**
 * What is to be known of a total, by the councils that it is of. One that comes to no more than those shown leaves out the
 * others; one that comes to more holds estimates, or returns of councils, that no council's row shows.
 */
export function totalNote(
  value: number,
  councils: readonly CouncilFigure[],
): { readonly flags: readonly MeasurementFlag[]; readonly note: string | null } {
  const shown = councils.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const missing = councils.filter((council) => council.value === null).map(({ name }) => councilName(name));
  if (councils.length === 0) return { flags: [], note: null };
  if (value > shown + NOISE) {
    const note = "Higher than the sum of the councils shown: includes what was estimated for, or returned by, others.";
    return { flags: [MeasurementFlag.ESTIMATED], note };
  }
  if (value < shown - NOISE) return { flags: [], note: "Lower than the sum of the councils shown." };
  if (missing.length === 0) return { flags: [], note: null };
  const figures = missing.length === 1 ? "figure is" : "figures are";
  return { flags: [MeasurementFlag.PARTIAL], note: `Leaves out ${listed(missing)}, whose ${figures} not available.` };
}

/** A council's name without stray spaces and the letter of its footnote: "Bristol, City of a". */
function councilName(name: string): string {
  return name.trim().replace(/\s+[a-z]$/, "");
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
