import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import type { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Visibility } from "../../domain/visibility";
import type { Observation } from "../../sources/observation";
import { importObservations } from "./importObservations";
import type { ImportRunReport } from "./importRun";

/** A figure as a sender gives it: a row of importMeasurements. */
export interface GivenRow {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly category?: string | null;
  readonly value?: number | null;
  readonly absence?: Absence | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly flags?: readonly MeasurementFlag[] | null;
  readonly note?: string | null;
  readonly visibility?: Visibility | null;
}

/** A batch of rows that are sent rather than read from a file. */
export interface GivenBatch {
  readonly source: Source;
  readonly idempotencyKey: string;
  readonly publishedOn?: Day | null;
  readonly isDryRun: boolean;
  readonly rows: readonly GivenRow[];
}

/** Imports rows that are sent, numbered from 1, by the same way as those of a file. */
export function importRows(database: Database, catalogue: Catalogue, batch: GivenBatch): Promise<ImportRunReport> {
  const { source, idempotencyKey, publishedOn, isDryRun, rows } = batch;
  return importObservations(database, catalogue, {
    source,
    reading: readingOf(rows),
    incompleteMonths: null,
    idempotencyKey,
    publishedOn: publishedOn ?? null,
    file: null,
    isDryRun,
    isStrict: false,
  });
}

async function* readingOf(rows: readonly GivenRow[]): AsyncGenerator<readonly Observation[]> {
  yield rows.map(observationOf);
}

function observationOf(given: GivenRow, index: number): Observation {
  return {
    kind: "OBSERVATION",
    sheet: null,
    row: index + 1,
    figure: null,
    measure: given.measure,
    area: given.area,
    period: given.period,
    category: given.category || null,
    // A sum of negative zeros is zero.
    value: plus(given.value),
    absence: given.absence ?? null,
    numerator: plus(given.numerator),
    denominator: plus(given.denominator),
    flags: given.flags ?? [],
    note: given.note || null,
    visibility: given.visibility ?? null,
    origin: null,
  };
}

/** A number, and zero for -0. */
function plus(number: number | null | undefined): number | null {
  return number == null ? null : number + 0;
}
