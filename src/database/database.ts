import type { DataSource } from "typeorm";

/** The channel on which every process hears of a change; the payload is the catalogue's new version and that of everything, "7/12". */
export const CHANGE_CHANNEL = "csp_hub_change";

/** An open database, embedded or not: the same behaviour behind both. */
export interface Database {
  readonly engine: "PGlite" | "PostgreSQL";
  /** Where it is, in words for people: a folder, or a host and a name. Never a password. */
  readonly place: string;
  readonly dataSource: DataSource;
  /** How many SQL statements have been sent since it was opened. */
  statementsSent(): number;
  /** Calls back with the payload of every announcement, of this process and of others. */
  onChange(listener: (payload: string) => void): void;
  close(): Promise<void>;
}
