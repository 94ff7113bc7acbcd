import type { FastifyInstance } from "fastify";
import type { Hub } from "./hub";
import { unexpectedError } from "./unexpectedError";

/** Whether the process lives, and whether it should be sent requests: two questions that a supervisor must not mix up. */
export function healthRoutes(http: FastifyInstance, hub: Pick<Hub<unknown>, "whyNotReady">, isClosing: () => boolean) {
  // Never asks the hub: a database that is away is no reason to kill the process.
  http.get("/livez", async () => ({ status: "live" }));

  http.get("/readyz", async (request, reply) => {
    const reason = isClosing() ? "The server is closing." : await hub.whyNotReady().catch(masked);
    if (reason === null) return { status: "ready" };
    return reply.code(503).header("retry-after", "1").send({ status: "not ready", reason });

    function masked(error: Error): string {
      const { id } = unexpectedError(error, request.log).extensions ?? {};
      return `Unexpected error ${id}: see the log.`;
    }
  });
}
