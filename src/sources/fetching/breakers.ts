import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
} from "cockatiel";
import { seconds } from "./connectionFault";
import { SourceUnavailable } from "./sourceUnavailable";

/** When a host is left alone, and for how long. */
export interface BreakerRules {
  /** How many failures in a row. */
  readonly failures: number;
  readonly restMs: number;
}

const DEFAULT_BREAKER: BreakerRules = { failures: 5, restMs: 30_000 };

/** A breaker for each host: one that fails again and again is left alone for a while, then tried with one request. */
export class Breakers {
  readonly #byHost = new Map<string, Breaker>();

  constructor(private readonly rules: BreakerRules = DEFAULT_BREAKER) {}

  /** The breaker of a host, its port being part of it. */
  of(host: string): Breaker {
    const breaker = this.#byHost.get(host) ?? new Breaker(host, this.rules);
    this.#byHost.set(host, breaker);
    return breaker;
  }
}

/** Lets requests to one host through, or not. */
export class Breaker {
  readonly #policy: CircuitBreakerPolicy;
  #openedAt = new Date();
  /** What the host did when it failed last. */
  #last: string | null = null;

  constructor(
    private readonly host: string,
    private readonly rules: BreakerRules,
  ) {
    this.#policy = circuitBreaker(handleType(SourceUnavailable), {
      breaker: new ConsecutiveBreaker(rules.failures),
      halfOpenAfter: rules.restMs,
    });
    this.#policy.onBreak((reason) => {
      this.#openedAt = new Date();
      this.#last = "error" in reason && reason.error instanceof SourceUnavailable ? reason.error.did : null;
    });
  }

  /** Does something with the host. Throws SourceUnavailable at once while the host is left alone. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(work);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? this.#leftAlone() : error;
    }
  }

  #leftAlone(): SourceUnavailable {
    const { failures, restMs } = this.rules;
    const since = this.#openedAt.toISOString().slice(11, 19);
    const comeBackAt = new Date(this.#openedAt.getTime() + restMs);
    const last = this.#last === null ? "" : ` (lastly it ${this.#last})`;
    const did = `failed ${failures} times in a row${last} and is left alone since ${since} UTC, for ${seconds(restMs)}`;
    return new SourceUnavailable(this.host, did, { comeBackAt, isFinal: true });
  }
}
