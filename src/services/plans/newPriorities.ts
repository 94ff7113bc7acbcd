import { faultsOfProse } from "../prose";
import { invalid, type UserError } from "../userError";

/** The most priorities that a plan may have; plans have some ten. */
const MOST_PRIORITIES = 100;

/** A priority, or a cross-cutting theme, of a plan as it is sent. */
export interface PartnerPriorityInput {
  readonly number?: number | null;
  readonly title: string;
  readonly statement?: string | null;
  readonly crossCutting?: boolean | null;
}

/** A priority, or a cross-cutting theme, of a plan that may be published. */
export interface NewPriority {
  readonly number: number | null;
  readonly title: string;
  readonly statement: string | null;
  readonly crossCutting: boolean;
}

/** What is wrong with a plan's priorities. There may be none: not every plan's are known. */
export function* faultsOfPriorities(priorities: readonly PartnerPriorityInput[]): Generator<UserError> {
  if (priorities.length > MOST_PRIORITIES) {
    yield invalid("priorities", `must be at most ${MOST_PRIORITIES}, but are ${priorities.length}`);
    return;
  }
  const places = new Map<number, number>();
  for (const [place, { number, title, statement }] of priorities.entries()) {
    yield* faultsOfProse(["priorities", place, "title"], title);
    if (statement != null) yield* faultsOfProse(["priorities", place, "statement"], statement);
    if (number == null) continue;
    const at = ["priorities", place, "number"];
    const before = places.get(number);
    if (number < 1) yield invalid(at, `must be a whole number from 1 on, but is ${number}`);
    else if (before === undefined) places.set(number, place);
    else yield invalid(at, `must be given once, but ${number} is that of item ${before + 1} too`);
  }
}

/** Priorities that keep the rules, as they are written. */
export function newPriorities(priorities: readonly PartnerPriorityInput[]): NewPriority[] {
  return priorities.map(({ number = null, title, statement, crossCutting }) => ({
    number,
    title: title.trim(),
    statement: statement?.trim() ?? null,
    crossCutting: crossCutting ?? false,
  }));
}
