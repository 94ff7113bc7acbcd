import type { Source } from "../../catalogue/model";
import type { Period } from "../../domain/period/period";
import { chooseLine } from "../series/chooseLine";
import type { Way } from "../series/figureLine";
import type { HeldFigure, HeldFigures } from "../series/heldFigures";

/** What one source has for each of some areas in a period, in their order; null where it has nothing. */
export interface OneSource {
  readonly source: Source;
  readonly figures: readonly (HeldFigure | null)[];
}

/** How good what a source has is, the best lowest: a value before the reason for its absence, and published before worked out. */
const BEST = 0;
const WAYS: Readonly<Record<Way, number>> = { published: BEST, "rolled up": 1, "from parts": 2 };
const ABSENCE = 3;
const NOTHING = Number.POSITIVE_INFINITY;

/**
 * What one source has for every area: the one asked for, else of the measure's sources in their order the first that has
 * values, published ones before those that are worked out. When none has a value, the first that says why. A league never
 * mixes two sources: they may count differently. Null when none has anything.
 *
 * @param held what is held of one measure in each area
 */
export function oneSource(held: readonly HeldFigures[], period: Period, asked: Source | null): OneSource | null {
  const [first] = held;
  const sources = asked ? [asked] : (first?.key.measure.sources ?? []);
  let best: (OneSource & { readonly way: number }) | null = null;
  for (const source of sources) {
    const answers = held.map((one) => answerOf(one, period, source));
    const way = answers.reduce((least, answer) => Math.min(least, answer.way), NOTHING);
    if (way < (best?.way ?? NOTHING)) best = { source, way, figures: answers.map(({ figure }) => figure) };
    if (way === BEST) break;
  }
  return best;
}

function answerOf(held: HeldFigures, period: Period, source: Source): { figure: HeldFigure | null; way: number } {
  const line = chooseLine(held, period.frequency, Number(period.endsOn.slice(5, 7)), source);
  const figure = line?.at(period) ?? null;
  if (line === null || figure === null) return { figure: null, way: NOTHING };
  // A published line is completed by what its source's shorter periods add up to.
  const way = WAYS[line.way === "published" && figure.measurement === null ? "rolled up" : line.way];
  return { figure, way: figure.value === null ? ABSENCE + way : way };
}
