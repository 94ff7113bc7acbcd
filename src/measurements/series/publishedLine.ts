import type { Source } from "../../catalogue/model";
import { type Combined, wholeOf } from "../../domain/aggregation";
import { inOrder } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { type Period, periodStarting } from "../../domain/period/period";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import { type FigureLine, lineOver } from "./figureLine";
import type { HeldFigure, HeldFigures, PartTally } from "./heldFigures";

/** What a source itself has published of a frequency for the area. */
export function publishedLine({ own }: HeldFigures, source: Source, frequency: Frequency): FigureLine | null {
  const rows = own.filter((row) => row.source === source && row.period.frequency === frequency);
  const figures = new Map<string, HeldFigure>(
    rows.map((measurement) => [measurement.period.key, { ...measurement, measurement }]),
  );
  return lineOver(
    { source, frequency, way: "published" },
    figures,
    rows.map(({ period }) => period),
  );
}

/** What comes of adding up a source's figures for the areas that the area is made up of. */
export function lineFromParts(held: HeldFigures, source: Source, frequency: Frequency): FigureLine | null {
  const tallies = held.tallies.filter((tally) => tally.source === source && tally.frequency === frequency);
  const starts = [...new Set(tallies.map(({ startsOn }) => startsOn))];
  const periods = starts.map((startsOn) => periodStarting(frequency, startsOn));
  const figures = new Map(
    periods.map((period) => {
      const ofPeriod = tallies.filter(({ startsOn }) => startsOn === period.startsOn);
      return [period.key, wholeFromParts(held, ofPeriod, period)];
    }),
  );
  return lineOver({ source, frequency, way: "from parts" }, figures, periods);
}

/**
 * The whole by the first way of dividing the area for which every part has a value; else by the one in force at the
 * period's end, with what it lacks.
 */
function wholeFromParts(held: HeldFigures, tallies: readonly PartTally[], period: Period): HeldFigure {
  const candidates = tallies.flatMap((tally) => {
    const partition = held.partitions[tally.partition];
    return partition ? [{ tally, partition }] : [];
  });
  const complete = candidates.find(({ tally, partition }) => tally.values === partition.areas.length);
  const inForce = candidates.find(({ partition }) => partition.from === null || partition.from <= period.endsOn);
  const { tally, partition } = complete ?? inForce ?? candidates[0] ?? fail(held);
  const { kind, unit } = held.key.measure;
  const whole = wholeOf({ kind, multiplier: ratioMultiplier(unit.code) }, tally, partition.areas.length);
  const flags = partition.isBestFit ? inOrder([...whole.flags, MeasurementFlag.ESTIMATED]) : whole.flags;
  return { ...whole, flags, measurement: null, note: noteOn(whole, partition.areas.length) };
}

function noteOn({ value, reason }: Combined, parts: number): string {
  return value === null
    ? `Not added up from the ${parts} areas within: ${reason}.`
    : `Added up from the ${parts} areas within: ${reason}.`;
}

function fail({ key }: HeldFigures): never {
  throw new Error(`The parts of ${key.area.code} were added up without being asked for.`);
}
