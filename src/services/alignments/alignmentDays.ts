import type { PartnerPlan, Priority } from "../../catalogue/model";
import { shared, spanInWords, type Validity } from "../../domain/validity";
import { faultsOfSpan } from "../span";
import { invalid, type UserError } from "../userError";

/** When an alignment is to hold, and what bounds that. */
export interface AlignmentDays {
  /** What was given of it; what was not is left to the plan. */
  readonly given: Validity;
  readonly plan: PartnerPlan;
  /** When the plan is in force, its end by a successor among it. */
  readonly inForce: Validity;
  readonly priority: Priority;
}

/** What is wrong with the days of an alignment: they must be days of the plan, and one of them a day of the strategy. */
export function* faultsOfDays({ given, plan, inForce, priority }: AlignmentDays): Generator<UserError> {
  const faults = [
    ...faultsOfSpan({ field: "validFrom", day: given.from }, { field: "validTo", day: given.to }),
    ...faultsOfBounds(given, plan, inForce),
  ];
  yield* faults;
  if (faults.length > 0) return;
  const { slug, startsOn, endsOn } = priority.strategy;
  const days = shared(given, inForce);
  if (days !== null && shared(days, { from: startsOn, to: endsOn }) !== null) return;
  const finding = `the alignment would hold ${days === null ? "on none" : spanInWords(days)}, and ${slug} is in force`;
  yield invalid(
    "priority",
    `must be one of a strategy that is in force on a day of the alignment, but ${finding} ${spanInWords({ from: startsOn, to: endsOn })}`,
  );
}

function* faultsOfBounds({ from, to }: Validity, { slug }: PartnerPlan, inForce: Validity): Generator<UserError> {
  for (const [field, day] of [
    ["validFrom", from],
    ["validTo", to],
  ] as const) {
    if (day === null) continue;
    if (inForce.from !== null && day < inForce.from) {
      yield invalid(field, `must not be before the first day of the plan ${slug}, ${inForce.from}, but is ${day}`);
    }
    if (inForce.to !== null && day > inForce.to) {
      yield invalid(field, `must not be after the last day of the plan ${slug}, ${inForce.to}, but is ${day}`);
    }
  }
}
