import { type Day, isDay } from "../../domain/day";
import { monthNamed } from "../../domain/period/monthName";

/** "31st January 2023", "22 July 2025". */
const IN_WORDS = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]+),?\s+(\d{4})\b/g;
/** A cell that holds a date is read as its ISO day. */
const ISO = /\b\d{4}-\d{2}-\d{2}\b/;

/** The first day that a text names, in words or as ISO writes it; null when it names none. */
export function dayInWords(text: string): Day | null {
  const [iso] = ISO.exec(text) ?? [];
  if (iso !== undefined && isDay(iso)) return iso;
  for (const [, day = "", name = "", year = ""] of text.matchAll(IN_WORDS)) {
    const month = monthNamed(name.toLowerCase());
    if (month === null) continue;
    const found = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDay(found)) return found;
  }
  return null;
}
