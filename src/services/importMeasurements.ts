import type { Catalogue } from "../catalogue/catalogue";
import type { Source } from "../catalogue/model";
import type { Database } from "../database/database";
import { type Day, FIRST_DAY } from "../domain/day";
import { UserErrorCode } from "../domain/userErrorCode";
import { visibleText } from "../sources/visibleText";
import { type GivenRow, importRows } from "./import/importRows";
import type { ImportRunReport } from "./import/importRun";
import { fieldError, invalid, type Refused, type UserError } from "./userError";

/** The most rows that are taken in one go; more of them are a file. */
const MOST_ROWS = 10_000;

/** The longest name that a sender may give a batch, in characters. */
const LONGEST_KEY = 200;

/** Figures as they are sent. */
export interface MeasurementsInput {
  /** The source's slug. */
  readonly source: string;
  /** What the sender calls this batch: under the same name it is taken in once. */
  readonly idempotencyKey: string;
  readonly publishedOn?: Day | null;
  readonly dryRun?: boolean | null;
  readonly rows: readonly GivenRow[];
}

/**
 * Takes in figures that a client sends, as those of a file are. Gives the run with its account, or all that is wrong with
 * the batch; what is wrong with a row is a rejection of the run.
 */
export async function importMeasurements(
  database: Database,
  catalogue: Catalogue,
  input: MeasurementsInput,
): Promise<ImportRunReport | Refused> {
  const source = catalogue.source(input.source);
  const errors = [...faultsOf(input, source)];
  if (source === null || errors.length > 0) return { errors };
  const { idempotencyKey, publishedOn = null, dryRun, rows } = input;
  return importRows(database, catalogue, { source, idempotencyKey, publishedOn, isDryRun: dryRun ?? false, rows });
}

function* faultsOf(
  { source: slug, idempotencyKey, publishedOn, rows }: MeasurementsInput,
  source: Source | null,
): Generator<UserError> {
  if (source === null) {
    const rule = `must be the slug of one that the hub holds, but is "${visibleText(slug)}"`;
    yield fieldError(UserErrorCode.UNKNOWN_REFERENCE, "source", rule);
  }
  if (idempotencyKey.trim() === "" || idempotencyKey.length > LONGEST_KEY) {
    yield invalid("idempotencyKey", `must have 1 to ${LONGEST_KEY} characters, but has ${idempotencyKey.length}`);
  }
  if (publishedOn != null && publishedOn < FIRST_DAY) {
    yield invalid("publishedOn", `must be ${FIRST_DAY} or later, but is ${publishedOn}`);
  }
  if (rows.length > MOST_ROWS) {
    yield invalid(
      "rows",
      `must be at most ${MOST_ROWS} at a time, but are ${rows.length}: send them in several batches`,
    );
  }
}
