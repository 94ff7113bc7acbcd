import type { Indicator, Measure, Source } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { shareScore } from "../../domain/strategicAssessment/shareScore";
import { inFigures, nameOf, withUnit } from "../assessment/inWords";
import { type Evidence, scored, unscored } from "./evidence";
import { type FiguresRead, figureAt, gapOf, isOwn, lineFrom, whyNot } from "./figuresRead";

/**
 * What part of total recorded crime an indicator counts, in the figures of one source and the area's own. Only a part has a
 * share: what is counted in another unit is no crime.
 */
export function shareOfCrime({ measure }: Indicator, read: FiguresRead): Evidence {
  const { totalCrime, area, period } = read;
  if (!totalCrime) return unscored(Absence.NOT_AVAILABLE, "This hub has no measure of total recorded crime.");
  if (measure === totalCrime) {
    return unscored(Absence.NOT_APPLICABLE, `${measure.title} is the whole, and of itself always all.`);
  }
  if (measure.unit.code !== totalCrime.unit.code) {
    const units = `${measure.unit.label} and crime in ${totalCrime.unit.label}`;
    return unscored(Absence.NOT_APPLICABLE, `${measure.title} is counted in ${units}, so it has no share of it.`);
  }
  const sources = measure.sources.filter((source) => totalCrime.sources.includes(source));
  const pairs = sources.map((source) => pairFrom(source, read, measure, totalCrime));
  const whole = pairs.find(({ part, all }) => isOwn(part) && isOwn(all));
  if (!whole || !isOwn(whole.part) || !isOwn(whole.all)) return whyNone(pairs, read, measure, totalCrime);
  const { part, all, source } = whole;
  const score = shareScore(part.value, all.value);
  const counts = `${withUnit(part.value, measure.unit)} of ${inFigures(all.value, totalCrime.unit.decimals)}`;
  const where = `${nameOf(area)}, ${period.label}`;
  const from = `Source: ${source.name}`;
  if (score === null) {
    return unscored(Absence.NOT_COMBINABLE, `${measure.title} in ${where}: ${counts} is no share.`, from);
  }
  const share = `${measure.title} were ${inFigures(score, 1)}% of total recorded crime in ${where}: ${counts}`;
  return { ...scored(score, share, notesOf(part.note, all.note), from), source };
}

type Pair = ReturnType<typeof pairFrom>;

function pairFrom(source: Source, read: FiguresRead, measure: Measure, total: Measure) {
  const at = (of: Measure) => figureAt(read, lineFrom(read, of, source), read.period);
  return { source, part: at(measure), all: at(total) };
}

function whyNone(pairs: readonly Pair[], read: FiguresRead, measure: Measure, total: Measure): Evidence {
  const { period, area } = read;
  const needs = `A share of total recorded crime in ${nameOf(area)} needs both figures from one source`;
  const [one, other] = [pairs.find(({ part }) => isOwn(part)), pairs.find(({ all }) => isOwn(all))];
  if (one && other) {
    const apart = `${one.source.name} has ${measure.title}, ${other.source.name} ${total.title}`;
    return unscored(Absence.NOT_COMBINABLE, `${needs}, but for ${period.label} ${apart}`);
  }
  const pair = pairs.find(({ part, all }) => isOwn(part) || isOwn(all)) ?? pairs.find(({ part, all }) => part ?? all);
  const [part, all] = [pair?.part ?? gapOf(read, measure, period), pair?.all ?? gapOf(read, total, period)];
  const [lacking, of] = isOwn(part) ? [all, total] : [part, measure];
  const from = pair ? `Source: ${pair.source.name}` : "";
  return unscored(lacking.absence ?? Absence.INCOMPLETE, needs, whyNot(lacking, of, period), from);
}

function notesOf(...notes: readonly (string | null)[]): string {
  return [...new Set(notes.filter((note) => note !== null))].join(" ");
}
