import type { Day } from "./day";
import { shared, spanInWords, type Validity } from "./validity";

/** When an alignment is to hold, and what bounds that. */
export interface AlignmentDays {
  /** What was given of it; what was not is left to the plan. */
  readonly given: Validity;
  /** The plan, and when it is in force, its end by a successor among it. */
  readonly plan: { readonly slug: string; readonly inForce: Validity };
  readonly strategy: { readonly slug: string; readonly startsOn: Day; readonly endsOn: Day };
}

/** A field of an alignment whose days break a rule: the rule and what was found, to follow the field's name. */
export interface DayFault {
  readonly field: "validFrom" | "validTo" | "priority";
  readonly ruleAndFinding: string;
}

/**
 * What is wrong with the days of an alignment, whoever asserts it: they must be days of the plan, and one of them a day of
 * the strategy, since what never ran at one time cannot have lined up.
 */
export function* faultsOfDays({ given, plan, strategy }: AlignmentDays): Generator<DayFault> {
  const outside = [...faultsOfBounds("validFrom", given.from, plan), ...faultsOfBounds("validTo", given.to, plan)];
  yield* outside;
  if (outside.length > 0) return;
  const days = shared(given, plan.inForce);
  const inForce = { from: strategy.startsOn, to: strategy.endsOn };
  if (days !== null && shared(days, inForce) !== null) return;
  const holds = `the alignment would hold ${days === null ? "on none" : spanInWords(days)}`;
  yield {
    field: "priority",
    ruleAndFinding: `must be one of a strategy that is in force on a day of the alignment, but ${holds}, and ${strategy.slug} is in force ${spanInWords(inForce)}`,
  };
}

function* faultsOfBounds(
  field: "validFrom" | "validTo",
  day: Day | null,
  { slug, inForce: { from, to } }: AlignmentDays["plan"],
): Generator<DayFault> {
  if (day === null) return;
  if (from !== null && day < from) {
    yield { field, ruleAndFinding: `must not be before the first day of the plan ${slug}, ${from}, but is ${day}` };
  }
  if (to !== null && day > to) {
    yield { field, ruleAndFinding: `must not be after the last day of the plan ${slug}, ${to}, but is ${day}` };
  }
}
