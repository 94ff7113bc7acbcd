import type { Config } from "../config";
import { apolloServer } from "./apolloServer";
import { answerErrors } from "./errorHandlers";
import { graphqlRoute } from "./graphqlRoute";
import { healthRoutes } from "./healthRoutes";
import { httpServer } from "./httpServer";
import type { Hub } from "./hub";
import { acceptJsonOnly } from "./jsonBody";
import { listen } from "./listen";
import { metricsRoute } from "./metrics";

/** How long running requests may take to finish once the server closes, so that all is over within 30 seconds. */
const GRACE_MS = 25_000;
/** How often connections that have become idle are closed meanwhile. */
const HANG_UP_MS = 50;

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, such as http://127.0.0.1:4000. */
  readonly address: string;
  /** Stops accepting, is no longer ready, lets running requests finish, then resolves. May be called again. */
  close(): Promise<void>;
}

/** Puts the hub on the network. Rejects with a StartError when the address cannot be had. */
export async function startServer<Context extends object>(config: Config, hub: Hub<Context>): Promise<RunningServer> {
  const http = httpServer(config);
  const apollo = apolloServer(hub, config, http.log);
  let closing: Promise<void> | null = null;

  acceptJsonOnly(http);
  answerErrors(http, config);
  graphqlRoute(http, apollo, hub);
  metricsRoute(http, hub);
  healthRoutes(http, hub, () => closing !== null);

  const stop = async () => {
    // A connection whose last answer is sent would otherwise be kept for the next request that cannot come.
    const hangUp = setInterval(() => http.server.closeIdleConnections(), HANG_UP_MS);
    const cut = setTimeout(() => http.server.closeAllConnections(), GRACE_MS);
    await http.close();
    clearInterval(hangUp);
    clearTimeout(cut);
    await apollo.stop();
  };
  const close = () => {
    closing ??= stop();
    return closing;
  };

  await apollo.start();
  try {
    return { address: await listen(http, config), close };
  } catch (error) {
    await close();
    throw error;
  }
}
