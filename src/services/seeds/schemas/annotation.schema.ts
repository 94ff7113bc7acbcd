import type * as z from "zod";
import { AnnotationKind } from "../../../domain/annotationKind";
import { gssCode, listOf, oneOf, period, slug, strict, text } from "./fields";

const annotation = strict({
  measure: slug,
  /** Whose own figures it is about; every area's when it is left out. */
  area: gssCode.optional(),
  period,
  kind: oneOf(AnnotationKind),
  text,
  author: text.optional(),
  documentedIn: text,
});

/** seeds/annotations/NAME.yaml: what to know about figures. */
export const annotationListSchema = strict({ annotations: listOf(annotation) });

export type AnnotationListSeed = z.infer<typeof annotationListSchema>;
