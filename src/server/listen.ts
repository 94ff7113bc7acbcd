import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config";
import { StartError } from "../errors";

/** Starts to accept connections and gives the address. What only the operator can put right is a StartError. */
export async function listen(http: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    const sentence = sentenceFor((error as NodeJS.ErrnoException).code, host, port);
    throw sentence === null ? error : new StartError(sentence, { cause: error });
  }
  const { port: opened } = http.server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${opened}`;
}

function sentenceFor(code: string | undefined, host: string, port: number): string | null {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use: stop the other process or set PORT.`;
    case "EACCES":
      return `Port ${port} on ${host} may not be opened by this user: set PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} is not an address of this machine: set HOST to one that is, such as 127.0.0.1.`;
    default:
      return null;
  }
}
