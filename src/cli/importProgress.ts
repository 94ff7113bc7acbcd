import { Presets, SingleBar } from "cli-progress";
import type { FileProgress } from "../services/import/importFile";

/** Shows how far an import is: a bar at a terminal, a line for each stage in a pipe or a log. */
export interface ShownImport {
  tell(progress: FileProgress): void;
  /** Takes the bar away: what follows is a result. */
  done(): void;
}

/** How finely the bar moves. */
const STEPS = 1_000;

const FORMAT = "{file}: {stage} [{bar}] {percentage}% | {rows} rows, {rate} rows/s | {eta_formatted} left";

/** Progress on standard error, so that standard output holds the result alone. */
export function importProgress(): ShownImport {
  const { isTTY, columns } = process.stderr;
  return isTTY && columns ? bar() : lines();
}

function bar(): ShownImport {
  let shown: SingleBar | null = null;
  let startedAt = 0;
  return {
    tell: ({ file, stage, read, share }) => {
      if (shown === null) {
        startedAt = Date.now();
        shown = newBar();
        shown.start(STEPS, 0, { file, stage, rows: "0", rate: "0" });
      }
      const rate = Math.round(read / Math.max(0.001, (Date.now() - startedAt) / 1_000));
      shown.update(Math.round(share * STEPS), { file, stage, rows: inGroups(read), rate: inGroups(rate) });
    },
    done: () => {
      shown?.stop();
      shown = null;
    },
  };
}

function newBar(): SingleBar {
  return new SingleBar(
    { format: FORMAT, stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
}

function lines(): ShownImport {
  let last = "";
  return {
    tell: ({ file, stage, read }) => {
      const now = `${file}: ${stage}`;
      if (now === last) return;
      last = now;
      process.stderr.write(`${now}${read > 0 ? ` (${inGroups(read)} rows read)` : ""}\n`);
    },
    done: () => undefined,
  };
}

function inGroups(count: number): string {
  return count.toLocaleString("en-GB");
}
