import type { Known } from "../known";
import type { KnownNames } from "./knownNames";
import { plainWord } from "./plainWord";

/** What a row names by code and in words. */
interface Named {
  readonly code: string;
  readonly area: string;
  readonly indicator: string;
  readonly areaName: string;
}

/** A column whose words are those of something else than the row's code. */
export interface Disagreement {
  readonly column: "indicator" | "areaName";
  readonly given: string;
  readonly code: string;
  /** What the code stands for. */
  readonly meant: string;
}

/**
 * Where the words of a row stand for another area or indicator than its codes; null where they do not. Words that stand for
 * nothing the hub knows are only somebody's own wording.
 */
export function namesDisagree(
  { code, area, indicator, areaName }: Named,
  known: Known,
  names: KnownNames,
): Disagreement | null {
  const held = known.area(area);
  const said = plainWord(areaName);
  if (held !== null && names.areas.has(said) && said !== plainWord(held.name)) {
    return { column: "areaName", given: areaName, code: area, meant: held.name };
  }
  const measures = names.measuresOf.get(plainWord(indicator));
  if (measures === undefined || measures.has(code)) return null;
  const meant = known.indicators.find(({ measure }) => measure.code === code)?.title ?? known.measure(code)?.title;
  return meant === undefined ? null : { column: "indicator", given: indicator, code, meant };
}
