import { Absence } from "../../domain/absence";
import { type Day, isDay } from "../../domain/day";
import { LARGEST_FIGURE } from "../../domain/largestFigure";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { Visibility } from "../../domain/visibility";
import type { Known } from "../known";
import { mayBeRepeated } from "../mayBeRepeated";
import type { Origin, SourceRow } from "../observation";
import { type Details, type Rejection, type RejectionCode, rejection, withoutNumber } from "../rejection";
import { withoutFigures } from "../withoutFigures";
import type { Column, Header } from "./header";
import { plainNumber } from "./plainNumber";
import { KNOWN_SHORTHAND, readShorthand } from "./shorthand";

/** What is added to the note of a figure that its publisher gives as [low]. */
const LOW_NOTE = "Published as [low]: above zero, but rounding to it.";

const NO_FLAGS: readonly MeasurementFlag[] = [];
const BLANK: SourceRow = { kind: "IGNORED", rule: "BLANK", rows: 1 };

/** Flags stand in one cell, apart by whatever separates words. */
const BETWEEN_WORDS = /[\s,;|]+/;

/** Turns the rows of a tidy file into observations. The first fault of a row, in the order of its columns, rejects it. */
export class RowReader {
  #cells: readonly string[] = [];
  #row = 0;
  #fault: Rejection | null = null;

  constructor(
    private readonly header: Header,
    private readonly known: Pick<Known, "measure">,
    /** Who may see what a row does not say of. */
    private readonly visibility: Visibility,
  ) {}

  /** What a row of the file says; rows are counted from 1, the header being one. */
  read(cells: readonly string[], row: number): SourceRow {
    this.#cells = cells;
    this.#row = row;
    this.#fault = null;
    if (cells.length !== this.header.width) return this.#ragged();
    const written = this.#text("value");
    const absenceWord = this.#text("absence");
    if (written === "" && absenceWord === "") return BLANK;
    const measure = this.#named("measure");
    const area = this.#named("area");
    const period = this.#named("period");
    const category = this.#text("category") || null;
    const figure = this.#figure(written);
    const absence = figure.absence ?? this.#word("absence", absenceWord, Absence);
    const numerator = this.#number("numerator");
    const denominator = this.#number("denominator");
    const flags = this.#flags(figure.flags);
    const note = this.#note(figure.note);
    const visibility = this.#word("visibility", this.#text("visibility"), Visibility) ?? this.visibility;
    const origin = this.#origin();
    if (this.#fault) return this.#isOpen() ? this.#fault : withoutNumber(this.#fault);
    if (figure.absence !== null && absenceWord !== "" && absenceWord !== figure.absence) {
      const contradiction = rejection(this.#cell("absence", absenceWord), "VALUE_AND_ABSENCE", written);
      return this.#isOpen() ? contradiction : withoutNumber(contradiction);
    }
    const { value } = figure;
    return {
      kind: "OBSERVATION",
      sheet: null,
      row,
      figure: null,
      measure,
      area,
      period,
      category,
      value,
      absence,
      numerator,
      denominator,
      flags,
      note,
      visibility,
      origin,
    };
  }

  /** Whether everybody may see what the row says: one with a word that is none of ours may be meant for fewer. */
  #isOpen(): boolean {
    const word = this.#text("visibility") || this.visibility;
    const visibility = word === Visibility.PUBLIC ? Visibility.PUBLIC : Visibility.RESTRICTED;
    return mayBeRepeated(this.known.measure(this.#text("measure")), visibility);
  }

  #ragged(): SourceRow {
    if (this.#cells.every((cell) => cell.trim() === "")) return BLANK;
    return rejection(this.#cell(null, this.#cells.length), "RAGGED_ROW", this.header.width);
  }

  #cell(column: Column | null, value: string | number) {
    return { sheet: null, row: this.#row, column, value };
  }

  #reject<C extends RejectionCode>(column: Column, value: string, code: C, ...details: Details<C>): null {
    this.#fault ??= rejection(this.#cell(column, value), code, ...details);
    return null;
  }

  #text(column: Column): string {
    return this.#cells[this.header.places[column]]?.trim() ?? "";
  }

  #named(column: "measure" | "area" | "period"): string {
    const text = this.#text(column);
    if (text === "") this.#reject(column, text, "MISSING", column);
    return text;
  }

  #number(column: Column): number | null {
    const text = this.#text(column);
    return text === "" ? null : this.#plainNumber(column, text, text);
  }

  /** The number that a cell or a part of it writes. */
  #plainNumber(column: Column, cell: string, part: string): number | null {
    const number = plainNumber(part);
    if (number === null) return this.#reject(column, cell, "NOT_A_NUMBER", column);
    return Math.abs(number) <= LARGEST_FIGURE ? number : this.#reject(column, cell, "NUMBER_TOO_LARGE", column);
  }

  #figure(text: string): Figure {
    if (text === "") return NO_FIGURE;
    if (!text.includes("[")) return { ...NO_FIGURE, value: this.#plainNumber("value", text, text) };
    const { number, absence, flags, isLow, unknown } = readShorthand(text);
    if (unknown !== null) this.#reject("value", text, "UNKNOWN_SHORTHAND", unknown, KNOWN_SHORTHAND);
    const value = number === "" ? null : this.#plainNumber("value", text, number);
    if (!isLow) return this.#whole(text, { value, absence, flags, note: null });
    if (value !== null && value !== 0) this.#reject("value", text, "NOT_LOW");
    return this.#whole(text, { value: 0, absence, flags: [...flags, MeasurementFlag.ESTIMATED], note: LOW_NOTE });
  }

  /** A figure whose parts must not contradict one another. */
  #whole(text: string, figure: Figure): Figure {
    const { value, absence, flags } = figure;
    if (value !== null && absence !== null) this.#reject("value", text, "VALUE_AND_ABSENCE", absence);
    // A flag says something of a value: alone it does not say that there is none, nor what it is.
    if (value === null && absence === null && flags.length > 0) this.#reject("value", text, "NOT_A_NUMBER", "value");
    return figure;
  }

  #flags(beside: readonly MeasurementFlag[]): readonly MeasurementFlag[] {
    const text = this.#text("flags");
    if (text === "") return beside;
    const words = text.split(BETWEEN_WORDS).filter((word) => word !== "");
    const flags = words.flatMap((word) => this.#word("flags", word, MeasurementFlag) ?? []);
    return [...beside, ...flags];
  }

  #note(added: string | null): string | null {
    const text = this.#text("note") || null;
    return text !== null && added !== null ? `${text} ${added}` : (text ?? added);
  }

  #word<T extends string>(column: Column, word: string, words: Readonly<Record<string, T>>): T | null {
    if (word === "") return null;
    if (Object.hasOwn(words, word)) return words[word] ?? null;
    // A word that is none of ours may tell the figure all the same: "only 3".
    const given = this.#isOpen() ? word : withoutFigures(word);
    return this.#reject(column, given, "UNKNOWN_WORD", column, Object.keys(words).join(", "));
  }

  #origin(): Origin | null {
    const { places } = this.header;
    if (places.file < 0 && places.sheet < 0 && places.row < 0 && places.publishedOn < 0) return null;
    const file = this.#text("file");
    const sheet = this.#text("sheet");
    const row = this.#rowNumber(this.#text("row"));
    const publishedOn = this.#day(this.#text("publishedOn"));
    if (file === "" && sheet === "" && row === null && publishedOn === null) return null;
    // A row that names no other file or sheet is the one that is read.
    const isThis = file === "" && sheet === "" && row === null;
    return { file: file || null, sheet: sheet || null, row: isThis ? this.#row : row, publishedOn };
  }

  #rowNumber(text: string): number | null {
    if (text === "") return null;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : this.#reject("row", text, "NOT_A_ROW", "row");
  }

  #day(text: string): Day | null {
    if (text === "") return null;
    return isDay(text) ? text : this.#reject("publishedOn", text, "NOT_A_DAY", "publishedOn");
  }
}

/** What the cell of a value says. */
interface Figure {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  readonly note: string | null;
}

const NO_FIGURE: Figure = { value: null, absence: null, flags: NO_FLAGS, note: null };
