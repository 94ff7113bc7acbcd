import type { IncomingHttpHeaders } from "node:http";

/** A header of an answer; the first, should it have been sent more than once; null when it was not. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (typeof value === "string" ? value : value?.[0]) ?? null;
}
