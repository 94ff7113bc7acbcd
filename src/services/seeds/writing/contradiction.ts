import { QueryFailedError } from "typeorm";
import { StartError } from "../../../errors";

/** SQLSTATE: a row that others refer to would go, or a unique value is taken. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(["23503", "23505"]);

/**
 * Sound seeds can still contradict rows that others have added, such as a plan that supersedes the same plan. That is
 * the operator's to settle and told in one sentence; any other error is given back as it is.
 */
export function asContradiction(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, table, detail, message } = error.driverError as Partial<Record<string, string>>;
  if (!CONTRADICTIONS.has(code ?? "")) return error;
  const what = (detail ?? message ?? "").replace(/\.$/, "");
  return new StartError(`The seeds contradict what the database holds already in ${table ?? "a table"}: ${what}.`);
}
