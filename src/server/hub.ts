import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLSchema } from "graphql";
import type { SourceCounts } from "../measurements/runs/sourceCounts";

/** All that the server needs to know of the hub behind it, so that either can be tested without the other. */
export interface Hub<Context> {
  /**
   * The graph. A field without a resolver must read a plain property (no method, no promise), and `resolveType` should
   * answer at once: compiled operations can do no more, and an operation over an async one is not compiled.
   */
  readonly schema: GraphQLSchema;
  /** The context of one request: viewer, one catalogue snapshot, fresh loaders. A plain object: Apollo copies it. */
  contextFor(request: IncomingHttpHeaders): Context;
  /** Null when ready, else one plain sentence why not (database unreachable, migrations pending, no snapshot yet). */
  whyNotReady(): Promise<string | null>;
  /** What readings of every source have come to so far. Rejects when the database does not answer. */
  sourceCounts(): Promise<readonly SourceCounts[]>;
}
