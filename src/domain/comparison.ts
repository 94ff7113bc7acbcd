import { Absence } from "./absence";
import type { DesiredDirection } from "./desiredDirection";
import type { Figure } from "./figure";
import { isUsable } from "./figure";
import { judgeDifference } from "./judgeDifference";
import { Judgement } from "./judgement";
import { limitsOf } from "./limitsOf";
import { MeasureKind } from "./measureKind";
import { MeasurementFlag } from "./measurementFlag";
import { change } from "./percentChange";
import { RefusalCode } from "./refusalCode";

/** Why a comparison is not made, or not wholly. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** What a comparison comes to. A refusal other than of the base's size leaves nothing else. */
export interface Compared {
  readonly baseValue: number | null;
  readonly difference: number | null;
  readonly percentChange: number | null;
  readonly judgement: Judgement | null;
  readonly refusal: Refusal | null;
}

/** A comparison refused altogether. */
export function refused(code: RefusalCode, message: string): Compared {
  return { baseValue: null, difference: null, percentChange: null, judgement: null, refusal: { code, message } };
}

/** Two figures of one measure, in the words in which messages name them. */
export interface ToCompare {
  readonly figure: Figure | null;
  readonly base: Figure | null;
  readonly of: string;
  readonly with: string;
  readonly kind: MeasureKind;
  readonly unitCode: string;
  readonly direction: DesiredDirection;
}

/** Why an absent figure cannot be compared; what is not among these is simply not available. */
const ABSENT: Readonly<Partial<Record<Absence, RefusalCode>>> = {
  SUPPRESSED: RefusalCode.SUPPRESSED,
  INCOMPLETE: RefusalCode.INCOMPLETE_PERIOD,
  RECORDED_ELSEWHERE: RefusalCode.DIFFERENT_AREA,
  NOT_COMBINABLE: RefusalCode.NOT_ADDITIVE,
};

/**
 * Compares two figures, or says why not: one that is absent, partly published or of a wider area is not compared. The two
 * are judged similar while their 95 % confidence limits overlap (Fingertips, double overlap), and not judged where one has
 * none, or the base is too small.
 */
export function compare(asked: ToCompare): Compared {
  const { figure, base, kind, unitCode, direction } = asked;
  const why =
    whyNotUsable(figure, asked.of, RefusalCode.NOT_AVAILABLE) ?? whyNotUsable(base, asked.with, RefusalCode.NO_BASE);
  if (why) return refused(why.code, why.message);
  if (!isUsable(figure) || !isUsable(base)) throw new Error("A figure that is not usable was not refused.");
  if (isWider(figure) !== isWider(base)) {
    return refused(
      RefusalCode.DIFFERENT_AREA,
      `Of ${asked.of} and ${asked.with} only one covers a wider area than its label names.`,
    );
  }
  const isRate = kind === MeasureKind.RATIO || kind === MeasureKind.SCORE;
  const { difference, percentChange, refusal } = change(base.value, figure.value, { isRate });
  const judgement = refusal ? null : judge(figure, base, kind, unitCode, direction, difference);
  return {
    baseValue: base.value,
    difference,
    percentChange,
    judgement,
    refusal: refusal && onBase(refusal, base.value),
  };
}

/**
 * Why a figure cannot be compared; null when it can.
 *
 * @param name the figure in the words in which messages name it
 * @param none the code that says that nothing is held
 */
export function whyNotUsable(figure: Figure | null, name: string, none: RefusalCode): Refusal | null {
  if (figure === null) return { code: none, message: `There is no value for ${name}.` };
  if (figure.absence !== null) {
    const isNothing = [Absence.NOT_REPORTED, Absence.NOT_YET_DUE].some((absence) => absence === figure.absence);
    const code = ABSENT[figure.absence] ?? (isNothing ? none : RefusalCode.NOT_AVAILABLE);
    return { code, message: `The value for ${name} is absent (${figure.absence}).` };
  }
  if (isUsable(figure)) return null;
  return { code: RefusalCode.INCOMPLETE_PERIOD, message: `Only a part of ${name} was published.` };
}

/** Whether a figure covers more than the area that its publisher's label names. */
export function isWider({ flags }: Pick<Figure, "flags">): boolean {
  return flags.includes(MeasurementFlag.WIDER_AREA);
}

function judge(
  figure: Figure,
  base: Figure,
  kind: MeasureKind,
  unitCode: string,
  direction: DesiredDirection,
  difference: number,
): Judgement | null {
  const [one, other] = [limitsOf(figure, kind, unitCode), limitsOf(base, kind, unitCode)];
  if (!one || !other) return null;
  const isOverlap = one.lower <= other.upper && other.lower <= one.upper;
  return isOverlap ? Judgement.SIMILAR : judgeDifference(difference, direction);
}

function onBase(code: RefusalCode.ZERO_BASE | RefusalCode.SMALL_BASE, base: number): Refusal {
  const message =
    code === RefusalCode.ZERO_BASE
      ? "The base is 0, of which nothing is a percentage: see the difference."
      : `The base is ${base}, and a percentage of a count under 50 is mostly chance: see the difference.`;
  return { code, message };
}
