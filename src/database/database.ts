import type { DataSource, EntityManager } from "typeorm";

/** The channel on which every process hears of a change; the payload is the catalogue's new version and that of everything, "7/12". */
export const CHANGE_CHANNEL = "csp_hub_change";

/**
 * How long a statement of an import may take, in milliseconds: many times what ten million rows need, and still an end to
 * one that is stuck.
 */
export const IMPORT_STATEMENT_TIMEOUT_MS = 3_600_000;

/** An open database, embedded or not: the same behaviour behind both. */
export interface Database {
  readonly engine: "PGlite" | "PostgreSQL";
  /** Where it is, in words for people: a folder, or a host and a name. Never a password. */
  readonly place: string;
  readonly dataSource: DataSource;
  /**
   * Copies rows into a table or some of its columns ("staged (a, b)") in the transaction that the manager is in. The rows
   * are in the text format of PostgreSQL's COPY, in UTF-8, each ended by a newline. Nothing else may be asked of the
   * manager meanwhile. Throws what the database says when it refuses them, and the transaction is then lost.
   */
  copy(manager: EntityManager, into: string, rows: Buffer): Promise<void>;
  /**
   * Does work in the manager's transaction whose statements may each take as long as an import's, in the place of the
   * limit that those of a request have.
   */
  unhurried<T>(manager: EntityManager, work: () => Promise<T>): Promise<T>;
  /** How many SQL statements have been sent since it was opened. */
  statementsSent(): number;
  /** Calls back with the payload of every announcement, of this process and of others. */
  onChange(listener: (payload: string) => void): void;
  close(): Promise<void>;
}
