import { Absence } from "../../domain/absence";
import type { KnownArea } from "../known";
import { isUnassigned, type OffenceCount, PRC_MEASURES, type PrcMeasure } from "./offenceCount";
import type { PrcAreas } from "./prcAreas";
import type { PrcNotes } from "./prcNotes";

/**
 * When a note does not say whose offences are given under no partnership, every partnership of the force is in doubt as
 * soon as these are more than this share of the force's. Derbyshire's in 2024/25 were; the share is the hub's choice.
 */
const LEAST_DOUBTFUL_SHARE = 0.01;

/** One figure of an area in a period, and the counts that it comes from. */
export interface PrcFigure {
  readonly area: KnownArea;
  readonly measure: PrcMeasure;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly note: string | null;
  readonly counts: readonly OffenceCount[];
}

/** The figures of one force in one period. */
export function figuresOfForce(counts: readonly OffenceCount[], areas: PrcAreas, notes: PrcNotes): PrcFigure[] {
  const [{ force, period } = { force: "", period: "" }] = counts;
  const unassigned = counts.filter(isUnassigned);
  const elsewhere = recordedElsewhere(force, counts, unassigned, areas, notes.onUnassigned(force, period));
  const figures: PrcFigure[] = [];
  for (const measure of PRC_MEASURES) {
    for (const area of areas.all(force)) {
      const own = counts.filter(({ partnership }) => areas.partnership(force, partnership) === area);
      const why = elsewhere.get(area);
      const value = own.reduce((sum, { offences }) => sum + offences[measure], 0);
      if (why !== undefined) {
        const note = why(measure, own.length > 0 ? value : null);
        figures.push({ area, measure, value: null, absence: Absence.RECORDED_ELSEWHERE, note, counts: own });
      } else if (own.length > 0) figures.push({ area, measure, value, absence: null, note: null, counts: own });
    }
    const whole = areas.force(force);
    if (whole !== null) figures.push(wholeForce(whole, measure, counts));
  }
  return figures;
}

/** Offences under no partnership are the force's all the same. */
function wholeForce(area: KnownArea, measure: PrcMeasure, counts: readonly OffenceCount[]): PrcFigure {
  const value = counts.reduce((sum, { offences }) => sum + offences[measure], 0);
  const note = "All partnerships of the force together, with offences that are given under none.";
  return { area, measure, value, absence: null, note, counts };
}

type Why = (measure: PrcMeasure, printed: number | null) => string;

/** The areas whose offences are given under no partnership, and what is to be said of each. */
function recordedElsewhere(
  force: string,
  counts: readonly OffenceCount[],
  unassigned: readonly OffenceCount[],
  areas: PrcAreas,
  said: string | null,
): ReadonlyMap<KnownArea, Why> {
  const [{ partnership: group } = { partnership: "" }] = unassigned;
  const sum = (of: readonly OffenceCount[], measure: PrcMeasure) =>
    of.reduce((total, { offences }) => total + offences[measure], 0);
  const without = sum(unassigned, "total-crime");
  if (without <= 0) return new Map();
  const named = said === null ? [] : areas.namedIn(force, said);
  if (named.length === 0 && without < LEAST_DOUBTFUL_SHARE * sum(counts, "total-crime")) return new Map();
  const held = (measure: PrcMeasure) => sum(unassigned, measure).toLocaleString("en-GB");
  const because = (measure: PrcMeasure) =>
    named.length > 0
      ? `Recorded under "${group}": ${held(measure)} offences for ${inWords(named.length)} together. Home Office: "${said}"`
      : `${held(measure)} offences of the force are recorded under "${group}", and the tables do not say of which areas: what they print for an area need not be its total.`;
  const why = new Map<KnownArea, Why>();
  for (const area of named.length > 0 ? named : areas.all(force)) {
    why.set(area, (measure, printed) => {
      if (printed === null || named.length === 0) return because(measure);
      return `${because(measure)} The ${printed.toLocaleString("en-GB")} that the table prints for ${area.name} are not its total.`;
    });
    for (const council of areas.councilsOf(area, force)) {
      why.set(
        council,
        (measure) => `${because(measure)} The table has no row for the district, only for the joint area.`,
      );
    }
  }
  return why;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function inWords(areas: number): string {
  return `${NUMBERS[areas] ?? areas} ${areas === 1 ? "area" : "areas"}`;
}
