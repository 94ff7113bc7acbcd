import type { ImportRunReport } from "../services/import/importRun";

/** A run as a program reads it: what is published of it, and no key of the database. */
export function runAccount(run: ImportRunReport) {
  const { id, status, read, measurements, inserted, revised, unchanged, rejected, ignored } = run;
  const { source, file, tallies, error } = run;
  return {
    ...{ id, status, read, measurements, inserted, revised, unchanged, rejected, ignored },
    ...{ source, file, tallies, error },
  };
}
