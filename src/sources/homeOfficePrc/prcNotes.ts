import type { Day } from "../../domain/day";
import { dayInWords } from "../table/dayInWords";

/** What the sheet of notes says: when the tables were published, and of each force what to mind. */
export class PrcNotes {
  #publishedOn: Day | null = null;
  readonly #unassigned: string[] = [];

  /** Takes one line of the notes in. */
  add(line: string): void {
    const text = line.trim();
    if (/^updated\b/i.test(text)) this.#publishedOn ??= dayInWords(text);
    if (/\bunassigned\b/i.test(text)) this.#unassigned.push(text);
  }

  /** The day of publication; null when the notes do not say. */
  get publishedOn(): Day | null {
    return this.#publishedOn;
  }

  /** What is said of a force's offences that are given under no partnership in a period; null when nothing is. */
  onUnassigned(force: string, period: string): string | null {
    const isAbout = (note: string) => note.toLowerCase().startsWith(`${force.toLowerCase()}:`);
    return this.#unassigned.find((note) => isAbout(note) && lastYearOf(period) >= firstYearOf(note)) ?? null;
  }
}

/** The calendar year from which a note holds, as in "from 2024 onwards"; one without holds for all. */
function firstYearOf(note: string): number {
  return Number(/\bfrom (\d{4}) onwards\b/i.exec(note)?.[1] ?? 0);
}

/** The calendar year in which a period ends: a financial year's first three quarters end in the year that it begins in. */
function lastYearOf(period: string): number {
  const [year = "", quarter = "4"] = period.split(/\/\d\d-?Q?/);
  return Number(year) + (quarter === "4" || quarter === "" ? 1 : 0);
}
