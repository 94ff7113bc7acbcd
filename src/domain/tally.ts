import type { Absence } from "./absence";
import { type Figure, inOrder } from "./figure";
import type { MeasurementFlag } from "./measurementFlag";

/** Parts added up: all that is needed of them to know the whole, and what a database can sum without handing each over. */
export interface Tally {
  /** How many parts are held, with a value or an absence. */
  readonly held: number;
  /** How many of them have a value. */
  readonly values: number;
  /** The sum of the values; null when there are none, and so with the two below. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many have both a numerator and a denominator. */
  readonly ratios: number;
  /** Why the others have no value, each reason once. */
  readonly absences: readonly Absence[];
  readonly flags: readonly MeasurementFlag[];
}

/** The tally of some figures; one that is not held is null. */
export function tallyOf(parts: readonly (Figure | null)[]): Tally {
  const held = parts.filter((part) => part !== null);
  const ratios = held.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  return {
    held: held.length,
    values: held.filter(({ value }) => value !== null).length,
    value: sum(held.map(({ value }) => value)),
    numerator: sum(ratios.map(({ numerator }) => numerator)),
    denominator: sum(ratios.map(({ denominator }) => denominator)),
    ratios: ratios.length,
    absences: [...new Set(held.flatMap(({ absence }) => absence ?? []))],
    flags: inOrder(held.flatMap(({ flags }) => flags)),
  };
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
