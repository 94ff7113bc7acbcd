import type { Source } from "../../catalogue/model";
import type { Partition } from "../../catalogue/partitions";
import { type Combined, wholeOf } from "../../domain/aggregation";
import { inOrder } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { type Period, periodStarting } from "../../domain/period/period";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import { type FigureLine, lineOver } from "./figureLine";
import type { HeldFigure, HeldFigures, PartTally } from "./heldFigures";

/** The parts of an area by one way of dividing it, added up. */
interface Division {
  readonly tally: PartTally;
  readonly partition: Partition;
}

/** What comes of adding up a source's figures for the areas that the area is made up of. */
export function lineFromParts(held: HeldFigures, source: Source, frequency: Frequency): FigureLine | null {
  const figures = new Map<string, HeldFigure>();
  const periods: Period[] = [];
  for (const [startsOn, divisions] of divisionsByStart(held, source, frequency)) {
    const period = periodStarting(frequency, startsOn);
    periods.push(period);
    figures.set(period.key, wholeFromParts(held, divisions, period));
  }
  return lineOver({ source, frequency, way: "from parts" }, figures, periods);
}

/** The tallies of each period, in the order of the partitions. */
function divisionsByStart({ tallies, partitions }: HeldFigures, source: Source, frequency: Frequency) {
  const byStart = new Map<string, Division[]>();
  partitions.forEach((partition, place) => {
    for (const tally of tallies) {
      if (tally.partition !== place || tally.source !== source || tally.frequency !== frequency) continue;
      const divisions = byStart.get(tally.startsOn) ?? [];
      divisions.push({ tally, partition });
      byStart.set(tally.startsOn, divisions);
    }
  });
  return byStart;
}

/**
 * The whole by the first way of dividing the area for which every part has a value; else by the first that was in force
 * at the period's end, with what it lacks.
 */
function wholeFromParts({ key }: HeldFigures, divisions: readonly Division[], period: Period): HeldFigure {
  const { kind, unit } = key.measure;
  const chosen =
    divisions.find(({ tally, partition }) => tally.values === partition.areas.length) ??
    divisions.find(({ partition: { from } }) => from === null || from <= period.endsOn) ??
    divisions[0];
  if (!chosen) throw new Error(`The parts of ${key.area.code} were added up without being asked for.`);
  const { tally, partition } = chosen;
  const whole = wholeOf({ kind, multiplier: ratioMultiplier(unit.code) }, tally, partition.areas.length);
  const flags = partition.isBestFit ? inOrder([...whole.flags, MeasurementFlag.ESTIMATED]) : whole.flags;
  return { ...whole, flags, measurement: null, note: noteOn(whole, partition.areas.length) };
}

function noteOn({ value, reason }: Combined, parts: number): string {
  const how = value === null ? "Not added up" : "Added up";
  return `${how} from the ${parts === 1 ? "one area" : `${parts} areas`} within: ${reason}.`;
}
