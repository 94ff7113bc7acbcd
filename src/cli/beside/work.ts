import type { Config } from "../../config";
import type { Database } from "../../database/database";
import type { FileProgress } from "../../services/import/importFile";

/**
 * A command's work over the database, apart from what it shows to people. It is done by the process that holds the
 * database, which need not be the command's own: what goes in and what comes out is plain data.
 */
export interface Work<Order, Told, Result> {
  readonly name: string;
  /** Whether the database must be up to date and have a catalogue before it is begun. */
  readonly needsCatalogue: boolean;
  do(desk: Desk<Told>, order: Order): Promise<Result>;
}

/** What work is done with. */
export interface Desk<Told> {
  readonly database: Database;
  /** The settings of the command, whoever does its work. */
  readonly config: Config;
  /** Aborted when the command or the process that does its work is stopped: what is not committed is then undone. */
  readonly signal: AbortSignal;
  /** Says what is being done. */
  say(doing: string): void;
  /** Shows how far a file is. */
  show(progress: FileProgress): void;
  /** Hands over a part of the result as soon as it is known. */
  tell(told: Told): void;
}

/** What a desk says to the command, as one value. */
export type Message =
  | { readonly type: "say"; readonly doing: string | null }
  | { readonly type: "show"; readonly progress: FileProgress }
  | { readonly type: "told"; readonly told: unknown };
