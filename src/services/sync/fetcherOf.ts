import type { Connector } from "../../sources";
import { Breakers } from "../../sources/fetching/breakers";
import { Fetcher } from "../../sources/fetching/fetcher";
import { DEFAULT_FETCH_RULES } from "../../sources/fetching/fetchRules";
import { Pace } from "../../sources/fetching/pace";
import type { Locations } from "./locations";
import type { SyncTerms } from "./syncTerms";

/** One for the process, so that a host that fails is left alone whichever source is asked of it next. */
const breakers = new Breakers();

/** The way to the hosts of one source and to no others: those of its addresses, those it names, and its connector's own. */
export function fetcherOf(
  connector: Connector,
  settings: unknown,
  { urls, hosts }: Locations,
  { config: { maxImportBytes, allowPrivateHosts }, rules: other = {} }: SyncTerms,
): Fetcher {
  const rules = {
    ...DEFAULT_FETCH_RULES,
    ...other,
    hosts: [...urls.map((url) => new URL(url).hostname), ...hosts, ...(connector.hosts?.(settings) ?? [])],
    allowPrivate: allowPrivateHosts,
    mostBytes: maxImportBytes,
  };
  return new Fetcher(rules, connector.pace === undefined ? { breakers } : { breakers, pace: new Pace(connector.pace) });
}
