import type { Catalogue } from "../catalogue/catalogue";
import type { Area, Measure } from "../catalogue/model";
import type { Database } from "../database/database";
import { bumpCatalogueVersion, readVersion } from "../database/version";
import type { AnnotationKind } from "../domain/annotationKind";
import type { Period } from "../domain/period/period";
import { type PeriodReading, readPeriod } from "../domain/period/readPeriod";
import { UserErrorCode } from "../domain/userErrorCode";
import { visibleText } from "../sources/visibleText";
import { annotationKey } from "./annotationKey";
import { faultsOfProse } from "./prose";
import { fieldError, invalid, type Refused, type UserError } from "./userError";
import type { Written } from "./written";

/** An annotation as it is sent. */
export interface AnnotationInput {
  /** The measure's code. */
  readonly measure: string;
  /** The area's code; none when it holds everywhere. */
  readonly area?: string | null;
  readonly period: string;
  readonly kind: AnnotationKind;
  readonly text: string;
}

/** An annotation that may be written. */
interface NewAnnotation {
  readonly measure: Measure;
  readonly area: Area | null;
  readonly period: Period;
  readonly kind: AnnotationKind;
  readonly text: string;
}

/**
 * Says something about a measure, in a period or from it on. Said again in the same words it is found and not written.
 * Gives the annotation's row, or all that is wrong with the input.
 */
export async function annotateMeasure(
  database: Database,
  catalogue: Catalogue,
  input: AnnotationInput,
): Promise<Written | Refused> {
  const annotation = readAnnotation(catalogue, input);
  if ("errors" in annotation) return annotation;
  const { measure, area, period, kind, text } = annotation;
  const key = annotationKey({ measure: measure.code, area: area?.code ?? null, period, kind, text });
  return database.dataSource.transaction(async (manager) => {
    const [written] = await manager.query<{ id: number }[]>(
      `INSERT INTO annotations (key, measure_id, area_id, frequency, starts_on, kind, text, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, date_trunc('milliseconds', clock_timestamp()))
      ON CONFLICT (key) DO NOTHING RETURNING id`,
      [key, measure.rowId, area?.rowId, period.frequency, period.startsOn, kind, text],
    );
    if (written) return { rowId: written.id, catalogueVersion: await bumpCatalogueVersion(manager) };
    const [{ id }] = await manager.query<[{ id: number }]>("SELECT id FROM annotations WHERE key = $1", [key]);
    return { rowId: id, catalogueVersion: (await readVersion(manager)).catalogue };
  });
}

/** Holds an annotation to its rules: the annotation, or everything that is wrong with it. */
function readAnnotation(catalogue: Catalogue, input: AnnotationInput): NewAnnotation | Refused {
  const measure = catalogue.measure(input.measure);
  const area = input.area == null ? null : catalogue.area(input.area);
  const reading = readPeriod(input.period);
  const errors = [...faultsOf(input, measure, area, reading)];
  if (measure === null || "reason" in reading || errors.length > 0) return { errors };
  return { measure, area, period: reading.period, kind: input.kind, text: input.text.trim() };
}

function* faultsOf(
  input: AnnotationInput,
  measure: Measure | null,
  area: Area | null,
  reading: PeriodReading,
): Generator<UserError> {
  if (measure === null) yield unknown("measure", input.measure);
  if (input.area != null && area === null) yield unknown("area", input.area);
  if ("reason" in reading) yield invalid("period", `cannot be read: ${reading.reason}`);
  yield* faultsOfProse("text", input.text);
}

function unknown(field: "measure" | "area", given: string): UserError {
  const rule = `must be the code of one that the hub holds, but is "${visibleText(given)}"`;
  return fieldError(UserErrorCode.UNKNOWN_REFERENCE, field, rule);
}
