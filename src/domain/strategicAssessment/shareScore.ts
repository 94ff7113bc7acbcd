import { percentOf } from "../statedFigure";

/**
 * What a part of a whole scores: its share in per cent. Null where it is no share: of nothing, negative, or more than the
 * whole, which two figures counted differently can seem to be.
 */
export function shareScore(part: number, whole: number): number | null {
  return part < 0 || part > whole ? null : percentOf(part, whole);
}
