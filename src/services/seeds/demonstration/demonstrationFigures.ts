import { createHash } from "node:crypto";
import type { Indicator, Measure } from "../../../catalogue/model";
import { Frequency } from "../../../domain/frequency";
import { MeasureKind } from "../../../domain/measureKind";
import { isFinerThan, periodsBetween, shift } from "../../../domain/period/calendar";
import { latestEnded } from "../../../domain/period/dueOn";
import type { Period } from "../../../domain/period/period";
import type { GivenRow } from "../../import/importRows";

/** How many years are filled, the latest ended period among them. */
const YEARS = 6;

/** The month with which years end that are neither financial nor calendar years: the strategic assessment's. */
const YEAR_ENDS_IN = 9;

/** What stands on every figure. */
const NOTE = "Demonstration: a synthetic value, not a real figure.";

/** By how much the quarters of a year differ from its mean, from January on: such things happen more in summer. */
const SEASONS = [0.92, 1.06, 1.12, 0.9];

/** Made-up figures of indicators up to today, the same every time they are made: a figure depends on its period alone. */
export function demonstrationFigures(indicators: readonly Indicator[], today: string): GivenRow[] {
  return indicators.flatMap(({ measure, area }) =>
    periodsOf(measure, today).map((period) => ({
      measure: measure.code,
      area: area.code,
      period: period.key,
      note: NOTE,
      ...figureOf(measure, period),
    })),
  );
}

/** By quarter, or as coarsely as the measure is kept. */
function periodsOf({ frequency }: Measure, today: string): Period[] {
  const chosen = isFinerThan(Frequency.QUARTER, frequency) ? frequency : Frequency.QUARTER;
  const last = latestEnded(chosen, today, YEAR_ENDS_IN);
  return periodsBetween(shift(last, 1 - YEARS * (chosen === Frequency.QUARTER ? 4 : 1)), last);
}

function figureOf(measure: Measure, period: Period): Pick<GivenRow, "value" | "numerator" | "denominator"> {
  const level = 40 + 400 * chance(measure.code, "level");
  const years = Number(period.startsOn.slice(0, 4)) + Number(period.startsOn.slice(5, 7)) / 12 - 2020;
  const trend = 1 + 0.08 * (chance(measure.code, "trend") - 0.5) * years;
  const season = SEASONS[Math.floor((Number(period.startsOn.slice(5, 7)) - 1) / 3)] ?? 1;
  const noise = 0.94 + 0.12 * chance(measure.code, period.key);
  const count = Math.round(level * trend * noise * (period.frequency === Frequency.QUARTER ? season : 1));
  if (measure.kind !== MeasureKind.RATIO) return { value: count };
  const denominator = Math.round(level * 3);
  const numerator = Math.min(count, denominator);
  return { value: Math.round((10_000 * numerator) / denominator) / 100, numerator, denominator };
}

/** A number from 0 to 1 that two texts always have and that looks like chance. */
function chance(code: string, of: string): number {
  return createHash("sha256").update(`${code} ${of}`).digest().readUInt32BE() / 2 ** 32;
}
