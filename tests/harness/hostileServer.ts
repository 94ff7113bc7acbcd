import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";

/** What every well-behaved route answers with. */
export const TIDY_TEXT = "measure,area,period,value\ntotal-crime,E07000105,2025-04,812\n";

/** What the well-behaved route says of it. */
export const ETAG = '"an-edition"';
export const LAST_MODIFIED = "Thu, 01 May 2025 09:30:00 GMT";

/** A request that was made. */
export interface SeenRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server on this machine that misbehaves in a way of its own at each address. */
export interface HostileServer {
  /** Its address, without a stroke at the end. */
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly SeenRequest[];
  /** How many requests there were to an address. */
  countOf(path: string): number;
  close(): Promise<void>;
}

type Route = (response: ServerResponse, request: SeenRequest, nth: number) => void;

const CSV = { "content-type": "text/csv" };

/** Another way to this machine, which counts as another host. */
const elsewhere = (request: SeenRequest, path: string) =>
  `http://localhost:${request.headers.host?.split(":")[1]}${path}`;

const redirect =
  (status: number, to: string | ((request: SeenRequest) => string)): Route =>
  (response, request) =>
    response.writeHead(status, { location: typeof to === "string" ? to : to(request) }).end("gone");

/** Every misbehaviour, by its address. */
const ROUTES: Readonly<Record<string, Route>> = {
  "/ok": (response, { headers }) => {
    const validators = { etag: ETAG, "last-modified": LAST_MODIFIED };
    if (headers["if-none-match"] === ETAG || headers["if-modified-since"] === LAST_MODIFIED) {
      response.writeHead(304, validators).end();
    } else response.writeHead(200, { ...CSV, ...validators }).end(TIDY_TEXT);
  },
  "/named": (response) =>
    response.writeHead(200, { "content-disposition": 'attachment; filename="../../figures.csv"' }).end(TIDY_TEXT),
  "/packed.csv": (response) => response.writeHead(200, { ...CSV, "content-encoding": "gzip" }).end(gzipSync(TIDY_TEXT)),
  "/packed-twice": (response) =>
    response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync(TIDY_TEXT))),
  "/packed-cut-short": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(TIDY_TEXT).subarray(0, 30)),
  "/packed-badly": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(TIDY_TEXT),
  "/echo": (response, { method, body }) => response.writeHead(200, CSV).end(`${method} ${body}`),
  "/page": (response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<h1>Sorry, there is a problem</h1>"),
  "/latin": (response) => response.writeHead(200, CSV).end(Buffer.from("caf\xe9", "latin1")),
  "/unasked-304": (response) => response.writeHead(304).end(),
  "/missing": (response) => response.writeHead(404).end("no such month"),
  "/forbidden": (response) => response.writeHead(403).end(),
  "/no-content": (response) => response.writeHead(204).end(),

  "/500": (response) => response.writeHead(500).end("oh dear"),
  "/500-then-ok": (response, _, nth) =>
    nth < 3 ? response.writeHead(500).end("oh dear") : response.writeHead(200, CSV).end(TIDY_TEXT),
  "/429-then-ok": (response, _, nth) =>
    nth < 2 ? response.writeHead(429, { "retry-after": "1" }).end() : response.writeHead(200, CSV).end(TIDY_TEXT),
  "/429-for-an-hour": (response) => response.writeHead(429, { "retry-after": "3600" }).end(),
  "/503-until-a-date": (response) =>
    response.writeHead(503, { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() }).end(),

  "/hang": () => undefined,
  "/silence": (response) => response.writeHead(200, { ...CSV, "content-length": "1000" }).write("measure"),
  "/trickle": (response) => trickle(response.writeHead(200, CSV), () => response.write("x")),
  "/slow-headers": (response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\n");
    trickle(response, () => response.socket?.write("x-more: 1\r\n"));
  },
  "/headers-for-ever": (response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\n");
    flood(response, `x-more: ${"x".repeat(1000)}\r\n`);
  },
  "/garbage": (response) => response.socket?.end("SSH-2.0-OpenSSH_9.2p1\r\n\r\n"),
  "/dropped": (response) => response.socket?.destroy(),
  "/truncated": (response) => {
    response.writeHead(200, { ...CSV, "content-length": String(TIDY_TEXT.length) });
    response.write(TIDY_TEXT.slice(0, 20), () => response.socket?.destroy());
  },
  "/truncated-then-ok": (response, request, nth) =>
    nth < 2 ? ROUTES["/truncated"]?.(response, request, nth) : response.writeHead(200, CSV).end(TIDY_TEXT),
  "/truncated-chunked": (response) => {
    response.writeHead(200, CSV).write(TIDY_TEXT.slice(0, 20), () => response.socket?.destroy());
  },

  "/declares-too-much": (response) => response.writeHead(200, { ...CSV, "content-length": "99999999999" }).write("m"),
  "/endless": (response) => pipeline(zeros(), response.writeHead(200, CSV), () => undefined),
  "/bomb": (response) =>
    pipeline(zeros(), createGzip(), response.writeHead(200, { ...CSV, "content-encoding": "gzip" }), () => undefined),

  "/moved": redirect(301, "/ok"),
  "/moved-after-post": redirect(303, "/echo"),
  "/kept-after-post": redirect(307, "/echo"),
  "/circle": redirect(302, "/circle-back"),
  "/circle-back": redirect(302, "/circle"),
  "/metadata": redirect(302, "http://169.254.169.254/latest/meta-data/"),
  "/to-file": redirect(302, "file:///etc/passwd"),
  "/to-password": redirect(302, ({ headers }) => `http://me:secret@${headers.host}/ok`),
  "/to-nothing": redirect(302, "http://["),
  "/elsewhere": redirect(302, (request) => elsewhere(request, "/ok")),
  "/elsewhere-with-post": redirect(307, (request) => elsewhere(request, "/echo")),
};

/** Starts a hostile server. Where `/many/N` is asked, it redirects N times more, then to `/ok`. */
export async function hostileServer(): Promise<HostileServer> {
  const requests: SeenRequest[] = [];
  const countOf = (path: string) => requests.filter((request) => request.path.split("?")[0] === path).length;
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const piece of incoming) body += piece;
    const { method = "", url: path = "", headers } = incoming;
    const request: SeenRequest = { method, path, headers, body };
    requests.push(request);
    const [at = ""] = path.split("?");
    const left = Number(/^\/many\/(\d+)$/.exec(at)?.[1] ?? Number.NaN);
    const route = Number.isNaN(left) ? ROUTES[at] : redirect(302, left === 0 ? "/ok" : `/many/${left - 1}`);
    if (route === undefined) throw new Error(`The hostile server has no ${at}.`);
    route(response, request, countOf(at));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    countOf,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Does something ten times a second until the connection is gone. */
function trickle(response: ServerResponse, send: () => void): void {
  const timer = setInterval(send, 100);
  response.socket?.once("close", () => clearInterval(timer));
}

/** Writes the same for as long as somebody reads it. */
function flood(response: ServerResponse, text: string): void {
  const { socket } = response;
  const more = () => {
    while (socket?.writable && socket.write(text));
  };
  socket?.on("drain", more).on("error", () => undefined);
  more();
}

/** Zeros without end. */
function zeros(): Readable {
  const piece = Buffer.alloc(65_536);
  return new Readable({
    read() {
      this.push(piece);
    },
  });
}
