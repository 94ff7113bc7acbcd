import { maxHeaderSize, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { HubError } from "../errors";
import { errorBody } from "./errorBody";
import { TIMEOUTS } from "./timeouts";

/** Answers what is not HTTP enough to become a request, straight to the socket, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, answer] = answerTo(error.code);
  const body = JSON.stringify(errorBody(answer));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "x-content-type-options: nosniff",
    "cache-control: no-store",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function answerTo(code: string | undefined): [number, HubError] {
  if (code === "HPE_HEADER_OVERFLOW") return [431, new HubError("HEADERS_TOO_LARGE", maxHeaderSize)];
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return [408, new HubError("REQUEST_TIMEOUT", TIMEOUTS.request / 1000)];
  return [400, new HubError("BAD_REQUEST", "The request is not valid HTTP.")];
}
