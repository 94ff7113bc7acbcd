import type { Config } from "../../config";
import type { FetchRules } from "../../sources/fetching/fetchRules";
import type { FileProgress } from "../import/importFile";

/** What a sync needs to be told beside which source. */
export interface SyncTerms {
  readonly config: SyncConfig;
  /** Whether only the account is wanted: nothing is written, and nothing is remembered. */
  readonly isDryRun?: boolean;
  /** Other limits on what is fetched than the usual ones. */
  readonly rules?: Partial<FetchRules>;
  /** Ends what is being fetched, and reads nothing more. */
  readonly signal?: AbortSignal;
  /** Told of each file how far it is. */
  onProgress?(progress: FileProgress): void;
  /** Told how many bytes of a file have been fetched. */
  onBytes?(address: string, bytes: number): void;
}

/** The settings that a sync goes by. */
export type SyncConfig = Pick<Config, "inboxDir" | "maxImportBytes" | "allowPrivateHosts" | "secrets">;
