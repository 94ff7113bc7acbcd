import { TimeoutStrategy, timeout } from "cockatiel";
import { seconds } from "./connectionFault";
import { SourceUnavailable } from "./sourceUnavailable";

/**
 * Does something with a host that must be done within a time, with a signal that is aborted when the time is over or when
 * the caller gives up. Throws SourceUnavailable in the first case, the caller's reason in the second.
 */
export function withinTime<T>(
  host: string,
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return timeout(ms, TimeoutStrategy.Cooperative).execute(async ({ signal }) => {
    try {
      return await work(signal);
    } catch (error) {
      caller?.throwIfAborted();
      // Whoever took all of that time would take it again, while the source is kept from everything else.
      if (signal.aborted) {
        throw new SourceUnavailable(host, `did not send its whole answer within ${seconds(ms)}`, { isFinal: true });
      }
      throw error;
    }
  }, caller);
}
