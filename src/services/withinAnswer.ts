import { setTimeout as wait } from "node:timers/promises";

/** The longest that an answer waits for work that goes on by itself, in milliseconds. */
export const LONGEST_WAIT_MS = 20_000;

/** Told in the place of an answer when work takes longer than an answer may; it goes on. */
export const STILL_RUNNING: unique symbol = Symbol("still running");

/** What work comes to, if it does so in time. */
export async function withinAnswer<T>(
  work: Promise<T>,
  longestMs = LONGEST_WAIT_MS,
): Promise<T | typeof STILL_RUNNING> {
  const stop = new AbortController();
  const tooLong = wait(longestMs, null, { signal: stop.signal })
    .catch(() => undefined)
    .then((): typeof STILL_RUNNING => STILL_RUNNING);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    stop.abort();
    // Whoever asked has gone: what goes wrong from here on is in the source's runs.
    work.catch(() => undefined);
  }
}
