import type { XmlAttributes } from "../parseXml";
import { type Cell, NO_RESULT } from "../workbook";
import type { Names } from "./names";

const DAY = /^\d{4}-\d\d-\d\d(?=T|$)/;
/** What a formula that has no result shows; the value beside it is then 0 or nothing. */
const ERROR = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+)$/;

/** The value of a cell of ODS, from its attributes and the text that it shows (OpenDocument 1.3, 19.385). */
export function cellValue(attributes: XmlAttributes, shown: string, names: Names): Cell {
  const type = attributes[names.valueType];
  if (type === "float" || type === "percentage" || type === "currency") return number(attributes[names.value], shown);
  if (type === "boolean") return attributes[names.booleanValue] === "true";
  if (type === "date") return DAY.exec(attributes[names.dateValue] ?? "")?.[0] ?? textOf(shown);
  if (type === "string") return textOf(attributes[names.stringValue] || shown);
  return textOf(shown) ?? (type === undefined && attributes[names.formula] !== undefined ? NO_RESULT : null);
}

/** What is no number is handed on as it stands, for whoever reads the column to reject. */
function number(value: string | undefined, shown: string): Cell {
  if (value === undefined || ERROR.test(shown)) return textOf(shown);
  const number = Number(value);
  return Number.isFinite(number) && value.trim() !== "" ? number + 0 : textOf(value.trim());
}

function textOf(text: string): Cell {
  return text === "" ? null : text;
}
