import { Counter, Gauge, Registry } from "prom-client";
import type { SourceHealth } from "../domain/sourceHealth";
import type { SourceCounts } from "../measurements/runs/sourceCounts";

/** What readings of sources have come to, in the text format of Prometheus. Made anew each time: nothing is kept between. */
export function sourceMetrics(counts: readonly SourceCounts[], healths: readonly SourceHealth[]): Promise<string> {
  const registers = [new Registry()];
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name, help, labelNames: ["source", ...labelNames], registers });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name, help, labelNames: ["source", ...labelNames], registers });

  const runs = counter(
    "csp_hub_import_runs_total",
    "Readings of a source, by how they ended; dry ones are not counted.",
    "status",
  );
  const rows = counter(
    "csp_hub_import_rows_total",
    "Rows of a source that were read, by what became of them.",
    "outcome",
  );
  const written = counter("csp_hub_measurements_written_total", "Measurements that readings of a source have written.");
  const rejections = counter(
    "csp_hub_rejections_total",
    "Rejections of rows and figures of a source, by reason.",
    "code",
  );
  const succeeded = gauge(
    "csp_hub_source_last_success_timestamp_seconds",
    "When a source was last read successfully (Unix time).",
  );
  const checked = gauge(
    "csp_hub_source_last_checked_timestamp_seconds",
    "When it was last looked whether a source has anything new (Unix time).",
  );
  const health = gauge(
    "csp_hub_source_health",
    "How a source stands: 1 for the health that it has, 0 for every other.",
    "health",
  );

  for (const { source, ...of } of counts) {
    const { slug } = source;
    for (const [status, count] of Object.entries(of.runs)) runs.inc({ source: slug, status }, count);
    for (const [outcome, count] of Object.entries(of.rows)) rows.inc({ source: slug, outcome }, count);
    for (const [code, count] of Object.entries(of.rejections)) rejections.inc({ source: slug, code }, count);
    written.inc({ source: slug }, of.measurements);
    if (of.lastSucceededAt !== null) succeeded.set({ source: slug }, of.lastSucceededAt.getTime() / 1_000);
    if (of.lastCheckedAt !== null) checked.set({ source: slug }, of.lastCheckedAt.getTime() / 1_000);
    for (const each of healths) health.set({ source: slug, health: each }, each === of.health ? 1 : 0);
  }
  return registers[0]?.metrics() ?? Promise.resolve("");
}
