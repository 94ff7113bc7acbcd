import { MeasurementOrderField } from "../../domain/measurementOrderField";
import { SortDirection } from "../../domain/sortDirection";
import type { Measurement } from "../measurement";
import { CODE, DAY, INTEGER, type KeyKind, type KeyValue, MOMENT, NUMBER } from "./keyKind";
import type { SortKey } from "./listing";

/** One thing to sort measurements by. */
export interface MeasurementOrder {
  readonly field: MeasurementOrderField;
  readonly direction: SortDirection;
}

type Key = SortKey<Measurement>;

const key = (letter: string, sql: string, kind: KeyKind, valueIn: (of: Measurement) => KeyValue): Key => ({
  letter,
  sql,
  kind,
  descending: false,
  valueIn,
});

/** Codes sort by their characters, as every list of the catalogue does. */
const MEASURE = key("m", "v.measure_code", CODE, ({ measure }) => measure.code);
const AREA = key("a", "v.area_code", CODE, ({ area }) => area.code);
const STARTS_ON = key("s", "v.starts_on", DAY, ({ period }) => period.startsOn);
const ENDS_ON = key("e", "v.ends_on", DAY, ({ period }) => period.endsOn);
const ABSENT = key("n", "(v.value IS NULL)::int", INTEGER, ({ value }) => (value === null ? 1 : 0));
const VALUE = key("v", "coalesce(v.value, 0)", NUMBER, ({ value }) => value ?? 0);
const RECORDED_AT = key("r", "v.recorded_at", MOMENT, ({ recordedAt }) => recordedAt);
const CATEGORY = key("c", "coalesce(v.category_id, 0)", INTEGER, ({ category }) => category?.rowId ?? 0);
const SOURCE = key("o", "v.source_id", INTEGER, ({ source }) => source.rowId);
const VINTAGE = key("t", "v.vintage::int", INTEGER, ({ vintage }) => vintage);

const inDirection = (direction: SortDirection, ...keys: Key[]) =>
  keys.map((each) => ({ ...each, descending: direction === SortDirection.DESC }));

/** The keys that a field sorts by. An absent value is neither small nor large: it comes last in either direction. */
const KEYS_OF: Readonly<Record<MeasurementOrderField, (direction: SortDirection) => Key[]>> = {
  PERIOD: (direction) => inDirection(direction, STARTS_ON, ENDS_ON),
  VALUE: (direction) => [ABSENT, ...inDirection(direction, VALUE)],
  AREA: (direction) => inDirection(direction, AREA),
  MEASURE: (direction) => inDirection(direction, MEASURE),
  RECORDED_AT: (direction) => inDirection(direction, RECORDED_AT),
};

/** What breaks every tie: a series, a period in it and a vintage of that are one row. The total comes before its parts. */
const TAIL: readonly Key[] = [MEASURE, AREA, STARTS_ON, ENDS_ON, CATEGORY, SOURCE, VINTAGE];

/**
 * The keys that measurements are sorted by: as asked, then by measure, area, period, category, source and vintage. What
 * is asked for twice counts where it stands first.
 */
export function measurementOrder(asked: readonly MeasurementOrder[]): readonly Key[] {
  const keys = [...asked.flatMap(({ field, direction }) => KEYS_OF[field](direction)), ...TAIL];
  return keys.filter(({ letter }, at) => keys.findIndex((other) => other.letter === letter) === at);
}
