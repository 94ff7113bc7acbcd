import { basename } from "node:path";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import { BUSY, exclusively } from "../../database/exclusively";
import { LOCKS } from "../../database/transaction";
import { ImportRunStatus } from "../../domain/importRunStatus";
import { londonDay } from "../../domain/londonDay";
import { connectorOf } from "../import/connectorOf";
import type { ImportRunReport } from "../import/importRun";
import { readThrough, settingsFor } from "../import/readThrough";
import { recordRefusal } from "../import/recordRefusal";
import { fetcherOf } from "./fetcherOf";
import { type Find, findFiles } from "./findFiles";
import { isFindable, locationsOf } from "./locations";
import { readMemory, remember } from "./memory";
import { recordCheck } from "./recordCheck";
import type { SyncReport } from "./syncReport";
import type { SyncTerms } from "./syncTerms";

/**
 * Looks at every place where a source has files, and reads what has not been read before, each file in a run of its own.
 * One process at a time reads a source. What cannot be had or is refused is recorded as a failed run; what stood before
 * still stands.
 */
export async function syncSource(
  database: Database,
  catalogue: Catalogue,
  source: Source,
  terms: SyncTerms,
): Promise<SyncReport> {
  if (source.isDisabled) return { ...NOTHING, source: source.slug, outcome: "DISABLED" };
  const report = await exclusively(database, LOCKS.sync, source.rowId, () =>
    new SourceSync(database, catalogue, source, terms).run(),
  );
  return report === BUSY ? { ...NOTHING, source: source.slug, outcome: "BUSY" } : report;
}

const NOTHING = { runs: [], unchanged: 0, failures: [], passedOver: [], sequence: null };

/** An address without what may be somebody's secret or this machine's business: its query, and the folders of a path. */
function shownAddress(address: string): string {
  if (!URL.canParse(address)) return basename(address);
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** One look at one source. */
class SourceSync {
  readonly #runs: ImportRunReport[] = [];
  readonly #failures: string[] = [];
  readonly #passedOver: string[] = [];
  /** Addresses that could not be had, or some of whose files were refused. */
  readonly #failed = new Set<string>();
  #unchanged = 0;

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly source: Source,
    private readonly terms: SyncTerms,
  ) {}

  async run(): Promise<SyncReport> {
    const { database, source, terms, catalogue } = this;
    const connector = connectorOf(source);
    const locations = locationsOf(source, terms.config.inboxDir);
    if (!isFindable(locations, connector, source)) return { ...NOTHING, source: source.slug, outcome: "NOWHERE" };
    const settings = settingsFor(connector, source);
    const fetcher = fetcherOf(connector, settings, locations, terms);
    const stop = () => fetcher.close();
    terms.signal?.addEventListener("abort", stop, { once: true });
    try {
      const { maxImportBytes: mostBytes, secrets } = terms.config;
      const finds = findFiles({
        connector,
        locations,
        mostBytes,
        terms: {
          settings,
          known: catalogue,
          today: londonDay(new Date()),
          fetcher,
          remembered: await readMemory(database, source),
          secret: (name) => secrets.get(name) ?? null,
        },
        onBytes: (address, bytes) => terms.onBytes?.(address, bytes),
        onPassedOver: (sentence) => this.#passedOver.push(sentence),
      });
      for await (const find of finds) {
        if (terms.signal?.aborted) break;
        await this.#take(find);
      }
    } catch (error) {
      // Whoever stops the hub breaks off what is being fetched: that is no fault of the source.
      if (!terms.signal?.aborted) throw error;
    } finally {
      terms.signal?.removeEventListener("abort", stop);
      await fetcher.close();
    }
    return this.#report();
  }

  async #take(find: Find): Promise<void> {
    if (find.kind === "FILE") await this.#read(find);
    else if (find.kind === "UNCHANGED") this.#unchanged += 1;
    else if (find.kind === "READ") await this.#remember(find);
    else await this.#fail(find.address, find.why);
  }

  async #read(find: Extract<Find, { kind: "FILE" }>): Promise<void> {
    const { database, catalogue, source, terms } = this;
    const run = await readThrough(find.connector, find.file, database, catalogue, {
      source,
      isDryRun: terms.isDryRun ?? false,
      onProgress: (progress) => terms.onProgress?.(progress),
    });
    if (run.isRepeat) this.#unchanged += 1;
    else this.#runs.push(run);
    if (run.status === ImportRunStatus.FAILED) this.#note(find.address, `${find.file.name}: ${run.error}`);
    else await this.#remember(find);
  }

  /** What could not be had is recorded as a reading that failed, so that whoever looks at the source learns of it. */
  async #fail(address: string, why: string): Promise<void> {
    const { database, catalogue, source, terms } = this;
    this.#note(address, why);
    if (terms.isDryRun) return;
    this.#runs.push(await recordRefusal(database, catalogue, { source, name: shownAddress(address) }, why));
  }

  #note(address: string, why: string): void {
    this.#failures.push(why);
    this.#failed.add(address);
  }

  /** An address some of whose files were refused is asked for them again, and none of the others is. */
  async #remember({ address, remember: what }: { address: string; remember: string | null }): Promise<void> {
    if (what === null || this.terms.isDryRun || this.#failed.has(address)) return;
    await remember(this.database, this.source, address, what);
  }

  async #report(): Promise<SyncReport> {
    const { database, source, terms } = this;
    const [failure = null] = this.#failures;
    // A look that was broken off is none: the source is still due when the hub is back.
    const isCheck = !terms.isDryRun && !terms.signal?.aborted;
    const sequence = isCheck ? await recordCheck(database, source, failure) : (this.#runs.at(-1)?.sequence ?? null);
    const read = this.#runs.length > 0 ? "READ" : "UNCHANGED";
    return {
      source: source.slug,
      outcome: failure === null ? read : "FAILED",
      runs: this.#runs,
      unchanged: this.#unchanged,
      failures: this.#failures,
      passedOver: this.#passedOver,
      sequence,
    };
  }
}
