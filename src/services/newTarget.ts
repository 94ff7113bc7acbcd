import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/model";
import { nodeOfKind } from "../catalogue/nodeOfKind";
import { LARGEST_FIGURE } from "../domain/largestFigure";
import { mayBeNegative } from "../domain/measureKind";
import { isFinerThan } from "../domain/period/calendar";
import type { Period } from "../domain/period/period";
import { type PeriodReading, readPeriod } from "../domain/period/readPeriod";
import { visibleText } from "../sources/visibleText";
import { faultsOfProse } from "./prose";
import { invalid, type Refused, type UserError, unknownReference } from "./userError";

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

/** Holds a target to its rules: the target, or everything that is wrong with it. */
export function readTarget(catalogue: Catalogue, input: TargetInput): NewTarget | Refused {
  const { value, amberTolerance = null, note = null } = input;
  const indicator = nodeOfKind(catalogue, "Indicator", input.indicator);
  const reading = readPeriod(input.period);
  const errors = [...faultsOfReferences(input, indicator, reading), ...faultsOfFigures(input, indicator)];
  if (indicator === null || "reason" in reading || errors.length > 0) return { errors };
  return {
    indicator,
    period: reading.period,
    // -0 and 0 are one target, which would otherwise differ in the answer.
    value: value === 0 ? 0 : value,
    amberTolerance: amberTolerance === 0 ? 0 : amberTolerance,
    note: note?.trim() ?? null,
  };
}

function* faultsOfReferences(
  { indicator: id }: TargetInput,
  indicator: Indicator | null,
  reading: PeriodReading,
): Generator<UserError> {
  if (indicator === null) {
    yield unknownReference("indicator", `must be the id of an indicator, but is "${visibleText(id)}"`);
  }
  if ("reason" in reading) yield invalid("period", `cannot be read: ${reading.reason}`);
  else if (indicator !== null && isFinerThan(reading.period.frequency, indicator.measure.frequency)) {
    const { code, frequency } = indicator.measure;
    const finding = `${reading.period.key}, which is a ${reading.period.frequency}`;
    yield invalid("period", `must be no finer than those of ${code}, ${frequency}, but is ${finding}`);
  }
}

function* faultsOfFigures(
  { value, amberTolerance, note }: TargetInput,
  indicator: Indicator | null,
): Generator<UserError> {
  // NaN is not within it either.
  if (!(Math.abs(value) <= LARGEST_FIGURE)) {
    yield invalid("value", `must be within ${LARGEST_FIGURE} either way, as figures are, but is ${value}`);
  } else if (value < 0 && indicator !== null && !mayBeNegative(indicator.measure.kind)) {
    yield invalid("value", `must not be negative, as no value of ${indicator.measure.code} is, but is ${value}`);
  }
  if (amberTolerance != null && !(amberTolerance >= 0 && amberTolerance <= LARGEST_FIGURE)) {
    yield invalid("amberTolerance", `must be a number from 0 to ${LARGEST_FIGURE}, but is ${amberTolerance}`);
  }
  if (note != null) yield* faultsOfProse("note", note);
}
