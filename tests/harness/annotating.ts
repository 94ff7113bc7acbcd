import { anonymousWriter } from "../../src/access/viewer";
import { AnnotationKind } from "../../src/domain/annotationKind";
import { contextOf } from "../../src/graphql/context";
import type { TestHub } from "./hub";

/** Something to say of a measure, everywhere when no area is named. */
export interface Said {
  readonly measure: string;
  readonly period: string;
  readonly kind: `${AnnotationKind}`;
  readonly text?: string;
  readonly area?: string;
}

/** Annotates a measure. The hub has seen it when this answers. */
export async function annotate(hub: TestHub, { kind, text = "Counted otherwise.", ...said }: Said): Promise<void> {
  const { errors } = await changesOf(hub).annotateMeasure({ ...said, kind: AnnotationKind[kind], text });
  if (errors[0]) throw new Error(errors[0].message);
}

/** Sets a target of the seeds' indicator with a code. The hub has seen it when this answers. */
export async function setTarget(
  hub: TestHub,
  indicator: string,
  target: { readonly period: string; readonly value: number; readonly amberTolerance?: number },
): Promise<void> {
  const id = hub.catalogue.snapshot.indicators.find(({ code }) => code === indicator)?.id;
  if (!id) throw new Error(`The seeds have no indicator ${indicator}.`);
  const { errors } = await changesOf(hub).setTarget({ indicator: id, ...target });
  if (errors[0]) throw new Error(errors[0].message);
}

function changesOf({ database, catalogue, config }: TestHub) {
  return contextOf({ database, catalogue, config }, anonymousWriter).changes;
}
