import { Fetcher, type FetcherOptions } from "../../../src/sources/fetching/fetcher";
import { DEFAULT_FETCH_RULES, type FetchRules } from "../../../src/sources/fetching/fetchRules";

/** Rules for a server of this machine, with waits that a test can afford. */
export const TEST_RULES: FetchRules = {
  ...DEFAULT_FETCH_RULES,
  hosts: ["127.0.0.1"],
  allowPrivate: true,
  mostBytes: 1_000_000,
  timeouts: { firstByteMs: 5_000, silenceMs: 5_000, wholeMs: 10_000 },
  retry: { attempts: 2, firstWaitMs: 5, longestWaitMs: 2_000 },
};

/** The same, with one attempt only. */
export const ONCE: Partial<FetchRules> = { retry: { ...TEST_RULES.retry, attempts: 0 } };

const open: Fetcher[] = [];

/** A fetcher that is closed after the test. */
export function fetcherFor(rules: Partial<FetchRules> = {}, options: FetcherOptions = {}): Fetcher {
  const fetcher = new Fetcher({ ...TEST_RULES, ...rules }, options);
  open.push(fetcher);
  return fetcher;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((fetcher) => fetcher.close()));
});
