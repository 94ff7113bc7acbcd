import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator, Measure } from "../catalogue/model";
import { isCount } from "../domain/measureKind";
import { isFinerThan } from "../domain/period/calendar";
import type { Period } from "../domain/period/period";
import { readPeriod } from "../domain/period/readPeriod";
import { UserErrorCode } from "../domain/userErrorCode";
import { HubError } from "../errors";
import { faultOfProse } from "./prose";
import { fieldError, type Refused, type UserError } from "./userError";

/** A target as it is sent. */
export interface TargetInput {
  /** The indicator's id. */
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  /** By how much it may be missed and still be amber, in the unit of the value. */
  readonly amberTolerance?: number | null;
  readonly note?: string | null;
}

/** A target that may be set. */
export interface NewTarget {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly value: number;
  readonly amberTolerance: number | null;
  readonly note: string | null;
}

const { INVALID, UNKNOWN_REFERENCE } = UserErrorCode;

/** Holds a target to its rules: the target, or everything that is wrong with it. */
export function readTarget(catalogue: Catalogue, input: TargetInput): NewTarget | Refused {
  const indicator = indicatorWith(catalogue, input.indicator);
  const reading = readPeriod(input.period);
  const errors: (UserError | null)[] = [faultOfNumber("value", input.value)];
  if (indicator === null) {
    const rule = `must be the id of an indicator, but is ${JSON.stringify(input.indicator)}`;
    errors.push(fieldError(UNKNOWN_REFERENCE, "indicator", rule));
  } else errors.push(faultOfSign(indicator.measure, input.value));
  if ("reason" in reading) errors.push(fieldError(INVALID, "period", `cannot be read: ${reading.reason}`));
  else if (indicator !== null) errors.push(faultOfPeriod(indicator.measure, reading.period));
  if (input.amberTolerance != null) errors.push(faultOfTolerance(input.amberTolerance));
  if (input.note != null) errors.push(faultOfProse("note", input.note));

  const faults = errors.filter((error) => error !== null);
  if (faults.length > 0 || indicator === null || "reason" in reading) return { errors: faults };
  return {
    indicator,
    period: reading.period,
    value: withoutSignOfZero(input.value),
    amberTolerance: input.amberTolerance == null ? null : withoutSignOfZero(input.amberTolerance),
    note: input.note?.trim() ?? null,
  };
}

/** Null for an id of anything else, of nothing, and for what is no id at all. */
function indicatorWith(catalogue: Catalogue, id: string): Indicator | null {
  try {
    const node = catalogue.node(id);
    return node?.nodeType === "Indicator" ? node : null;
  } catch (fault) {
    if (fault instanceof HubError) return null;
    throw fault;
  }
}

function faultOfNumber(field: string, value: number): UserError | null {
  return Number.isFinite(value) ? null : fieldError(INVALID, field, `must be a finite number, but is ${value}`);
}

function faultOfSign({ code, kind }: Measure, value: number): UserError | null {
  if (!(value < 0) || !isCount(kind)) return null;
  return fieldError(INVALID, "value", `must not be negative, since ${code} counts, but is ${value}`);
}

function faultOfPeriod({ code, frequency }: Measure, period: Period): UserError | null {
  if (!isFinerThan(period.frequency, frequency)) return null;
  const finding = `${period.key}, which is a ${period.frequency}`;
  return fieldError(INVALID, "period", `must be no finer than those of ${code}, ${frequency}, but is ${finding}`);
}

function faultOfTolerance(tolerance: number): UserError | null {
  if (Number.isFinite(tolerance) && tolerance >= 0) return null;
  return fieldError(INVALID, "amberTolerance", `must be a finite number, 0 or more, but is ${tolerance}`);
}

/** -0 and 0 are one value, which would otherwise differ in the database's text. */
function withoutSignOfZero(value: number): number {
  return value === 0 ? 0 : value;
}
