import type { Annotation, Area, Indicator, Measure, Target } from "./model";

/** The targets that stood at an instant, in order of period; null asks for those that stand. */
export function targetsAsOf(indicator: Indicator, asOf: Date | null): readonly Target[] {
  if (asOf === null) return indicator.targets;
  return indicator.targetHistory.filter(
    ({ recordedAt, supersededAt }) => isBy(recordedAt, asOf) && (supersededAt === null || !isBy(supersededAt, asOf)),
  );
}

/**
 * What was known at an instant about an area's own figures of a measure: what is said of every area, and of this one.
 * What is said of an area around it is about that area's figures. Null asks for what is known now.
 */
export function annotationsAsOf(measure: Measure, area: Area, asOf: Date | null): readonly Annotation[] {
  return measure.annotations.filter(
    (annotation) =>
      (annotation.area === null || annotation.area === area) && (asOf === null || isBy(annotation.recordedAt, asOf)),
  );
}

function isBy(instant: string, asOf: Date): boolean {
  return Date.parse(instant) <= asOf.getTime();
}
