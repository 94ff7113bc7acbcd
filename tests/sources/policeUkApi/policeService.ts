import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What was asked of the service. */
export interface Asked {
  readonly method: string;
  readonly month: string;
  readonly polygon: string;
}

/** A service like police.uk's on this machine, which answers by month and outline. */
export interface PoliceService {
  readonly base: string;
  /** Every question about crimes so far. */
  readonly asked: Asked[];
  /** The latest month that it has. */
  lastUpdated: string;
  /** What it answers about crimes: records, or a status. */
  answer(asked: Asked): readonly unknown[] | number;
  /** How often it still says that it is asked too fast. */
  tooFast: number;
  close(): Promise<void>;
}

/** The longest address that the service takes. */
const LONGEST_ADDRESS = 4_094;

/** Starts one that has January 2024 and no record. */
export async function policeService(): Promise<PoliceService> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    const url = new URL(request.url ?? "", service.base);
    const json = (status: number, content: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    if (url.pathname === "/api/crime-last-updated") return json(200, { date: service.lastUpdated });
    if (url.href.length > LONGEST_ADDRESS) return response.writeHead(400).end();
    if (service.tooFast > 0) {
      service.tooFast -= 1;
      return response.writeHead(429, { "retry-after": "0" }).end();
    }
    const query = request.method === "POST" ? new URLSearchParams(body) : url.searchParams;
    const asked = {
      method: request.method ?? "",
      month: query.get("date") ?? "",
      polygon: query.get("poly") ?? "",
    };
    service.asked.push(asked);
    const answer = service.answer(asked);
    return typeof answer === "number" ? response.writeHead(answer).end() : json(200, answer);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const service: PoliceService = {
    base: `http://127.0.0.1:${port}/api`,
    asked: [],
    lastUpdated: "2024-01-01",
    answer: () => [],
    tooFast: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return service;
}
