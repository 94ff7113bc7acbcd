import { annotationsAsOf } from "../../catalogue/asOf";
import type { Annotation } from "../../catalogue/model";
import { AnnotationKind } from "../../domain/annotationKind";
import type { Day } from "../../domain/day";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { type Period, periodStarting } from "../../domain/period/period";
import { RefusalCode } from "../../domain/refusalCode";
import type { FigureLine } from "./figureLine";
import type { HeldFigures, PartTally } from "./heldFigures";

/** A day from which figures are not comparable with earlier ones, and why. */
export interface Break {
  readonly from: Day;
  readonly code: RefusalCode.SERIES_BREAK | RefusalCode.DIFFERENT_DEFINITION;
  readonly reason: string;
}

const CODES = new Map<AnnotationKind, Break["code"]>([
  [AnnotationKind.SERIES_BREAK, RefusalCode.SERIES_BREAK],
  [AnnotationKind.DEFINITION_CHANGE, RefusalCode.DIFFERENT_DEFINITION],
]);

/**
 * Where a line's figures break, as annotations and the publisher's own flags say, in order of time. An event breaks
 * nothing. A flag counts from the period that it stands at, however long those are that the line is made of.
 */
export function breaksOf(held: HeldFigures, line: FigureLine | null, asOf: Date | null): Break[] {
  const annotated = annotationsAsOf(held.key.measure, held.key.area, asOf).flatMap(breakAt);
  const flagged = periodsBehind(held, line).map(({ startsOn, label }) => ({
    from: startsOn,
    code: RefusalCode.SERIES_BREAK as const,
    reason: `its publisher marks a break at ${label}`,
  }));
  return [...annotated, ...flagged].sort((a, b) => Number(a.from > b.from) - Number(a.from < b.from));
}

/** The periods at which a publisher marks a break in what a line is made of. */
function periodsBehind({ own, tallies }: HeldFigures, line: FigureLine | null): Period[] {
  const isBreak = ({ source, flags }: Pick<PartTally, "source" | "flags">) =>
    source === line?.source && flags.includes(MeasurementFlag.SERIES_BREAK);
  return line?.way === "from parts"
    ? tallies.filter(isBreak).map(({ frequency, startsOn }) => periodStarting(frequency, startsOn))
    : own.filter(isBreak).map(({ period }) => period);
}

function breakAt({ kind, period, text }: Annotation): Break[] {
  const code = CODES.get(kind);
  return code ? [{ from: period.startsOn, code, reason: `${period.label}: ${text}` }] : [];
}

/** The first break that lies between two periods, or within either: a period that holds a break is of two kinds. */
export function breakBetween(breaks: readonly Break[], earlier: Period, later: Period): Break | null {
  return breaks.find(({ from }) => from > earlier.startsOn && from <= later.endsOn) ?? null;
}
