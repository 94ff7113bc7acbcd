import type { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Observation } from "../observation";

/** What a row of a published table says, and where it stands. */
export interface TableFigure {
  readonly sheet: string | null;
  readonly row: number;
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  readonly note: string | null;
  /** The day that the file itself says it was published on; null where it says none. */
  readonly publishedOn: Day | null;
}

/** The observation that a row of a published table stands for: a total, open to everybody. */
export function observationAt({ publishedOn, ...figure }: TableFigure): Observation {
  const { sheet, row } = figure;
  return {
    kind: "OBSERVATION",
    ...figure,
    figure: null,
    category: null,
    numerator: null,
    denominator: null,
    visibility: null,
    origin: publishedOn === null ? null : { file: null, sheet, row, publishedOn },
  };
}
