import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { HubError } from "../errors";

/**
 * Accepts JSON bodies and no others: what a form can send without asking first (text, multipart, urlencoded) is refused
 * with 415, so no page elsewhere can forge a request. Keys that would poison a prototype are refused as invalid JSON.
 */
export function acceptJsonOnly(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser("error", "error");
  http.removeAllContentTypeParsers();
  http.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    if (!isUtf8(body)) throw new HubError("BAD_REQUEST", "The body of the request is not valid UTF-8.");
    return parse(request, body.toString("utf8"), done);
  });
}
