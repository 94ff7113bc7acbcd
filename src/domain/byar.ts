import { type Interval, interval } from "./interval";

/**
 * The confidence limits of a count, by Byar's approximation to the Poisson distribution (Breslow and Day 1987;
 * Fingertips, for counts from 10 up).
 *
 * @param z the standard normal deviate of the confidence wanted, such as 1.959964 for 95 %
 * @returns null for a negative count
 */
export function byar(count: number, z: number): Interval | null {
  if (count < 0) return null;
  const limit = (events: number, deviate: number) =>
    events * Math.max(0, 1 - 1 / (9 * events) + deviate / (3 * Math.sqrt(events))) ** 3;
  return interval(count === 0 ? 0 : limit(count, -z), limit(count + 1, z));
}
