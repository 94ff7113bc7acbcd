import { Absence } from "./absence";
import { absent, type Figure } from "./figure";
import { MeasureKind } from "./measureKind";
import { MeasurementFlag } from "./measurementFlag";
import { type Tally, tallyOf } from "./tally";
import { withoutNoise } from "./withoutNoise";

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
  const reason = last.value === null ? "a level is the one at the end, which is absent" : "the level at the end";
  return { ...last, reason };
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
  const none = whyNone(tally, expected);
  if (none) return none;
  const notAdded = NOT_ADDED[kind];
  if (notAdded && expected > 1) return { ...absent(Absence.NOT_COMBINABLE, flags), reason: notAdded };
  const gap = whyIncomplete(tally, expected);
  if (gap) return gap;
  if (expected === 1) return onlyOf(tally);
  const whole = kind === MeasureKind.RATIO ? quotientOf(tally, multiplier) : sumOf(tally);
  if (whole.value === null || Number.isFinite(whole.value)) return whole;
  return { ...absent(Absence.NOT_COMBINABLE, flags), reason: "together its parts exceed what a number can hold" };
}

/** A hidden part hides the whole; and where every part is absent for one reason, that is the reason of the whole. */
function whyNone({ held, values, absences, flags }: Tally, expected: number): Combined | null {
  if (absences.includes(Absence.SUPPRESSED))
    return { ...absent(Absence.SUPPRESSED, flags), reason: "a part is hidden" };
  const [first] = absences;
  if (values > 0 || held < expected || !first || absences.length > 1) return null;
  return { ...absent(first, flags), reason: "none of its parts has a value" };
}

function whyIncomplete({ values, flags }: Tally, expected: number): Combined | null {
  if (values < expected) {
    return { ...absent(Absence.INCOMPLETE, flags), reason: `${expected - values} of ${expected} parts missing` };
  }
  if (!flags.includes(MeasurementFlag.PARTIAL)) return null;
  return { ...absent(Absence.INCOMPLETE, flags), reason: "a part was published only in part" };
}

function onlyOf({ value, numerator, denominator, flags }: Tally): Combined {
  return { value, absence: null, numerator, denominator, flags, reason: "its one part" };
}

function sumOf({ value, values, flags }: Tally): Combined {
  const sum = value === null ? null : withoutNoise(value);
  return { value: sum, absence: null, numerator: null, denominator: null, flags, reason: `the sum of ${values} parts` };
}

function quotientOf(tally: Tally, multiplier: number): Combined {
  const { ratios, values, flags } = tally;
  if (ratios < values || tally.numerator === null || tally.denominator === null) {
    const reason = "a ratio is worked out from numerators and denominators, which its parts do not have";
    return { ...absent(Absence.NOT_COMBINABLE, flags), reason };
  }
  const [numerator, denominator] = [withoutNoise(tally.numerator), withoutNoise(tally.denominator)];
  if (denominator === 0) return { ...absent(Absence.NOT_APPLICABLE, flags), reason: "its denominators add up to zero" };
  // Multiplied before it is divided: 7 over 100 in per cent is then 7, and not 7.000000000000001.
  const value = (numerator * multiplier) / denominator;
  return { value, absence: null, numerator, denominator, flags, reason: `${numerator} over ${denominator}, summed` };
}
