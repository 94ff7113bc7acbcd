import { annotationsAsOf } from "../../catalogue/asOf";
import type { Target } from "../../catalogue/model";
import type { Assurance } from "../../domain/assurance";
import { assuranceMeanings } from "../../domain/assurance";
import { ComparisonBasis } from "../../domain/comparisonBasis";
import { DesiredDirection } from "../../domain/desiredDirection";
import { isUsable } from "../../domain/figure";
import { MeasureKind } from "../../domain/measureKind";
import { overlaps } from "../../domain/period/calendar";
import type { RagStatus } from "../../domain/ragStatus";
import { specialCauseMeanings } from "../../domain/specialCause";
import type { Comparison } from "./comparison";
import type { FreshnessNow } from "./freshnessAsOf";
import type { Grounds } from "./grounds";
import { inFigures, nameOf, withUnit } from "./inWords";
import type { RecentTrend } from "./trendOf";

/** What was judged of an assessment, to be told how. */
interface Judged {
  readonly comparison: Comparison;
  readonly target: Target | null;
  readonly rag: RagStatus | null;
  readonly trend: RecentTrend | null;
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
    ...onTrend(grounds, judged),
    onDirection(grounds),
    onFreshness(judged.freshness),
    ...onAnnotations(grounds, judged.comparison),
  ];
}

function onPeriod({ period, whyPeriod, question }: Grounds): string {
  const area = nameOf(question.area);
  if (!period) return `No period of ${area} has a value.`;
  return whyPeriod ? `${period.label} for ${area}: ${whyPeriod}.` : `${period.label} for ${area}, as asked.`;
}

function onValue({ figure, line, question }: Grounds): string {
  const from = line ? ` Source: ${line.source.name}.` : "";
  const note = figure.note ? ` ${asSentence(figure.note)}` : "";
  const flags = figure.flags.length > 0 ? ` Flags: ${figure.flags.join(", ")}.` : "";
  if (figure.value === null) return `No value: ${figure.absence}.${note}${flags}${from}`;
  return `Value: ${withUnit(figure.value, question.indicator.measure.unit)}.${note}${flags}${from}`;
}

/** Notes are as their senders wrote them. */
function asSentence(note: string): string {
  return /[.!?]$/.test(note) ? note : `${note}.`;
}

function onTarget({ question, figure }: Grounds, { target, rag }: Judged): string[] {
  const { area, indicator } = question;
  if (!target) {
    const where = area === indicator.area ? "" : `, since targets are set for ${nameOf(indicator.area)}`;
    return [`No target is set for the period${where}, so there is no RAG status.`];
  }
  const { unit } = indicator.measure;
  const tolerance =
    target.amberTolerance === null ? "" : `, amber within ${inFigures(target.amberTolerance, unit.decimals)} of it`;
  const status = rag ?? (isUsable(figure) ? "no status without a direction wanted" : "no status without a whole value");
  return [`Target: ${withUnit(target.value, unit)}${tolerance}: ${status}.`];
}

function onComparison(
  { question }: Grounds,
  { basis, label, baseValue, difference, percentChange, judgement, refusal }: Comparison,
): string {
  if (baseValue === null || difference === null)
    return [`${label}: not compared.`, refusal?.message ?? ""].join(" ").trim();
  const { decimals } = question.indicator.measure.unit;
  const percent =
    percentChange === null
      ? ""
      : `, which is ${inFigures(difference, decimals)} of ${inFigures(baseValue, decimals)} or ${inFigures(percentChange, 1)}%`;
  const by = basis === ComparisonBasis.EXPECTED_LEVEL ? "that band" : "the 95% confidence limits";
  const judged = judgement ? ` Judged ${judgement} by ${by}.` : "";
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

function onTrend({ question }: Grounds, { trend }: Judged): string[] {
  if (!trend) {
    const { kind } = question.indicator.measure;
    if (kind === MeasureKind.SCORE) return ["A score has no confidence limits, and so no test of its trend."];
    const what = kind === MeasureKind.RATIO ? "values with their numerators and denominators" : "whole values";
    return [
      `A trend needs five ${what} since the last break, with no long gap between them, and so many are not held.`,
    ];
  }
  const points = trend.points.map(({ key }) => key).join(", ");
  return [`Trend over ${points}: ${trend.direction} (chi-squared ${inFigures(trend.chiSquared, 2)}). ${trend.method}.`];
}

function onDirection({ direction, question }: Grounds): string {
  if (direction !== DesiredDirection.NEITHER) return `${direction} is wanted.`;
  return question.indicator.desiredDirection === DesiredDirection.NEITHER
    ? "No direction is wanted of it: nothing is called good or bad."
    : "Its aims disagree on which way it should go: nothing is called good or bad.";
}

function onFreshness({ latestPeriod, dueOn, overdue }: FreshnessNow): string {
  const latest = latestPeriod ? `The latest figures are for ${latestPeriod.label}` : "There are no figures yet";
  if (dueOn === null) return overdue ? `${latest}: overdue.` : `${latest}; nothing is due.`;
  return `${latest}; the next ${overdue ? "were" : "are"} due by ${dueOn}${overdue ? " and are overdue" : ""}.`;
}

/** What is known of the period, and of the one that it is compared with: a doubtful base makes a doubtful change. */
function onAnnotations({ period, question }: Grounds, { basePeriod }: Comparison): string[] {
  const { indicator, area, asOf } = question;
  const looked = [period, basePeriod].filter((each) => each !== null);
  return annotationsAsOf(indicator.measure, area, asOf)
    .filter((annotation) => looked.some((each) => overlaps(annotation.period, each)))
    .map(({ kind, period: of, text }) => `${kind}, ${of.label}: ${text}`);
}
