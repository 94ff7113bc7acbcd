import type { Period } from "../../domain/period/period";
import { readPeriod } from "../../domain/period/readPeriod";
import type { Known } from "../known";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { WorkbookRow } from "../workbook/workbook";
import { cellText } from "./cellText";
import { plainWord } from "./plainWord";
import { markIn, type ReturnMark, TEMPLATE_VERSION } from "./returnMark";

/** Whose return it is, and for when. */
export interface ReturnedBy {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly period: Period;
}

/** A text beside a title, and the row it stands in. */
interface Said {
  readonly text: string;
  readonly row: number;
}

/** Gathers what stands above a table: the mark of its template, and what people read and may have written anew. */
export class ReturnHeading {
  #mark: ReturnMark | null = null;
  #organisation: Said | null = null;
  #period: Said | null = null;

  constructor(
    /** The sheet as a sentence names it. */
    private readonly where: string,
    private readonly known: Known,
  ) {}

  /** Takes a row above the table in. */
  add({ number, cells }: WorkbookRow): void {
    const texts = cells.map(cellText).filter((text) => text !== "");
    for (const [at, text] of texts.entries()) {
      this.#mark ??= markIn(text);
      const beside = texts[at + 1];
      if (beside === undefined) continue;
      const title = plainWord(text);
      if (title === "organisation") this.#organisation ??= { text: beside, row: number };
      if (title === "period") this.#period ??= { text: beside, row: number };
    }
  }

  /** Who sends what, for when. Throws RefusedFile where that is not said, or said differently in two places. */
  read(): ReturnedBy {
    const mark = this.#mark;
    if (mark !== null && mark.version > TEMPLATE_VERSION) {
      throw new RefusedFile(
        `${this.where} is of version ${mark.version} of the template, and this hub reads versions up to ${TEMPLATE_VERSION}.`,
      );
    }
    return { organisation: this.#readOrganisation(mark), period: this.#readPeriod(mark) };
  }

  #readOrganisation(mark: ReturnMark | null): ReturnedBy["organisation"] {
    const marked = mark === null ? null : this.#owner(mark.organisation);
    const said = this.#organisation === null ? null : this.#owner(this.#organisation.text);
    if (marked !== null && said !== null && marked.slug !== said.slug) {
      throw new RefusedFile(
        `${this.where} names ${said.name} in row ${this.#organisation?.row}, but its template was written for ${marked.name}: ask for one of its own.`,
      );
    }
    // A name that is nobody's who returns anything is not passed over for the mark: whose figures these are is in doubt.
    const organisation = said ?? (this.#organisation === null ? marked : null);
    if (organisation !== null) return organisation;
    const given = this.#organisation?.text ?? mark?.organisation;
    if (given === undefined) throw this.#unsaid("organisation", "Organisation");
    throw new RefusedFile(
      `${this.where} must come from an organisation that returns an indicator, but names "${visibleText(given)}".`,
    );
  }

  #owner(text: string): ReturnedBy["organisation"] | null {
    const word = plainWord(text);
    const isNamed = (owner: ReturnedBy["organisation"] | null) =>
      owner !== null && (plainWord(owner.slug) === word || plainWord(owner.name) === word);
    return this.known.indicators.find(({ owner }) => isNamed(owner))?.owner ?? null;
  }

  #readPeriod(mark: ReturnMark | null): Period {
    const marked = mark === null ? null : this.#periodIn(mark.period, "in its mark");
    if (this.#period === null) {
      if (marked === null) throw this.#unsaid("period", "Period");
      return marked;
    }
    const said = this.#periodIn(this.#period.text, `in row ${this.#period.row}`);
    if (marked === null || marked === said) return said;
    throw new RefusedFile(
      `${this.where} says in row ${this.#period.row} that it is for ${said.key}, but its template was written for ${marked.key}: ask for one of that period.`,
    );
  }

  #periodIn(text: string, where: string): Period {
    const reading = readPeriod(text);
    if ("period" in reading) return reading.period;
    throw new RefusedFile(`${this.where} has ${where} a period that cannot be read: ${visibleText(reading.reason)}.`);
  }

  #unsaid(what: string, title: string): RefusedFile {
    return new RefusedFile(
      `${this.where} must say above its table which ${what} it is for, beside "${title}", but does not: fill in the template that the hub writes.`,
    );
  }
}
