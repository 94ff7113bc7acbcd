import type { IncomingHttpHeaders } from "node:http";
import type { Config } from "../config";
import { anonymous, anonymousWriter, type Viewer } from "./viewer";

/** The names under which a machine reaches only itself. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "[::1]", "localhost"]);

/** What a proxy adds to the requests that it passes on. */
const ADDED_BY_PROXIES = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/** Who sends a request. Nobody can sign in yet; when anybody can, those who have not will change nothing anywhere. */
export function viewerOf(
  headers: IncomingHttpHeaders,
  { host, allowAnonymousWrites }: Pick<Config, "host" | "allowAnonymousWrites">,
): Viewer {
  return allowAnonymousWrites || (LOOPBACK.has(host) && isFromThisMachine(headers)) ? anonymousWriter : anonymous;
}

/**
 * Whether a request to a server that listens to this machine alone was made for it. One that a proxy passes on was not;
 * nor was one that a web page elsewhere makes by having its own name lead here, which the browser then sends as the host.
 */
function isFromThisMachine(headers: IncomingHttpHeaders): boolean {
  const address = `http://${headers.host ?? ""}`;
  const isNamedSo = URL.canParse(address) && LOOPBACK.has(new URL(address).hostname);
  return isNamedSo && !ADDED_BY_PROXIES.some((name) => name in headers);
}
