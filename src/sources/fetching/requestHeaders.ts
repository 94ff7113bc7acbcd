import { USER_AGENT } from "./userAgent";
import type { Wanted } from "./wanted";

/** The headers of a request; `isNamedHost` is whether it goes to the host that was named, not to one redirected to. */
export function requestHeaders(wanted: Wanted, isNamedHost: boolean): Record<string, string> {
  const { headers = {}, known, accept, body, contentType } = wanted;
  const own = isNamedHost ? Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]) : [];
  return {
    ...Object.fromEntries(own),
    "user-agent": USER_AGENT,
    "accept-encoding": "gzip, br",
    accept: accept?.join(", ") ?? "*/*",
    ...(body !== undefined && contentType ? { "content-type": contentType } : {}),
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}
