import type { SyncOutcome, SyncReport } from "../services/sync/syncReport";
import { importSummary } from "./importSummary";

const OUTCOMES: Readonly<Record<SyncOutcome, string>> = {
  READ: "read",
  UNCHANGED: "nothing new",
  FAILED: "not everything could be read; what stood before still stands",
  NOWHERE: "nowhere to look: lay files in its folder of the inbox, or name addresses in its seed",
  BUSY: "another process is reading it",
  DISABLED: "disabled in its seed",
};

/** What came of looking at a source, in plain words: each reading with its account. */
export function syncSummary({ source, outcome, runs, unchanged, failures, passedOver }: SyncReport): string {
  const files = unchanged === 1 ? "1 file or address was" : `${unchanged} files and addresses were`;
  return [
    `${source}: ${OUTCOMES[outcome]}.`,
    ...runs.map((run) => indented(importSummary(run))),
    ...(unchanged > 0 ? [`  ${files} unchanged.`] : []),
    ...[...failures, ...passedOver].map((sentence) => `  ${sentence}`),
  ].join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
