import type { Absence } from "../../domain/absence";
import { type FaultyCell, type Rejection, rejection } from "../rejection";
import { plainNumber } from "../tidyCsv/plainNumber";
import type { Cell } from "../workbook/workbook";

/** What a publisher writes where a number would stand, and what that says. */
export interface Mark {
  readonly absence: Absence;
  readonly note: string;
}
export type Marks = Readonly<Record<string, Mark>>;

/** A figure as it was published: a number, or why there is none. */
export interface PublishedFigure {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly note: string | null;
}

/** Reads a cell of figures; null when it is blank. What is neither a number nor a mark of the publisher's is rejected. */
export function publishedFigure(
  cell: Cell,
  marks: Marks,
  at: Omit<FaultyCell, "value">,
): PublishedFigure | Rejection | null {
  if (typeof cell === "number") return { value: cell, absence: null, note: null };
  const text = cell === null ? "" : String(cell).trim();
  if (text === "") return null;
  const mark = Object.hasOwn(marks, text) ? marks[text] : undefined;
  if (mark !== undefined) return { value: null, ...mark };
  const value = plainNumber(text);
  if (value !== null) return { value, absence: null, note: null };
  const known = Object.keys(marks).map((known) => `"${known}"`);
  return rejection({ ...at, value: text }, "UNKNOWN_MARK", at.column ?? "value", known.join(" or "));
}
