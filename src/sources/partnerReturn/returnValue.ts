import type { Absence } from "../../domain/absence";
import { LARGEST_FIGURE } from "../../domain/largestFigure";
import type { KnownMeasure } from "../known";
import { type FaultyCell, type Rejection, rejection } from "../rejection";
import { withoutFigures } from "../withoutFigures";
import type { Cell } from "../workbook/workbook";
import { absenceIn, insteadOf, LISTED_WORDS } from "./absenceWords";
import { cellText } from "./cellText";
import { returnNumber } from "./returnNumber";

/** How spreadsheets show a formula that has failed: "#REF!", "#DIV/0!", "#N/A". */
const FORMULA_ERROR = /^#[A-Z][A-Z0-9/_]*[!?]?$/i;

const PERCENTAGE = /^(.*\S)\s*(%|per ?cent)$/i;

/** What the cell of a value says, or why it cannot be told. */
export type ReturnValue = { readonly value: number | null; readonly absence: Absence | null } | Rejection;

/** Where a cell stands and how its file writes. */
export interface CellPlace extends Omit<FaultyCell, "value" | "column"> {
  readonly column: string;
  /** Whether a comma may be the sign before decimals, as where semicolons part the cells. */
  readonly hasDecimalCommas: boolean;
  /** Whether what might be the figure after all is not for everybody, so that no number of it is repeated. */
  readonly isConfidential: boolean;
}

/** A text as a rejection may repeat it: "about 3" tells as much as 3 does. */
export function repeatable(text: string, { isConfidential }: CellPlace): string {
  return isConfidential ? withoutFigures(text) : text;
}

/** Reads the cell of a value: a number, or a word for why there is none. Nothing is guessed. */
export function returnValue(cell: Cell, unit: KnownMeasure["unit"] | null, place: CellPlace): ReturnValue {
  const text = cellText(cell);
  if (text === "") return { value: null, absence: null };
  const absence = absenceIn(text);
  if (absence !== null) return { value: null, absence };
  const instead = insteadOf(text);
  if (instead !== null) return rejection({ ...place, value: text }, "AMBIGUOUS_WORD", instead);
  const [, number = text, isPercentage] = PERCENTAGE.exec(text) ?? [];
  if (isPercentage !== undefined && unit !== null && !isPerCent(unit)) {
    return rejection({ ...place, value: repeatable(text, place) }, "PERCENTAGE", unit.label);
  }
  const value = numberIn(cell, number, place);
  if (typeof value === "object" && value.code === "NOT_A_NUMBER") {
    return rejection({ ...place, value: repeatable(text, place) }, "NOT_A_VALUE", LISTED_WORDS);
  }
  return typeof value === "number" ? { value, absence: null } : value;
}

/** Reads a cell that only a number may be in; null when it is empty. */
export function countIn(cell: Cell, place: CellPlace): number | null | Rejection {
  const text = cellText(cell);
  return text === "" ? null : numberIn(cell, text, place);
}

/** Whether a unit is a percentage. */
export function isPerCent({ code }: KnownMeasure["unit"]): boolean {
  return code === "per-cent";
}

function numberIn(cell: Cell, text: string, place: CellPlace): number | Rejection {
  // An error holds no figure, so it is repeated as it stands.
  if (FORMULA_ERROR.test(text)) return rejection({ ...place, value: text }, "FORMULA_ERROR", place.column);
  const faulty = { ...place, value: repeatable(text, place) };
  if (place.hasDecimalCommas && text.includes(",")) {
    return rejection(faulty, "AMBIGUOUS_WORD", "it without a comma, and with a stop before decimals");
  }
  const number = typeof cell === "number" ? cell : returnNumber(text);
  if (number === null) return rejection(faulty, "NOT_A_NUMBER", place.column);
  return Math.abs(number) <= LARGEST_FIGURE ? number : rejection(faulty, "NUMBER_TOO_LARGE", place.column);
}
