import { setTimeout as wait } from "node:timers/promises";
import type { CurrentCatalogue } from "../../catalogue/currentCatalogue";
import type { Source } from "../../catalogue/model";
import type { Config } from "../../config";
import type { Database } from "../../database/database";
import { connectorOf } from "../import/connectorOf";
import { dueSources, readChecks } from "./dueSources";
import { isFindable, locationsOf } from "./locations";
import type { SyncReport } from "./syncReport";
import { syncSource } from "./syncSource";
import type { SyncConfig } from "./syncTerms";

/** How often it is looked whether a source is due: schedules name minutes. */
const LOOK_EVERY_MS = 30_000;

/** What a scheduler goes by. */
export type SchedulerConfig = SyncConfig & Pick<Config, "scheduleJitterMs">;

/** Told of what the scheduler did, and of what went wrong with the hub itself. */
export interface SchedulerListener {
  onReport(report: SyncReport): void;
  onFault(fault: unknown): void;
}

/**
 * Reads sources by themselves when their schedules say so. Every process of a hub may have one: a lock of the database
 * lets one of them read a source, and the others see that it was looked at.
 */
export class Scheduler {
  readonly #beganAt = new Date();
  readonly #stopping = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #underWay = new Map<string, Promise<void>>();
  #looked: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly catalogue: CurrentCatalogue,
    private readonly config: SchedulerConfig,
    private readonly listener: SchedulerListener,
    lookEveryMs = LOOK_EVERY_MS,
  ) {
    this.#timer = setInterval(() => {
      const looked = this.look().catch(listener.onFault);
      this.#looked = this.#looked.then(() => looked);
    }, lookEveryMs);
    this.#timer.unref();
  }

  /** Begins to read the sources that are due. */
  async look(now = new Date()): Promise<void> {
    const checks = await readChecks(this.database);
    for (const source of dueSources(this.catalogue.snapshot.sources, checks, this.#beganAt, now)) this.#begin(source);
  }

  /** Begins nothing more, and waits for what is under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#looked;
    await Promise.all(this.#underWay.values());
  }

  #begin(source: Source): void {
    const { slug } = source;
    if (this.#underWay.has(slug) || this.#stopping.signal.aborted) return;
    const reading = this.#read(source)
      .catch(this.listener.onFault)
      .finally(() => this.#underWay.delete(slug));
    this.#underWay.set(slug, reading);
  }

  async #read({ slug }: Source): Promise<void> {
    const { signal } = this.#stopping;
    const { scheduleJitterMs } = this.config;
    await wait(Math.random() * scheduleJitterMs, undefined, { signal, ref: false }).catch(() => undefined);
    // Another process may have read it meanwhile, and the catalogue may say otherwise of it by now.
    const source = this.catalogue.snapshot.source(slug);
    if (signal.aborted || source === null) return;
    const [isDue] = dueSources([source], await readChecks(this.database), this.#beganAt, new Date());
    if (isDue === undefined || !this.#hasPlaces(source)) return;
    this.listener.onReport(
      await syncSource(this.database, this.catalogue.snapshot, source, { config: this.config, signal }),
    );
  }

  #hasPlaces(source: Source): boolean {
    return isFindable(locationsOf(source, this.config.inboxDir), connectorOf(source), source);
  }
}
