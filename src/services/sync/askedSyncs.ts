/**
 * The syncs that clients ask for, each of which may go on after its answer. Whoever stops the hub breaks them off, since a
 * publisher that trickles would keep the process alive for a quarter of an hour.
 */
export class AskedSyncs {
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  /**
   * @param onLateFault told of what a sync throws when it has outlived its answer. What is wrong with a source is in its
   *   runs instead: this is a fault of the hub's, which by default ends the process as any that nobody hears
   */
  constructor(
    readonly onLateFault: (fault: unknown) => void = (fault) => {
      throw fault;
    },
  ) {}

  /** Does a sync, which ends early when its signal is aborted. */
  run<T>(sync: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = sync(this.#stopping.signal).finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
    return running;
  }

  /** Breaks off what is being fetched, and waits for what is under way. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#underWay);
  }
}
