import { Presets, SingleBar } from "cli-progress";
import type { ImportProgress } from "../services/import/importRequest";

/** Shows how far an import is: a bar at a terminal, a line for each stage in a pipe or a log. */
export interface ShownImport {
  tell(progress: ImportProgress & { readonly share: number }): void;
  /** Takes the bar away: what follows is the result. */
  done(): void;
}

/** How finely the bar moves. */
const STEPS = 1_000;

const FORMAT = "{stage} [{bar}] {percentage}% | {rows} rows, {rate} rows/s | {eta_formatted} left";

/** Progress on standard error, so that standard output holds the result alone. */
export function importProgress(name: string): ShownImport {
  const { isTTY, columns } = process.stderr;
  return isTTY && columns ? bar() : lines(name);
}

function bar(): ShownImport {
  const startedAt = Date.now();
  const shown = new SingleBar(
    { format: FORMAT, stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  shown.start(STEPS, 0, { stage: "reading", rows: "0", rate: "0" });
  return {
    tell: ({ stage, read, share }) => {
      const rate = Math.round(read / Math.max(0.001, (Date.now() - startedAt) / 1_000));
      shown.update(Math.round(share * STEPS), { stage, rows: inGroups(read), rate: inGroups(rate) });
    },
    done: () => shown.stop(),
  };
}

function lines(name: string): ShownImport {
  let last: string | null = null;
  return {
    tell: ({ stage, read }) => {
      if (stage === last) return;
      last = stage;
      process.stderr.write(`${name}: ${stage}${read > 0 ? ` (${inGroups(read)} rows read)` : ""}\n`);
    },
    done: () => undefined,
  };
}

function inGroups(count: number): string {
  return count.toLocaleString("en-GB");
}
