import type { Measure, Priority, Strategy } from "../../catalogue/model";
import type { Period } from "../../domain/period/period";
import type { WeightedCriterion } from "../../domain/strategicAssessment/criterion";
import { type CriterionWeight, withWeights } from "../../domain/strategicAssessment/criterionWeights";
import { type Standing, standings } from "../../domain/strategicAssessment/standings";
import type { Asking } from "../asking";
import type { HeldFigures } from "../series/heldFigures";
import type { HeldLoader } from "../series/heldLoader";
import type { Evidence } from "./evidence";
import { evidenceFor } from "./evidenceFor";
import type { FiguresRead } from "./figuresRead";

/** A question for how a strategy's priorities stand. */
export interface StrategicQuestion {
  readonly strategy: Strategy;
  readonly period: Period;
  /** How much criteria are to count; those of which nothing is said count 1. */
  readonly weights: readonly CriterionWeight[];
}

/** The priorities of a strategy scored on the criteria of the strategic assessment. */
export interface StrategicAssessment {
  readonly period: Period;
  readonly criteria: readonly WeightedCriterion[];
  /** The ranked first, then those without a rank, in order of number. */
  readonly scores: readonly PriorityScore[];
}

export interface PriorityScore extends Standing {
  readonly priority: Priority;
  readonly parts: readonly CriterionScore[];
}

export interface CriterionScore extends Evidence {
  readonly criterion: WeightedCriterion;
}

/** The measure of which volumes are shares. */
const TOTAL_CRIME = "total-crime";

/** Scores and ranks a strategy's priorities, with one read of figures for all of them. Throws INVALID_WEIGHTS. */
export async function assessStrategy(
  asking: Asking,
  loader: HeldLoader,
  { strategy, period, weights }: StrategicQuestion,
): Promise<StrategicAssessment> {
  const criteria = withWeights(weights);
  const read = await readFigures(asking, loader, strategy, period);
  const scored = strategy.priorities.map((priority) =>
    criteria.map((criterion) => ({ criterion, ...evidenceFor(priority, criterion.code, read) })),
  );
  const places = standings(
    scored.map((parts) => parts.map(({ score }) => score)),
    criteria.map(({ weight }) => weight),
  );
  const scores = strategy.priorities.flatMap((priority, place): PriorityScore[] => {
    const [standing, parts] = [places[place], scored[place]];
    return standing && parts ? [{ priority, ...standing, parts }] : [];
  });
  return { period, criteria, scores: scores.sort(byRank) };
}

/** Every figure that the judgements name, and total crime beside them, in one go. */
async function readFigures(
  { catalogue, today }: Asking,
  loader: HeldLoader,
  { priorities, startsOn, partnership: { area } }: Strategy,
  period: Period,
): Promise<FiguresRead> {
  const totalCrime = catalogue.measure(TOTAL_CRIME);
  const watched = priorities.flatMap(({ judgements }) => judgements.flatMap(({ indicator }) => indicator ?? []));
  const measures = new Set(watched.map(({ measure }) => measure));
  if (totalCrime && measures.size > 0) measures.add(totalCrime);
  const ask = async (measure: Measure): Promise<[Measure, HeldFigures]> => [
    measure,
    await loader.load({ measure, area, category: null, asOf: null }),
  ];
  return { area, period, today, startsOn, totalCrime, held: new Map(await Promise.all([...measures].map(ask))) };
}

function byRank(one: PriorityScore, other: PriorityScore): number {
  const last = Number.POSITIVE_INFINITY;
  const [a, b] = [one.rank ?? last, other.rank ?? last];
  return a === b ? one.priority.number - other.priority.number : a - b;
}
