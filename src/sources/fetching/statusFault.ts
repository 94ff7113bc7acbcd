import { type IncomingHttpHeaders, STATUS_CODES } from "node:http";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import { headerOf } from "./headerOf";
import { retryAfter } from "./retryAfter";
import { SourceUnavailable } from "./sourceUnavailable";

/** Statuses below 500 that may pass: Request Timeout, Too Early, Too Many Requests. */
const MAY_PASS: readonly number[] = [408, 425, 429];

/** What a person can do about a status. */
const ADVICE: Readonly<Record<number, string>> = {
  401: "check the credentials that its source is configured with",
  403: "check whether the hub may read it",
  404: "check its address, which may have moved",
  410: "it has been taken down for good",
};

/** The fault that an answer with such a status is. The address is named without its query, which may hold a key. */
export function statusFault(url: URL, status: number, headers: IncomingHttpHeaders): SourceUnavailable | RefusedFile {
  const named = `status ${status}${STATUS_CODES[status] ? ` (${STATUS_CODES[status]})` : ""}`;
  if (status >= 500 || MAY_PASS.includes(status)) {
    const comeBackAt = retryAfter(headerOf(headers, "retry-after"));
    const until = comeBackAt === null ? "" : ` and asks to be left alone until ${shown(comeBackAt)}`;
    return new SourceUnavailable(url.hostname, `answers with ${named}${until}`, { status, comeBackAt });
  }
  if (status === 304) {
    const did = "answers that nothing has changed (status 304), though it was not asked whether anything has";
    return new SourceUnavailable(url.hostname, did, { status });
  }
  const advice = ADVICE[status] ?? "a file or an answer comes with status 200";
  return new RefusedFile(`${url.hostname} answers with ${named} at ${visibleText(url.pathname)}: ${advice}.`);
}

function shown(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
