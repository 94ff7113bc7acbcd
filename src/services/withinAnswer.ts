import { setTimeout as wait } from "node:timers/promises";

/** The longest that an answer waits for work that goes on by itself, in milliseconds. */
export const LONGEST_WAIT_MS = 20_000;

/** Told in the place of an answer when work takes longer than an answer may; it goes on. */
export const STILL_RUNNING: unique symbol = Symbol("still running");

/**
 * What work comes to, if it does so in time. What it throws is thrown here, and once the answer has gone without it,
 * handed to `onLateFault`: nobody else would hear of it.
 */
export async function withinAnswer<T>(
  work: Promise<T>,
  onLateFault: (fault: unknown) => void,
  longestMs = LONGEST_WAIT_MS,
): Promise<T | typeof STILL_RUNNING> {
  const stop = new AbortController();
  let hasGone = false;
  const tooLong = wait(longestMs, null, { signal: stop.signal })
    .catch(() => undefined)
    .then((): typeof STILL_RUNNING => {
      hasGone = true;
      return STILL_RUNNING;
    });
  work.catch((fault: unknown) => {
    if (hasGone) onLateFault(fault);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    stop.abort();
  }
}
