import { HubError } from "../../errors";
import { criteria } from "./criteria";
import type { WeightedCriterion } from "./criterion";

/** How much a criterion is to count. */
export interface CriterionWeight {
  readonly criterion: string;
  readonly weight: number;
}

/** The strategy names its five considerations without ranking them, so that each counts as much as any other. */
const DEFAULT_WEIGHT = 1;

/**
 * The criteria with the weights given; one of which nothing is said counts 1. Throws INVALID_WEIGHTS.
 */
export function withWeights(given: readonly CriterionWeight[]): WeightedCriterion[] {
  const known = new Set<string>(criteria.map(({ code }) => code));
  const weights = new Map<string, number>();
  for (const { criterion, weight } of given) {
    if (!known.has(criterion)) refuse(`criterion must be one of ${[...known].join(", ")}, but is "${criterion}"`);
    if (weights.has(criterion)) refuse(`each criterion may be given one weight, but ${criterion} is given two`);
    if (!Number.isFinite(weight) || weight < 0) {
      refuse(`the weight of ${criterion} must be a finite number, zero or more, but is ${weight}`);
    }
    weights.set(criterion, weight);
  }
  const weighted = criteria.map((criterion) => ({
    ...criterion,
    weight: weights.get(criterion.code) ?? DEFAULT_WEIGHT,
  }));
  if (weighted.every(({ weight }) => weight === 0))
    refuse("at least one criterion must have a weight above 0, but all are 0");
  return weighted;
}

function refuse(rule: string): never {
  throw new HubError("INVALID_WEIGHTS", `In weights, ${rule}.`);
}
