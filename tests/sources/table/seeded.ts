import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A figure as it is seeded. */
export interface SeededFigure {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly absence: string | null;
  readonly flags: readonly string[];
  readonly note: string | null;
  readonly file: string;
  readonly row: number | null;
  readonly publishedOn: string | null;
}

/** The figures of a file of seeds: they were counted from publications by other means than those that are tested. */
export function seededIn(name: string): SeededFigure[] {
  const rows = parse(readFileSync(`seeds/measurements/${name}`), { columns: true }) as Record<string, string>[];
  return rows.map((row) => ({
    measure: row.measure ?? "",
    area: row.area ?? "",
    period: row.period ?? "",
    value: row.value ? Number(row.value) : null,
    absence: row.absence || null,
    flags: (row.flags ?? "").split(" ").filter(Boolean).sort(),
    note: row.note || null,
    file: row.file ?? "",
    row: row.row ? Number(row.row) : null,
    publishedOn: row.publishedOn || null,
  }));
}

/** What both a seeded figure and one that was read say. */
export const withoutOrigin = ({ file: _, row: __, publishedOn: ___, ...said }: SeededFigure) => said;
