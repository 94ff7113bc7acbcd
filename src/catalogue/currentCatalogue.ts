import type { Database } from "../database/database";
import { type HubVersion, readCurrentVersion } from "../database/version";
import type { Catalogue } from "./catalogue";
import { loadCatalogue, refreshHoldings } from "./loadCatalogue";

/** Which version of the catalogue and of everything a process has seen or heard of. */
type Seen = Pick<HubVersion, "catalogue" | "sequence">;

/**
 * The newest snapshot that this process has seen. It is swapped whole, so a request that took one keeps it. A change is
 * heard of by announcement; should one be missed, a slow poll finds it.
 */
export class CurrentCatalogue {
  #snapshot: Catalogue;
  #loading: Promise<void> | null = null;
  /** The version last heard of while a load was under way, which may have begun before it. */
  #heard: Seen | null = null;
  #isClosed = false;
  #poll: NodeJS.Timeout;
  #polled: Promise<void> = Promise.resolve();

  private constructor(
    private readonly database: Database,
    snapshot: Catalogue,
    pollIntervalMs: number,
    private readonly onFault: (fault: unknown) => void,
  ) {
    this.#snapshot = snapshot;
    database.onChange((payload) => {
      const [catalogue, sequence] = payload.split("/").map(Number);
      this.#catchUpWith({ catalogue: catalogue ?? 0, sequence: sequence ?? 0 });
    });
    this.#poll = setInterval(() => {
      const polled = readCurrentVersion(database).then((version) => this.#catchUpWith(version), onFault);
      this.#polled = this.#polled.then(() => polled);
    }, pollIntervalMs);
    this.#poll.unref();
  }

  /** Loads the first snapshot and keeps it fresh. A fault in refreshing is reported and the last snapshot stands. */
  static async open(
    database: Database,
    pollIntervalMs: number,
    onFault: (fault: unknown) => void,
  ): Promise<CurrentCatalogue> {
    return new CurrentCatalogue(database, await loadCatalogue(database), pollIntervalMs, onFault);
  }

  /** The snapshot to answer a request from, from start to end. */
  get snapshot(): Catalogue {
    return this.#snapshot;
  }

  /** Answers when this process has seen a version of the catalogue, so that a mutation's answer holds its own change. */
  async reach(catalogue: number): Promise<void> {
    while (this.#snapshot.version.catalogue < catalogue) await this.#load();
  }

  /** Answers when this process has seen a version of everything, measurements included. */
  async reachSequence(sequence: number): Promise<void> {
    while (this.#snapshot.version.sequence < sequence) await this.#load();
  }

  /** Stops looking for changes, and waits for a look or a load that is under way. What is heard from now on begins none. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    await Promise.all([this.#polled, this.#loading?.catch(() => undefined)]);
  }

  /** What is announced is a hint to look, whatever it says: a restored database may well have gone back. */
  #catchUpWith(version: Seen): void {
    if (this.#isClosed) return;
    const { catalogue, sequence } = this.#snapshot.version;
    if (version.catalogue === catalogue && version.sequence === sequence) return;
    if (this.#loading) this.#heard = version;
    else this.#load().catch(this.onFault);
  }

  /** One load at a time: whoever asks while one is under way waits for it and then looks again. */
  #load(): Promise<void> {
    this.#loading ??= this.#read()
      .then((loaded) => {
        const { catalogue, data } = this.#snapshot.version;
        if (loaded.version.catalogue !== catalogue || loaded.version.data !== data) this.#snapshot = loaded;
      })
      .finally(() => {
        this.#loading = null;
        const heard = this.#heard;
        this.#heard = null;
        if (heard !== null) this.#catchUpWith(heard);
      });
    return this.#loading;
  }

  /** Where only measurements have changed, the catalogue's objects stay. */
  async #read(): Promise<Catalogue> {
    return (await refreshHoldings(this.database, this.#snapshot)) ?? loadCatalogue(this.database);
  }
}
