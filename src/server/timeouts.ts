/** Every wait on a client, in milliseconds, so that slow senders and idle sockets cannot use the server up. */
export const TIMEOUTS = {
  /** A request, headers and body, must have arrived within this. */
  request: 10_000,
  /** How often that is looked at. */
  check: 1_000,
  /** A connection without a request is closed after this. */
  keepAlive: 72_000,
  /** A connection may be silent for a statement's time and this before it is closed. */
  silence: 60_000,
};
