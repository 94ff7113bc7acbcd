import type { SeedSet } from "./seedSet";

/** How much the seeds hold. */
export interface SeedSize {
  readonly areas: number;
  readonly organisations: number;
  readonly partnerships: number;
  readonly strategies: number;
  readonly priorities: number;
  readonly aims: number;
  readonly indicators: number;
  readonly measures: number;
  readonly partnerPlans: number;
  readonly partnerPriorities: number;
  /** Judgements of how a partner priority lines up: alignments, and those that find none. */
  readonly alignments: number;
  readonly sources: number;
  readonly annotations: number;
}

/** What a loading of the catalogue's seeds found and did. */
export interface SeedReport extends SeedSize {
  /** Rows inserted or changed. */
  readonly written: number;
  /** Rows deleted, what went with them as a part of them aside. */
  readonly removed: number;
  /** What was not written, since something in the database stands in its way: a sentence each, on what to do. */
  readonly yielded: readonly string[];
  /** The catalogue's version afterwards: the one before when nothing was written or removed. */
  readonly catalogueVersion: number;
}

/** The same with the figures among the seeds. */
export interface LoadedSeeds extends SeedReport {
  /** Figures that the seeds hold. */
  readonly measurements: number;
}

/** Counts what a set of seeds holds. */
export function sizeOf({
  alignments,
  areas,
  organisations,
  partnerships,
  strategies,
  measures,
  plans,
  sources,
  annotations,
}: SeedSet): SeedSize {
  const priorities = strategies.flatMap((strategy) => strategy.priorities);
  return {
    areas: areas.length,
    organisations: organisations.length,
    partnerships: partnerships.length,
    strategies: strategies.length,
    priorities: priorities.length,
    aims: priorities.flatMap(({ aims }) => aims).length,
    indicators: priorities.flatMap(({ indicators }) => indicators).length,
    measures: measures.length,
    partnerPlans: plans.length,
    partnerPriorities: plans.flatMap((plan) => plan.priorities).length,
    alignments: alignments
      .flatMap(({ judgements }) => judgements)
      .reduce((sum, judgement) => sum + Math.max(1, judgement.alignments.length), 0),
    sources: sources.length,
    annotations: annotations.length,
  };
}
