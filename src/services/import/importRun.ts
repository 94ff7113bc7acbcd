import type { ImportRunStatus } from "../../domain/importRunStatus";

/** One reading of a source and its account, as it was recorded. Every source row is counted once. */
export interface ImportRunReport {
  /** The surrogate key. Never published. */
  readonly rowId: number;
  /** The global id. */
  readonly id: string;
  /** The source's slug. */
  readonly source: string;
  readonly status: ImportRunStatus;
  readonly isDryRun: boolean;
  readonly file: string | null;
  readonly sha256: string | null;
  /** Source rows read, header rows not among them. */
  readonly read: number;
  /** Measurements written. */
  readonly measurements: number;
  readonly inserted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly ignored: number;
  /** The first of the rejections, in the order of their rows. */
  readonly rejections: readonly ReportedRejection[];
  /** Which rules passed over how many rows, and what else was counted of them. */
  readonly tallies: readonly ReportedTally[];
  /** Why the file was refused as a whole; null when it was not. */
  readonly error: string | null;
  /** Whether the same had been imported before, so that this is the run of then and nothing was done now. */
  readonly isRepeat: boolean;
  /** The version of everything after what was written; null when nothing was. */
  readonly sequence: number | null;
}

/** A rejected row, as much of it as a person needs to find it. */
export interface ReportedRejection {
  readonly sheet: string | null;
  readonly row: number;
  readonly code: string;
  readonly message: string;
}

/** How many rows a rule passed over, or how many were of a kind. */
export interface ReportedTally {
  readonly code: string;
  readonly isIgnored: boolean;
  readonly rows: number;
}
