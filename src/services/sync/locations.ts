import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../catalogue/model";
import type { Connector } from "../../sources";

/** Where the files of a source are found. */
export interface Locations {
  /** Web addresses, each of a file or an archive. */
  readonly urls: readonly string[];
  /** Further hosts that these may lead on to. */
  readonly hosts: readonly string[];
  /** Folders or files on this machine. */
  readonly paths: readonly string[];
}

/** What a source names, and its folder of the inbox where there is one. */
export function locationsOf({ slug, locations }: Source, inboxDir: string): Locations {
  const { urls = [], hosts = [], folder } = JSON.parse(locations) as Partial<Locations> & { readonly folder?: string };
  const inbox = join(inboxDir, slug);
  return { urls, hosts, paths: [...(folder === undefined ? [] : [folder]), ...(existsSync(inbox) ? [inbox] : [])] };
}

/** Whether there is anywhere to look for files of a source. */
export function isFindable({ urls, paths }: Locations, connector: Connector, source: Source): boolean {
  return urls.length > 0 || paths.length > 0 || (connector.fetch !== undefined && source.settings !== "{}");
}
