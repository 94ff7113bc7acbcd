import { createHash } from "node:crypto";
import type { AnnotationKind } from "../domain/annotationKind";
import type { Period } from "../domain/period/period";

/** What an annotation says, and of what. */
export interface AnnotationContent {
  /** The measure's code. */
  readonly measure: string;
  /** The area's code; null when it holds everywhere. */
  readonly area: string | null;
  readonly period: Period;
  readonly kind: AnnotationKind;
  readonly text: string;
}

/** The natural key of an annotation: the same words of the same thing are one annotation, whoever says them how often. */
export function annotationKey({ measure, area, period, kind, text }: AnnotationContent): string {
  const digest = createHash("sha256").update(`${kind}${text}`).digest("hex").slice(0, 8);
  return `${measure}/${area ?? "-"}/${period.key}/${kind}/${digest}`;
}
