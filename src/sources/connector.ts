import type * as z from "zod";
import type { Day } from "../domain/day";
import type { Fetcher } from "./fetching/fetcher";
import type { PaceLimits } from "./fetching/pace";
import type { Known } from "./known";
import type { Reading } from "./observation";
import type { ReadableFile } from "./readableFile";

/**
 * What can read one kind of publication, service or return. It fetches or opens, and turns what stands there into
 * observations and rejections; it knows nothing of the database. To add one, add its folder and one line of the list.
 */
export interface Connector<Settings = unknown> {
  /** Its name, by which a source says that it is read by it. */
  readonly name: string;
  /** What it reads, in a few words for a person: "a month's street-level crimes (CSV)". */
  readonly reads: string;
  /** What a source must or may say of how it is read, under `settings` in its seed. */
  readonly settings: z.ZodType<Settings>;
  /** The codes of the measures that it can deliver; null when it delivers whatever its rows name. */
  readonly measures: readonly string[] | null;
  /** When its publications are worth looking for, as a cron expression in UK time; a source may say otherwise. */
  readonly schedule: string | null;
  /** The licence that its publications usually come under; null when that is each partner's to say. */
  readonly licence: string | null;
  /** Whether a ZIP is a bundle of files to read, each by itself, rather than one file (as a workbook is). */
  readonly opensArchives: boolean;
  /** Judges months by their neighbours, where a publisher is known to publish them incomplete. */
  readonly incompleteMonths?: IncompleteMonths;
  /** Whether it reads a file with this name, of a folder or archive that holds others too. */
  takes(name: string): boolean;
  /** How fast its service may be asked; as fast as answers come where it does not say. */
  readonly pace?: PaceLimits;
  /** The hosts that it asks by itself, whatever addresses a source names. */
  hosts?(settings: Settings): readonly string[];
  /**
   * Finds what its service has to read now, for what is not simply a file at an address. Throws SourceUnavailable for what
   * may pass, and RefusedFile for what will not.
   */
  fetch?(terms: FetchTerms<Settings>): AsyncIterable<FoundFile>;
  /** Reads one file. Throws RefusedFile when what it holds cannot be trusted as a whole. */
  read(file: ReadableFile, terms: ReadingTerms<Settings>): Reading;
}

/** What a connector reads by. */
export interface ReadingTerms<Settings = unknown> {
  readonly settings: Settings;
  readonly known: Known;
  /** The day of the reading, in the United Kingdom. */
  readonly today: Day;
}

/** What a connector finds files by. */
export interface FetchTerms<Settings = unknown> extends ReadingTerms<Settings> {
  /** The only way to others over the network: it keeps to the hosts, limits and pace of the source. */
  readonly fetcher: Fetcher;
  /** What addresses said of themselves when what they gave was last read, by which it is known that nothing has changed. */
  readonly remembered: ReadonlyMap<string, string>;
  /** A secret of the operator's, such as a token, by name; null when there is none. */
  secret(name: string): string | null;
}

/** A file that was found at a publisher's. */
export interface FoundFile {
  readonly file: ReadableFile;
  /** Where it was found, or a name of the connector's own, under which is kept what is to be remembered. */
  readonly address: string;
  /** What is to be remembered of the address once the file has been read; null for nothing. */
  readonly remember: string | null;
  /** Lets go of it; nothing of it is on this machine then. */
  release(): Promise<void>;
}

/** Which figures tell that a month was published incomplete, and which are then in doubt. */
export interface IncompleteMonths {
  /** The measure whose monthly totals are compared with one another, of the widest area that a file is about. */
  readonly judgedBy: string;
  /** The measures whose figures of such a month are PARTIAL, in every area within that one. */
  readonly inDoubt: readonly string[];
}
