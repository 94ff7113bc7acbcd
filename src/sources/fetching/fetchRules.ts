/** What may be fetched, and how much of it. */
export interface FetchRules {
  /** Hosts that may be asked, such as "data.police.uk"; a leading "*." takes subdomains. */
  readonly hosts: readonly string[];
  /** Whether plain HTTP, other ports and addresses of private networks may be asked: for tests, and for partners inside the network, where configured. */
  readonly allowPrivate: boolean;
  /** The most bytes that an answer may have, unpacked. */
  readonly mostBytes: number;
  /** How long one attempt may take to its first byte, between two pieces, and as a whole, in ms. */
  readonly timeouts: { readonly firstByteMs: number; readonly silenceMs: number; readonly wholeMs: number };
  /** How often what may pass is tried again, how long the first wait is, and how long any may be, in ms. */
  readonly retry: { readonly attempts: number; readonly firstWaitMs: number; readonly longestWaitMs: number };
}

/** Rules that suit public services. No host may be asked until it is named. */
export const DEFAULT_FETCH_RULES: FetchRules = {
  hosts: [],
  allowPrivate: false,
  // The archive of street-level crime for all forces has 1.7 GB.
  mostBytes: 2_000_000_000,
  timeouts: { firstByteMs: 30_000, silenceMs: 30_000, wholeMs: 900_000 },
  retry: { attempts: 3, firstWaitMs: 1_000, longestWaitMs: 60_000 },
};
