import { DesiredDirection } from "./desiredDirection";
import { Judgement } from "./judgement";

/** A difference judged by the direction wanted: none is similar, and where no direction is wanted it is not coloured. */
export function judgeDifference(difference: number, direction: DesiredDirection): Judgement {
  if (difference === 0) return Judgement.SIMILAR;
  const isHigher = difference > 0;
  if (direction === DesiredDirection.NEITHER) return isHigher ? Judgement.HIGHER : Judgement.LOWER;
  return isHigher === (direction === DesiredDirection.INCREASE) ? Judgement.BETTER : Judgement.WORSE;
}
