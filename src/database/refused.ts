import { QueryFailedError } from "typeorm";
import { StartError } from "../errors";

/** What a database refuses for reasons that only its operator can mend, by SQLSTATE. */
const REASONS: Readonly<Record<string, string>> = {
  "42501": "its user may not do this: grant it CREATE on the schema",
  "25006": "it is read-only",
  "53100": "its disk is full",
  "53200": "it is out of memory",
  "57014": "a statement took longer than STATEMENT_TIMEOUT_MS",
};

/** A database's refusal in one plain sentence, without its SQL; any other error as it is. */
export function inWords(error: unknown, place: string): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, message } = error.driverError as { code?: string; message: string };
  const reason = (code && REASONS[code]) ?? message;
  return new StartError(`The database ${place} could not be brought up to date: ${reason}.`);
}
