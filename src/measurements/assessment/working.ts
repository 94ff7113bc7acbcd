import { annotationsAsOf } from "../../catalogue/asOf";
import type { Target } from "../../catalogue/model";
import type { Assurance } from "../../domain/assurance";
import { assuranceMeanings } from "../../domain/assurance";
import { DesiredDirection } from "../../domain/desiredDirection";
import { overlaps } from "../../domain/period/calendar";
import type { RagStatus } from "../../domain/ragStatus";
import { specialCauseMeanings } from "../../domain/specialCause";
import type { Trend } from "../../domain/trend";
import type { Comparison } from "./comparison";
import type { FreshnessNow } from "./freshnessAsOf";
import type { Grounds } from "./grounds";
import { inFigures, nameOf, withUnit } from "./inWords";

/** What was judged of an assessment, to be told how. */
interface Judged {
  readonly comparison: Comparison;
  readonly target: Target | null;
  readonly rag: RagStatus | null;
  readonly trend: Trend | null;
  readonly assurance: Assurance | null;
  readonly freshness: FreshnessNow;
}

/** How each figure of an assessment was reached, in plain words, one step a line. */
export function workingOf(grounds: Grounds, judged: Judged): string[] {
  return [
    onPeriod(grounds),
    onValue(grounds),
    ...onTarget(grounds, judged),
    onComparison(grounds, judged.comparison),
    ...onVariation(grounds, judged),
    ...onTrend(judged),
    onDirection(grounds),
    onFreshness(judged.freshness),
    ...onAnnotations(grounds),
  ];
}

function onPeriod({ period, whyPeriod, question }: Grounds): string {
  const area = nameOf(question.area);
  if (!period) return `No period of ${area} has a value.`;
  return whyPeriod ? `${period.label} for ${area}: ${whyPeriod}.` : `${period.label} for ${area}, as asked.`;
}

function onValue({ figure, line, question }: Grounds): string {
  const from = line ? ` Source: ${line.source.name}.` : "";
  const note = figure.note ? ` ${figure.note}` : "";
  const flags = figure.flags.length > 0 ? ` Flags: ${figure.flags.join(", ")}.` : "";
  if (figure.value === null) return `No value: ${figure.absence}.${note}${flags}${from}`;
  return `Value: ${withUnit(figure.value, question.indicator.measure.unit)}.${note}${flags}${from}`;
}

function onTarget({ question, figure }: Grounds, { target, rag }: Judged): string[] {
  if (!target) return ["No target is set for the period, so there is no RAG status."];
  const { unit } = question.indicator.measure;
  const tolerance =
    target.amberTolerance === null ? "" : `, amber within ${inFigures(target.amberTolerance, unit.decimals)} of it`;
  const status = rag ?? (figure.value === null ? "no status without a value" : "no status without a direction wanted");
  return [`Target: ${withUnit(target.value, unit)}${tolerance}: ${status}.`];
}

function onComparison(
  { question }: Grounds,
  { label, baseValue, difference, percentChange, judgement, refusal }: Comparison,
): string {
  if (baseValue === null || difference === null) return `${label}: not compared. ${refusal?.message ?? ""}`.trim();
  const { decimals } = question.indicator.measure.unit;
  const percent =
    percentChange === null
      ? ""
      : `, which is ${inFigures(difference, decimals)} of ${inFigures(baseValue, decimals)} or ${inFigures(percentChange, 1)}%`;
  const judged = judgement ? ` Judged ${judgement} by the 95% confidence limits.` : "";
  return `${label}: ${inFigures(baseValue, decimals)}; difference ${inFigures(difference, decimals)}${percent}.${judged}${refusal ? ` ${refusal.message}` : ""}`;
}

function onVariation({ chart, question }: Grounds, { assurance, target }: Judged): string[] {
  const { limits, points } = chart;
  if (!limits) return ["Process limits need five values in a row or more since the last break."];
  const { decimals } = question.indicator.measure.unit;
  const last = points.at(-1);
  const says = last?.cause ? `special cause, ${specialCauseMeanings[last.cause.rule]}` : "nothing beyond chance";
  const band = `${inFigures(limits.lower, decimals)} to ${inFigures(limits.upper, decimals)} around ${inFigures(limits.centre, 2)}`;
  const lines = [
    `Process limits from ${limits.points} points: ${band}; ${last?.variation ? says : "the period has no value to hold against them"}. ${limits.ruleSet}.`,
  ];
  if (target && assurance) lines.push(`Assurance: ${assuranceMeanings[assurance]}`);
  return lines;
}

function onTrend({ trend }: Judged): string[] {
  if (!trend) return ["A trend needs five usable points, and so many are not held since the last break."];
  return [
    `Trend over ${trend.periods} points: ${trend.direction} (chi-squared ${inFigures(trend.chiSquared, 2)}). ${trend.method}.`,
  ];
}

function onDirection({ direction, question }: Grounds): string {
  if (direction !== DesiredDirection.NEITHER) return `${direction} is wanted.`;
  return question.indicator.aims.length > 1
    ? "Its aims disagree on which way it should go, or name none: nothing is called good or bad."
    : "No direction is wanted of it: nothing is called good or bad.";
}

function onFreshness({ latestPeriod, dueOn, overdue }: FreshnessNow): string {
  const latest = latestPeriod ? `The latest figures are for ${latestPeriod.label}` : "There are no figures yet";
  if (dueOn === null) return overdue ? `${latest}: overdue.` : `${latest}; nothing is due.`;
  return `${latest}; the next ${overdue ? "were" : "are"} due by ${dueOn}${overdue ? " and are overdue" : ""}.`;
}

function onAnnotations({ period, question }: Grounds): string[] {
  if (!period) return [];
  const { indicator, area, asOf } = question;
  return annotationsAsOf(indicator.measure, area, asOf)
    .filter((annotation) => overlaps(annotation.period, period))
    .map(({ kind, period: of, text }) => `${kind}, ${of.label}: ${text}`);
}
