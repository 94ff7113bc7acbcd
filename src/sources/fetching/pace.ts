import { TokenBucket } from "limiter";
import { pause } from "./pause";

/** How fast a service may be asked. */
export interface PaceLimits {
  /** Requests a second, in the long run. */
  readonly perSecond: number;
  /** Requests at once, after a rest. */
  readonly burst: number;
}

/** Keeps requests to the rate that a service allows. */
export class Pace {
  readonly #bucket: TokenBucket;

  constructor({ perSecond, burst }: PaceLimits) {
    this.#bucket = new TokenBucket({ bucketSize: burst, tokensPerInterval: perSecond, interval: "second" });
    this.#bucket.content = burst;
  }

  /** Waits until one more request may be made. Throws the signal's reason as soon as it is aborted. */
  async turn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    // The bucket's own wait cannot be cut short.
    while (!this.#bucket.tryRemoveTokens(1)) await pause(this.#bucket.getWaitTime(1), signal);
  }
}
