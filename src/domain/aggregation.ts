import { Absence } from "./absence";
import { absent, type Figure } from "./figure";
import { MeasureKind } from "./measureKind";
import { MeasurementFlag } from "./measurementFlag";
import { type Tally, tallyOf } from "./tally";

/** A figure worked out from parts, and in words how, or why not. */
export interface Combined extends Figure {
  readonly reason: string;
}

/** What a whole of parts is made by. */
export interface Making {
  readonly kind: MeasureKind;
  /** By what a ratio's quotient is multiplied, 100 for a percentage. */
  readonly multiplier: number;
}

/** What cannot be made by adding, and how it is said. */
const NOT_ADDED: Readonly<Partial<Record<MeasureKind, string>>> = {
  DISTINCT: "different people are never added up, since one may be counted in several parts",
  SCORE: "scores and medians are never combined",
};

/**
 * The whole of parts that follow one another in time: of a level (stock) the last one stands, whatever it was before;
 * anything else is as `wholeOf` has it.
 *
 * @param parts every part there should be, in order; one that is not held is null
 */
export function overTime(making: Making, parts: readonly (Figure | null)[]): Combined {
  const [only] = parts;
  if (parts.length === 1 && only) return { ...only, reason: "its one part" };
  if (making.kind !== MeasureKind.STOCK) return wholeOf(making, tallyOf(parts), parts.length);
  const last = parts.at(-1);
  if (!last) return { ...absent(Absence.INCOMPLETE), reason: "a level is the one at the end, which is missing" };
  return { ...last, reason: "the level at the end" };
}

/**
 * The whole from the tally of its parts, as the kind of measure allows (national accounts usage): flows, and levels of
 * areas side by side, are summed; a ratio is worked out anew from numerators and denominators, never averaged; different
 * people and scores are not combined. A part that is missing or partial makes the whole incomplete, because a sum
 * without it would look like a fall.
 *
 * @param expected how many parts there should be
 */
export function wholeOf({ kind, multiplier }: Making, tally: Tally, expected: number): Combined {
  const { flags } = tally;
  const gap = whyIncomplete(tally, expected);
  if (gap) return gap;
  const notAdded = expected > 1 ? NOT_ADDED[kind] : undefined;
  if (notAdded) return { ...absent(Absence.NOT_COMBINABLE, flags), reason: notAdded };
  if (kind === MeasureKind.RATIO) return quotientOf(tally, multiplier);
  const reason = `the sum of ${expected} parts`;
  return { value: tally.value, absence: null, numerator: null, denominator: null, flags, reason };
}

function whyIncomplete({ held, values, absences, flags }: Tally, expected: number): Combined | null {
  if (absences.includes(Absence.SUPPRESSED))
    return { ...absent(Absence.SUPPRESSED, flags), reason: "a part is hidden" };
  const [first] = absences;
  if (values === 0 && held === expected && first && absences.length === 1) {
    return { ...absent(first, flags), reason: "none of its parts has a value" };
  }
  if (values < expected) {
    return { ...absent(Absence.INCOMPLETE, flags), reason: `${expected - values} of ${expected} parts missing` };
  }
  if (!flags.includes(MeasurementFlag.PARTIAL)) return null;
  return { ...absent(Absence.INCOMPLETE, flags), reason: "a part was published only in part" };
}

function quotientOf({ numerator, denominator, ratios, values, flags }: Tally, multiplier: number): Combined {
  if (ratios < values || numerator === null || denominator === null) {
    const reason = "a ratio is worked out from numerators and denominators, which its parts do not have";
    return { ...absent(Absence.NOT_COMBINABLE, flags), reason };
  }
  if (denominator === 0) return { ...absent(Absence.NOT_APPLICABLE, flags), reason: "its denominators add up to zero" };
  const value = (numerator / denominator) * multiplier;
  return { value, absence: null, numerator, denominator, flags, reason: `${numerator} over ${denominator}, summed` };
}
