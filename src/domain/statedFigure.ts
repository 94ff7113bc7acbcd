/** A share in per cent, unrounded, or null when either part is unknown or there is nothing to share. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
}

/**
 * Whether a figure recomputed from its parts rounds to the figure as a document states it, to as many decimals as the
 * document prints (40.05 has two). Null when it cannot be recomputed. Half a unit of the last printed place counts as
 * agreeing, so that rounding half up and half to even are both accepted.
 */
export function agreesAsStated(asStated: number | null, recomputed: number | null): boolean | null {
  if (asStated === null || recomputed === null) return null;
  const decimals = String(asStated).split(".")[1]?.length ?? 0;
  const halfOfLastPlace = 0.5 / 10 ** decimals;
  return Math.abs(asStated - recomputed) <= halfOfLastPlace * (1 + 1e-9);
}
