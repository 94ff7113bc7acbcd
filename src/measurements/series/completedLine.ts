import { comparePeriods } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { type FigureLine, holdsValues } from "./figureLine";

/**
 * One source's line with the gaps in it filled by what comes of its shorter periods: of these the first that has a value
 * for a period, else the first that says why not. What the source itself has for a period stands, a reason for its
 * absence too: what it hid is not added up again. Null over nothing.
 */
export function completedLine(direct: FigureLine | null, rolled: readonly FigureLine[]): FigureLine | null {
  const lines = direct ? [direct, ...rolled] : rolled;
  const first = lines.find(holdsValues) ?? lines[0];
  const all = new Set(lines.flatMap(({ periods }) => periods));
  const [earliest, ...others] = [...all].sort(comparePeriods);
  if (lines.length < 2 || !first || !earliest) return first ?? null;
  const at = (period: Period) => {
    const own = direct?.at(period);
    if (own) return own;
    const workedOut = rolled.map((line) => line.at(period)).filter((figure) => figure !== null);
    return workedOut.find(({ value }) => value !== null) ?? workedOut[0] ?? null;
  };
  return { ...first, periods: [earliest, ...others], at };
}
