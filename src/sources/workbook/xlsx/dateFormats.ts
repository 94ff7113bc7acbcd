import { localName, readXml } from "../parseXml";
import { smallPart } from "../smallPart";
import type { ZipParts } from "../zipParts";

/**
 * The formats that every workbook has, and that show a day (ISO/IEC 29500-1, 18.8.30), those of East Asian languages
 * included. Formats that show only a time of day are none: what they show is no date.
 */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/**
 * What of a format is not a code: text in quotes, a character after a backslash, underscore or asterisk, AM/PM, and brackets,
 * but for those of hours, minutes and seconds gone by.
 */
const NOT_CODES = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|AM\/PM|A\/P|General/gi;

/** Which formats of cells, by number, show a day. */
export async function readDateFormats(parts: ZipParts, name: string | null): Promise<readonly boolean[]> {
  const isDate: boolean[] = [];
  if (name === null || !parts.has(name)) return isDate;
  const own = new Map<number, boolean>();
  let isInCellFormats = false;
  await readXml(smallPart(parts, name), name, {
    opened(element, { numFmtId = "0", formatCode = "" }) {
      const word = localName(element);
      if (word === "cellXfs") isInCellFormats = true;
      if (word === "numFmt") own.set(Number(numFmtId), showsDay(formatCode));
      const id = Number(numFmtId);
      if (word === "xf" && isInCellFormats) isDate.push(own.get(id) ?? BUILT_IN.has(id));
    },
    closed(element) {
      if (localName(element) === "cellXfs") isInCellFormats = false;
    },
    text() {},
  });
  return isDate;
}

/** Whether a format shows a day: it has a year or a day, or a month that is not minutes beside hours or seconds. */
export function showsDay(format: string): boolean {
  const [positive = ""] = format.replace(NOT_CODES, "").split(";");
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}
