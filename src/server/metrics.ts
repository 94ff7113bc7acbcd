import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { SourceHealth } from "../domain/sourceHealth";
import type { Hub } from "./hub";
import { sourceMetrics } from "./sourceMetrics";

/** Where the metrics are. */
const METRICS_PATH = "/metrics";

/** The addresses that are told apart; whatever else is asked for is one. */
const ROUTES = new Set(["/graphql", "/livez", "/readyz", METRICS_PATH]);

/** Upper bounds of how long answers take, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Metrics in the text format of Prometheus: of the process and its answers, and of every source's readings, which are
 * counted in the database when they are asked for, since other processes read sources too.
 */
export function metricsRoute(http: FastifyInstance, hub: Pick<Hub<unknown>, "sourceCounts">): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "csp_hub_" });
  const answers = new Histogram({
    name: "csp_hub_http_request_duration_seconds",
    help: "How long requests took to answer, in seconds, by method, route and class of status.",
    labelNames: ["method", "route", "status_class"],
    buckets: SECONDS,
    registers: [registry],
  });
  const reachable = new Gauge({
    name: "csp_hub_database_up",
    help: "Whether the database answered when these metrics were asked for: 1 or 0.",
    registers: [registry],
  });
  const failures = new Counter({
    name: "csp_hub_metrics_failures_total",
    help: "How often sources could not be counted, because the database did not answer.",
    registers: [registry],
  });

  http.addHook("onResponse", async (request, reply) => {
    const [path = ""] = request.url.split("?");
    const route = ROUTES.has(path) ? path : "other";
    const labels = { method: request.method, route, status_class: `${Math.floor(reply.statusCode / 100)}xx` };
    answers.observe(labels, reply.elapsedTime / 1_000);
  });
  http.addHook("onClose", async () => registry.clear());

  http.get(METRICS_PATH, async (_request, reply) => {
    const counts = await hub.sourceCounts().catch(() => null);
    reachable.set(counts === null ? 0 : 1);
    if (counts === null) failures.inc();
    const sources = counts === null ? "" : await sourceMetrics(counts, Object.values(SourceHealth));
    return reply.type(registry.contentType).send(`${await registry.metrics()}${sources}`);
  });
}
