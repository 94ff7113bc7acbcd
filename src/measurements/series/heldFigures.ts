import type { Area, BreakdownCategory, Measure, Source } from "../../catalogue/model";
import type { Partition } from "../../catalogue/partitions";
import type { Day } from "../../domain/day";
import type { Figure } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import type { Period } from "../../domain/period/period";
import type { Tally } from "../../domain/tally";
import type { Measurement } from "../measurement";

/** One measure in one area and category, as known at a time: what a series or an assessment is answered from. */
export interface HeldKey {
  readonly measure: Measure;
  readonly area: Area;
  /** Null for the total. */
  readonly category: BreakdownCategory | null;
  /** An instant, ISO 8601; null for now. */
  readonly asOf: string | null;
  /** Only periods that lie within this one; every period without it. */
  readonly within?: Period;
}

/** What is held of it: the area's own measurements, and those of the areas that it is made up of, added up. */
export interface HeldFigures {
  readonly key: HeldKey;
  readonly own: readonly Measurement[];
  /** The ways in which the area is made up of others; none where its own figures are as fine as theirs. */
  readonly partitions: readonly Partition[];
  readonly tallies: readonly PartTally[];
  /** The areas around it that have values, nearest first. Looked for only where it may have none itself. */
  readonly around: readonly Area[];
}

/** The parts' figures of one period and source, added up by the database. */
export interface PartTally extends Tally {
  /** Which of the partitions. */
  readonly partition: number;
  readonly source: Source;
  readonly frequency: Frequency;
  readonly startsOn: Day;
  /** When the latest of them was recorded. */
  readonly recordedAt: string;
}

/** A figure of one period: as published, or worked out, and then how. */
export interface HeldFigure extends Figure {
  /** The published one; null when it was worked out. */
  readonly measurement: Measurement | null;
  /** How it was worked out, or why it is absent; null when it is as published. */
  readonly note: string | null;
}
