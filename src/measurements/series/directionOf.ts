import type { Indicator } from "../../catalogue/model";
import type { DesiredDirection } from "../../domain/desiredDirection";
import { effectiveDirection } from "../../domain/effectiveDirection";

/** The direction in which an indicator may be called better: NEITHER when nobody names one, or its aims disagree. */
export function directionOf({ desiredDirection, aims }: Indicator): DesiredDirection {
  return effectiveDirection(
    desiredDirection,
    aims.map((aim) => aim.desiredDirection),
  );
}
