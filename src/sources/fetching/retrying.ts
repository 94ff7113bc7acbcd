import { ExponentialBackoff, halfJitterGenerator } from "cockatiel";
import type { FetchRules } from "./fetchRules";
import { pause } from "./pause";
import { SourceUnavailable } from "./sourceUnavailable";

/**
 * Makes an attempt, and again when what it failed of may pass: after waits that double, each with a random part, or as long
 * as the source asks. One that asks for longer than is waited is given up. The loop is our own, since cockatiel's cannot be
 * cut short while it waits.
 */
export async function retrying<T>(
  { attempts, firstWaitMs, longestWaitMs }: FetchRules["retry"],
  signal: AbortSignal | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  const growing = new ExponentialBackoff({
    generator: halfJitterGenerator,
    initialDelay: firstWaitMs,
    maxDelay: longestWaitMs,
  });
  let wait = growing.next();
  for (let made = 1; ; made++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof SourceUnavailable) || error.isFinal) throw error;
      const askedMs = (error.comeBackAt?.getTime() ?? 0) - Date.now();
      if (made > attempts || askedMs > longestWaitMs) throw error.after(made);
      await pause(Math.max(wait.duration, askedMs), signal);
      wait = wait.next(undefined);
    }
  }
}
