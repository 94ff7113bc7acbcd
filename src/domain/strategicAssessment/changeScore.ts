import { DesiredDirection } from "../desiredDirection";
import { Judgement } from "../judgement";

/** A change on the year before, in per cent of it, and how it was judged; a null judgement is one not made. */
export interface YearsChange {
  readonly percentChange: number;
  readonly judgement: Judgement | null;
}

/**
 * What a change on the year before scores: by how many per cent the figure worsened, at most 100. The criterion is about
 * "patterns of increase", so what did not worsen scores nothing, and neither does what is no more than chance: no pattern
 * can be ascertained from it. Null without a direction wanted, since nothing is worse then.
 */
export function changeScore({ percentChange, judgement }: YearsChange, direction: DesiredDirection): number | null {
  if (direction === DesiredDirection.NEITHER) return null;
  if (judgement === Judgement.SIMILAR) return 0;
  const worsening = direction === DesiredDirection.DECREASE ? percentChange : -percentChange;
  return Math.min(100, Math.max(0, worsening));
}
