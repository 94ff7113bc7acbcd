import DataLoader from "dataloader";
import type { Catalogue } from "../catalogue/catalogue";
import type { Area, BreakdownCategory, Measure, Source } from "../catalogue/model";
import type { Period } from "../domain/period/period";
import { readPeriod } from "../domain/period/readPeriod";
import type { Asking } from "./asking";
import { MEASUREMENT_JSON, type Measurement, type MeasurementJson, measurementOf } from "./measurement";
import { visibleMeasurements } from "./visibleMeasurements";

/** What the key of a measurement's id names. */
interface Named {
  readonly measure: Measure;
  readonly area: Area;
  readonly period: Period;
  readonly category: BreakdownCategory | null;
  readonly source: Source;
  readonly vintage: number;
}

/** The most that the database counts vintages to. */
const MOST_VINTAGES = 32_767;

const READ = (visible: string) => `
  SELECT q.place::int, (
    SELECT ${MEASUREMENT_JSON("v")} FROM ${visible} v
    WHERE v.measure_id = q.measure_id AND v.area_id = q.area_id AND v.category_id IS NOT DISTINCT FROM q.category_id
      AND v.source_id = q.source_id AND v.frequency = q.frequency AND v.starts_on = q.starts_on AND v.vintage = q.vintage
  ) AS measurement
  FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::text[], $6::date[], $7::int[]) WITH ORDINALITY
    AS q(measure_id, area_id, category_id, source_id, frequency, starts_on, vintage, place)`;

/** Measurements by the key of their ids, null where there is none that the viewer may see; all in one statement. */
export function measurementById(asking: Asking): DataLoader<string, Measurement | null> {
  return new DataLoader(async (keys) => {
    const named = keys.map((key) => namedBy(key, asking.catalogue));
    const found = await read(
      named.flatMap((one) => one ?? []),
      asking,
    );
    return named.map((one) => (one && found.get(one)) ?? null);
  });
}

async function read(
  asked: readonly Named[],
  { database, catalogue, viewer }: Asking,
): Promise<ReadonlyMap<Named, Measurement>> {
  const rows = await database.dataSource.query<{ place: number; measurement: MeasurementJson | null }[]>(
    READ(visibleMeasurements(viewer, "every")),
    [
      asked.map(({ measure }) => measure.rowId),
      asked.map(({ area }) => area.rowId),
      asked.map(({ category }) => category?.rowId ?? null),
      asked.map(({ source }) => source.rowId),
      asked.map(({ period }) => period.frequency),
      asked.map(({ period }) => period.startsOn),
      asked.map(({ vintage }) => vintage),
    ],
  );
  const found = new Map<Named, Measurement>();
  for (const { place, measurement } of rows) {
    const named = asked[place - 1];
    if (named && measurement) found.set(named, measurementOf(measurement, catalogue));
  }
  return found;
}

function namedBy(key: string, catalogue: Catalogue): Named | null {
  const [code = "", areaCode = "", periodKey = "", within = "", slug = "", vintage = "", ...more] = key.split("|");
  const measure = catalogue.measure(code);
  const area = catalogue.area(areaCode);
  const source = catalogue.source(slug);
  const reading = readPeriod(periodKey);
  const category = within === "-" ? null : categoryOf(measure, within);
  if (measure === null || area === null || source === null || category === undefined || more.length > 0) return null;
  if ("reason" in reading || !/^[1-9]\d{0,4}$/.test(vintage) || Number(vintage) > MOST_VINTAGES) return null;
  return { measure, area, period: reading.period, category, source, vintage: Number(vintage) };
}

function categoryOf(measure: Measure | null, name: string): BreakdownCategory | undefined {
  const categories = measure?.breakdowns.flatMap((breakdown) => breakdown.categories);
  return categories?.find(({ code, breakdown }) => `${breakdown.code}.${code}` === name);
}
