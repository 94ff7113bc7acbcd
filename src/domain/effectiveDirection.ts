import { DesiredDirection } from "./desiredDirection";

/**
 * The one direction in which an indicator may be called better: the strategy's own, unless an aim wants the opposite, or
 * two aims want opposite things of it. Then, and where nobody names a direction, it is coloured neither good nor bad.
 */
export function effectiveDirection(strategys: DesiredDirection, aims: readonly DesiredDirection[]): DesiredDirection {
  const wanted = new Set([strategys, ...aims].filter((direction) => direction !== DesiredDirection.NEITHER));
  const [only] = wanted;
  return wanted.size === 1 && only && strategys !== DesiredDirection.NEITHER ? only : DesiredDirection.NEITHER;
}
