import type * as z from "zod";
import { DesiredDirection } from "../../../domain/desiredDirection";
import { IndicatorStatus } from "../../../domain/indicatorStatus";
import { figure, gssCode, listOf, oneOf, slug, strict, text, wholeNumber } from "./fields";

const aim = strict({
  /** Stays when another is put in before it; its place in the list when it is left out. */
  code: slug.optional(),
  statement: text,
  note: text.optional(),
  indicators: listOf(strict({ indicator: slug, desiredDirection: oneOf(DesiredDirection), note: text.optional() })),
});

const indicator = strict({
  code: slug,
  title: text,
  /** Where it differs from the indicator's own code. */
  measure: slug.optional(),
  /** Where it differs from the partnership's. */
  area: gssCode.optional(),
  owner: slug.optional(),
  status: oneOf(IndicatorStatus),
  desiredDirection: oneOf(DesiredDirection),
  note: text.optional(),
});

const statedFigure = strict({
  statement: text,
  asStated: figure,
  asRecomputed: figure.optional(),
  unit: text,
  note: text.optional(),
  heading: text,
});

/** seeds/strategies/SLUG/priority-NUMBER.yaml */
export const prioritySchema = strict({
  strategy: slug,
  number: wholeNumber(1),
  title: text,
  heading: text,
  summary: text,
  focuses: listOf(strict({ statement: text, note: text.optional() })),
  aims: listOf(aim),
  indicators: listOf(indicator),
  statedFigures: listOf(statedFigure),
});

export type PriorityFileSeed = z.infer<typeof prioritySchema>;
