import { annotationsAsOf } from "../../catalogue/asOf";
import type { Indicator, Source } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import type { Compared } from "../../domain/comparison";
import { DesiredDirection } from "../../domain/desiredDirection";
import { Judgement } from "../../domain/judgement";
import { overlaps, yearBefore } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { changeScore } from "../../domain/strategicAssessment/changeScore";
import { withEarlier } from "../assessment/bases/withEarlier";
import { inFigures, nameOf, withUnit } from "../assessment/inWords";
import { breaksOf } from "../series/breaks";
import { directionOf } from "../series/directionOf";
import type { HeldFigure } from "../series/heldFigures";
import { type Evidence, scored, unscored } from "./evidence";
import { type FiguresRead, figureAt, gapOf, heldOf, isOwn, lineFrom, whyNot } from "./figuresRead";

/** How an indicator's figure moved on the year before, in the figures of one source and the area's own. */
export function yearsChange(indicator: Indicator, read: FiguresRead): Evidence {
  const { measure } = indicator;
  const pairs = measure.sources.map((source) => pairFrom(source, indicator, read));
  const pair = pairs.find(({ now, before }) => isOwn(now) && isOwn(before));
  if (!pair || !isOwn(pair.now) || !isOwn(pair.before)) return whyNone(pairs, indicator, read);
  const direction = directionOf(indicator);
  const { line, now, before, source } = pair;
  const base = yearBefore(read.period);
  const breaks = breaksOf(heldOf(read, measure), line, null);
  const grounds = { breaks, direction, question: { indicator } };
  const compared = withEarlier(grounds, { period: read.period, figure: now }, { period: base, figure: before });
  const figures = [
    `${measure.title} in ${nameOf(read.area)}: ${withUnit(now.value, measure.unit)} (${read.period.label})`,
    `${inFigures(before.value, measure.unit.decimals)} (${base.label})`,
  ].join(" against ");
  const { percentChange, judgement } = compared;
  const from = [now.note ?? "", `Source: ${source.name}`];
  if (percentChange === null) {
    const why = compared.refusal?.message ?? "A percentage of a rate misleads.";
    return unscored(Absence.NOT_COMBINABLE, figures, why, ...from);
  }
  const score = changeScore({ percentChange, judgement }, direction);
  if (score === null) {
    const why = "No direction is wanted of it, or its aims disagree, so that no change is for the worse.";
    return unscored(Absence.NOT_APPLICABLE, figures, why, ...from);
  }
  const moved = `${figures}: ${inWords(compared, direction)}`;
  return { ...scored(score, moved, ...from, ...annotationsOn(indicator, read)), source };
}

function pairFrom(source: Source, { measure }: Indicator, read: FiguresRead) {
  const line = lineFrom(read, measure, source);
  const at = (period: Period) => figureAt(read, line, period);
  return { source, line, now: at(read.period), before: at(yearBefore(read.period)) };
}

function whyNone(pairs: readonly ReturnType<typeof pairFrom>[], { measure }: Indicator, read: FiguresRead): Evidence {
  const { period, area } = read;
  const base = yearBefore(period);
  const needs = `A change on the year before in ${nameOf(area)} needs both years from one source`;
  const [one, other] = [pairs.find(({ now }) => isOwn(now)), pairs.find(({ before }) => isOwn(before))];
  if (one && other) {
    const apart = `${one.source.name} has ${period.label}, ${other.source.name} ${base.label}`;
    return unscored(Absence.NOT_COMBINABLE, `${needs}, but of ${measure.title} ${apart}`);
  }
  const pair =
    pairs.find(({ now }) => isOwn(now)) ?? pairs.find(({ now }) => now) ?? pairs.find(({ before }) => before);
  const now: HeldFigure = pair?.now ?? gapOf(read, measure, period);
  const before: HeldFigure = pair?.before ?? gapOf(read, measure, base);
  const [lacking, when] = isOwn(now) ? [before, base] : [now, period];
  return unscored(
    lacking.absence ?? Absence.INCOMPLETE,
    needs,
    whyNot(lacking, measure, when),
    pair ? `Source: ${pair.source.name}` : "",
  );
}

function inWords({ difference, percentChange, judgement }: Compared, direction: DesiredDirection): string {
  const [by = 0, percent = 0] = [difference, percentChange].map((each) => each ?? 0);
  const size = (value: number) => inFigures(Math.abs(value), 0);
  if (by === 0) return "no change.";
  const change = `${size(by)} ${by > 0 ? "more" : "fewer"}, or ${by > 0 ? "+" : "-"}${size(percent)}%.`;
  if (judgement === Judgement.SIMILAR) return `${change} No more than chance: their 95% confidence limits overlap.`;
  const isWorse = by > 0 === (direction === DesiredDirection.DECREASE);
  const chance = judgement === null ? "" : ", and more than chance, since their 95% confidence limits do not overlap";
  const wanted = direction === DesiredDirection.DECREASE ? "Fewer" : "More";
  return `${change} ${wanted} are wanted, so this is for the ${isWorse ? "worse" : "better"}${chance}.`;
}

/** What is known of either year: a doubtful one makes a doubtful change. */
function annotationsOn({ measure }: Indicator, { area, period }: FiguresRead): string[] {
  const years = [period, yearBefore(period)];
  return annotationsAsOf(measure, area, null)
    .filter((annotation) => years.some((year) => overlaps(annotation.period, year)))
    .map(({ kind, period: of, text }) => `${kind}, ${of.label}: ${text}`);
}
