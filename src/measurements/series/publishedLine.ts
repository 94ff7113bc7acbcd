import type { Source } from "../../catalogue/model";
import type { Frequency } from "../../domain/frequency";
import { type FigureLine, lineOver } from "./figureLine";
import type { HeldFigure, HeldFigures } from "./heldFigures";

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
