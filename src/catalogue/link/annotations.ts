import { comparePeriods } from "../../domain/period/calendar";
import { periodStarting } from "../../domain/period/period";
import { nodeOf } from "../globalId";
import type { Annotation } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow } from "./assembly";

/** What to know about measures. */
export function linkAnnotations(tables: Tables, { measures, areas, annotations }: Assembly): void {
  const all = tables.annotations.map((row): Annotation => {
    return become(row, {
      ...nodeOf("Annotation", row.id, row.key),
      measure: found(measures, row.measureId),
      area: row.areaId === null ? null : found(areas, row.areaId),
      period: periodStarting(row.frequency, row.startsOn),
    });
  });
  for (const annotation of all.sort(inOrder)) {
    annotations.set(annotation.rowId, annotation);
    grow(annotation.measure.annotations, annotation);
  }
}

/** By period, then by age; what was recorded at one moment by key, so that the order is the same everywhere. */
function inOrder(a: Annotation, b: Annotation): number {
  return comparePeriods(a.period, b.period) || compareText(a.recordedAt, b.recordedAt) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
