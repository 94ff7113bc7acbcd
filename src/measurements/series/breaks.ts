import { annotationsAsOf } from "../../catalogue/asOf";
import type { Annotation, Area, Measure } from "../../catalogue/model";
import { AnnotationKind } from "../../domain/annotationKind";
import type { Day } from "../../domain/day";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import { RefusalCode } from "../../domain/refusalCode";
import type { HeldFigure } from "./heldFigures";

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

/** Where a measure's figures break in an area, as annotations and the figures' own flags say. An event breaks nothing. */
export function breaksOf(
  measure: Measure,
  area: Area,
  asOf: Date | null,
  figures: Iterable<readonly [Period, HeldFigure | null]>,
): Break[] {
  const annotated = annotationsAsOf(measure, area, asOf).flatMap(breakAt);
  const flagged = [...figures].flatMap(([{ startsOn, label }, figure]) =>
    figure?.flags.includes(MeasurementFlag.SERIES_BREAK)
      ? [{ from: startsOn, code: RefusalCode.SERIES_BREAK as const, reason: `its publisher marks a break at ${label}` }]
      : [],
  );
  return [...annotated, ...flagged].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function breakAt({ kind, period, text }: Annotation): Break[] {
  const code = CODES.get(kind);
  return code ? [{ from: period.startsOn, code, reason: `${period.label}: ${text}` }] : [];
}

/** The first break that lies between two periods, or within either: a period that holds a break is of two kinds. */
export function breakBetween(breaks: readonly Break[], earlier: Period, later: Period): Break | null {
  return breaks.find(({ from }) => from > earlier.startsOn && from <= later.endsOn) ?? null;
}
