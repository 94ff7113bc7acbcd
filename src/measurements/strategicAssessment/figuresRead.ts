import type { Area, Measure, Source } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { isWider } from "../../domain/comparison";
import type { Day } from "../../domain/day";
import { isUsable } from "../../domain/figure";
import type { Period } from "../../domain/period/period";
import { chooseLine } from "../series/chooseLine";
import type { FigureLine } from "../series/figureLine";
import { gapsIn } from "../series/gapsIn";
import type { HeldFigure, HeldFigures } from "../series/heldFigures";
import { asSentence } from "./evidence";

/** The figures that an assessment rests on, all read in one go, and the period and the day it is made for. */
export interface FiguresRead {
  readonly area: Area;
  readonly period: Period;
  readonly today: Day;
  /** When the strategy that is assessed starts. */
  readonly startsOn: Day;
  readonly held: ReadonlyMap<Measure, HeldFigures>;
  /** Everything recorded as a crime; null in a hub without such a measure. */
  readonly totalCrime: Measure | null;
}

export function heldOf({ held }: FiguresRead, measure: Measure): HeldFigures {
  const figures = held.get(measure);
  if (!figures) throw new Error(`The figures of ${measure.code} were not read for the strategic assessment.`);
  return figures;
}

/** What one source has of a measure at the period's frequency; null where it has nothing. */
export function lineFrom(read: FiguresRead, measure: Measure, source: Source): FigureLine | null {
  const { frequency, endsOn } = read.period;
  return chooseLine(heldOf(read, measure), frequency, Number(endsOn.slice(5, 7)), source);
}

/** Whether a figure is there, whole, and of the area itself: another area's is never passed off as its own. */
export function isOwn(figure: HeldFigure | null): figure is HeldFigure & { readonly value: number } {
  return isUsable(figure) && !isWider(figure);
}

/** What a line has of a period; null without a line. */
export function figureAt(read: FiguresRead, line: FigureLine | null, period: Period): HeldFigure | null {
  const figure = line?.at(period) ?? null;
  return figure && whereDue(read, figure, period);
}

/** What stands for a figure of which no source has anything, as it is today. */
export function gapOf(read: FiguresRead, measure: Measure, period: Period): HeldFigure {
  return whereDue(read, gapsIn(heldOf(read, measure), read.today)(period), period);
}

/** Of a period that ended before the strategy began nobody owed it a figure, so that none failed to come. */
function whereDue({ startsOn }: FiguresRead, figure: HeldFigure, { endsOn }: Period): HeldFigure {
  const isGap = figure.absence === Absence.NOT_REPORTED && figure.measurement === null;
  if (!isGap || endsOn >= startsOn) return figure;
  const note = `None is held, and none was due, since the strategy starts on ${startsOn}.`;
  return { ...figure, absence: Absence.NOT_AVAILABLE, note };
}

/** Why a figure cannot be used, naming what it is of. */
export function whyNot(figure: HeldFigure, measure: Measure, period: Period): string {
  const covers = isWider(figure) ? "the figure covers a wider area than its label names" : "only a part was published";
  const why = figure.absence ? `no figure (${figure.absence})` : covers;
  const note = figure.note ? ` ${asSentence(figure.note)}` : "";
  return `${measure.title}, ${period.label}: ${why}.${note}`;
}
