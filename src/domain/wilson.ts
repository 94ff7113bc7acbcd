import { type Interval, interval } from "./interval";

/**
 * The confidence limits of a proportion, from 0 to 1, by Wilson's score method (Wilson 1927; Fingertips).
 *
 * @param z the standard normal deviate of the confidence wanted, such as 1.959964 for 95 %
 * @returns null when there is nothing to share, or when the count is not a part of the whole
 */
export function wilson(count: number, of: number, z: number): Interval | null {
  if (of <= 0 || count < 0 || count > of) return null;
  const share = count / of;
  const spread = z * Math.sqrt(z ** 2 + 4 * count * (1 - share));
  const limit = (side: -1 | 1) => (2 * count + z ** 2 + side * spread) / (2 * (of + z ** 2));
  // Rounding must not push a limit past the proportion itself, or past nothing and all.
  return interval(Math.max(0, Math.min(share, limit(-1))), Math.min(1, Math.max(share, limit(1))));
}
