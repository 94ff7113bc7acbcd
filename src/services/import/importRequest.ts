import type { Source } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import type { IncompleteMonths } from "../../sources/connector";
import type { Reading } from "../../sources/observation";

/** What is to be imported, and how. */
export interface ImportRequest {
  readonly source: Source;
  readonly reading: Reading;
  /** How months that were published incomplete are told; null where none are known to be. */
  readonly incompleteMonths: IncompleteMonths | null;
  /** What the sender calls this batch; null for a file, which is known by its content. */
  readonly idempotencyKey: string | null;
  /** When the publisher published it, for rows that do not say so themselves. */
  readonly publishedOn: Day | null;
  /** The file that is read; null when there is none. */
  readonly file: ReadFile | null;
  /** Whether only the account is wanted: no measurement is written, and no later run is answered by this one. */
  readonly isDryRun: boolean;
  /** Whether a single rejection refuses the whole. */
  readonly isStrict: boolean;
  /** Told of every stage when it begins, and now and then how far it is. */
  onProgress?(progress: ImportProgress): void;
}

/** The file that rows come from. */
export interface ReadFile {
  readonly name: string;
  /** Of its bytes, in hexadecimal; null until they have been read. */
  readonly sha256: string | null;
}

/**
 * What an import does, one after the other: rows are read and checked, and set aside in the database as they come; compared
 * with one another and with what is held; written; and made final, all at once.
 */
export const IMPORT_STAGES = ["reading", "staging", "comparing", "writing", "committing"] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** How far an import is. */
export interface ImportProgress {
  readonly stage: ImportStage;
  /** Source rows read. */
  readonly read: number;
  /** How much of what is to be written has been, from 0 to 1. */
  readonly written: number;
}
