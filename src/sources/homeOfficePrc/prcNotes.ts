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

  /** What is said of a force's offences that are given under no partnership; null when nothing is. */
  onUnassigned(force: string): string | null {
    return this.#unassigned.find((note) => note.toLowerCase().startsWith(`${force.toLowerCase()}:`)) ?? null;
  }
}
