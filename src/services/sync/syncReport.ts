import type { ImportRunReport } from "../import/importRun";

/** How a sync of one source ended. */
export type SyncOutcome =
  /** Something was read that had not been read before. */
  | "READ"
  /** It answered, and has nothing that was not read before. */
  | "UNCHANGED"
  /** Something could not be had or was refused; what stood before still stands, and what else was found was read. */
  | "FAILED"
  /** There is nowhere to look for it: files for it are imported by hand or laid in the inbox. */
  | "NOWHERE"
  /** Another process is reading it. */
  | "BUSY"
  | "DISABLED";

/** What came of looking at one source. */
export interface SyncReport {
  /** The source's slug. */
  readonly source: string;
  readonly outcome: SyncOutcome;
  /** The readings that were made, those that were refused among them, in order. */
  readonly runs: readonly ImportRunReport[];
  /** Files and addresses that had nothing new. */
  readonly unchanged: number;
  /** Why something could not be had or was refused: a sentence for each; empty when all went well. */
  readonly failures: readonly string[];
  /** Which files were left alone since their names are not those of the source's, a sentence for each folder or archive. */
  readonly passedOver: readonly string[];
  /** The version of everything after what was written; null when nothing was. */
  readonly sequence: number | null;
}
