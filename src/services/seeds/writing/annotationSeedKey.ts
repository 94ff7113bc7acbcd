import { periodWithKey } from "../../../domain/period/periodWithKey";
import { annotationKey } from "../../annotationKey";
import type { AnnotationSeed } from "../seedSet";

/** The natural key of an annotation in the seeds, the same as if a client had made it. */
export function annotationSeedKey({ measure, area, period, kind, text }: AnnotationSeed): string {
  return annotationKey({ measure, area: area ?? null, period: periodWithKey(period), kind, text });
}
