import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Config } from "../config";
import { depthLimit } from "./depthLimit";
import { executor } from "./executor";
import { finiteNumbers } from "./finiteNumbers";
import { errorFormatter } from "./formatError";
import type { Hub } from "./hub";
import { knownOperationTypes } from "./knownOperationTypes";
import type { Log } from "./logger";

/** Apollo Server with nothing left to its defaults that would surprise: what it does for us is parse, validate, answer. */
export function apolloServer<Context extends object>(
  hub: Hub<Context>,
  config: Config,
  log: Log,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    // A gateway is the one place where Apollo lets somebody else execute.
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: hub.schema, coreSupergraphSdl: "" });
        return () => {};
      },
      load: async () => ({ executor: executor(hub.schema, config, log) }),
      stop: async () => {},
    } satisfies ApolloServerOptionsWithGateway<Context>["gateway"],
    validationRules: [knownOperationTypes, depthLimit(config.maxDepth), finiteNumbers],
    parseOptions: { maxTokens: config.maxTokens },
    formatError: errorFormatter(config, log),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    // Said aloud, because NODE_ENV=production would turn it off in silence.
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Nothing can be forged: bodies must be JSON, which a page elsewhere cannot send unasked; GET only reads, and CORS
    // is closed, so the page could not see the answer. Apollo's own check would refuse plain GET, which the standard allows.
    csrfPrevention: false,
    // The application owns the signals.
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      // The cache-control plugin wraps every resolver (stack.md).
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
