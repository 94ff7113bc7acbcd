import { ImportRunStatus } from "../domain/importRunStatus";
import type { ImportRunReport } from "../services/import/importRun";
import { IGNORE_RULES, type IgnoreRule, TALLIES, type TallyCode } from "../sources/account";

const count = (number: number, noun = "") => `${number.toLocaleString("en-GB")}${noun && ` ${noun}`}`;
const rows = (number: number) => count(number, number === 1 ? "row" : "rows");

/** A run in plain words: what became of the rows, which were passed over and why, and the first of those rejected. */
export function importSummary(run: ImportRunReport): string {
  const { read, measurements, inserted, revised, unchanged, rejected, ignored } = run;
  const account =
    `${rows(read)} read: ${count(inserted, "inserted")}, ${count(revised, "revised")}, ` +
    `${count(unchanged, "unchanged")}, ${count(rejected, "rejected")}, ${count(ignored, "ignored")}.`;
  return [begin(run), account, ...tallies(run), written(run, measurements), ...rejections(run)].join("\n");
}

function begin({ isRepeat, file, source, id }: ImportRunReport): string {
  if (isRepeat) return `The same content was imported before, as run ${id}; nothing was done.`;
  return `${file} for the source ${source}, run ${id}:`;
}

function written({ status }: ImportRunReport, measurements: number): string {
  if (status === ImportRunStatus.FAILED) return "Refused as a whole: nothing was written.";
  if (status === ImportRunStatus.DRY_RUN) return `Tried only: ${count(measurements)} to be written.`;
  return `Measurements written: ${count(measurements)}.`;
}

function rejections({ rejections: first, rejected }: ImportRunReport): string[] {
  const lines = first.map(({ sheet, row, message }) => `  ${sheet === null ? "" : `${sheet}, `}row ${row}: ${message}`);
  const more = rejected - first.length;
  if (more > 0) lines.push(`  and ${count(more, "more")}: ask importRun for the rejections of the run.`);
  return lines.length > 0 ? ["Rejected:", ...lines] : [];
}

/** Nothing is passed over without saying by which rule. */
function tallies({ tallies }: ImportRunReport): string[] {
  return tallies.map(({ code, isIgnored, rows }) =>
    isIgnored
      ? `  ${count(rows, "ignored")}: ${IGNORE_RULES[code as IgnoreRule]}`
      : `  ${count(rows)}: ${TALLIES[code as TallyCode]}`,
  );
}
