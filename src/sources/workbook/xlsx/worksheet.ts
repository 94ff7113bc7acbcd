import { RefusedFile } from "../../refusedFile";
import { visibleText } from "../../visibleText";
import { localName, type XmlAttributes, type XmlListener } from "../parseXml";
import { type SheetRows, upToLastValue, widenTo } from "../sheetRows";
import { type Cell, NO_RESULT } from "../workbook";
import { columnOf } from "./cellReference";
import { CellText, withSpeltOut } from "./cellText";
import { isTrue } from "./isTrue";
import { serialDay } from "./serialDay";

/** What the cells of every sheet of a workbook refer to. */
export interface WorksheetContext {
  readonly texts: readonly string[];
  /** Which formats of cells, by number, show a day. */
  readonly isDate: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** Turns the XML of one sheet of XLSX into rows. */
export class Worksheet implements XmlListener {
  #isInRows = false;
  #row = 0;
  #isHidden = false;
  #cells: Cell[] = [];
  #column = -1;
  #type = "n";
  #format = 0;
  #isInValue = false;
  #hasFormula = false;
  #hasValue = false;
  #value = "";
  readonly #inline = new CellText();

  constructor(
    private readonly context: WorksheetContext,
    private readonly rows: SheetRows,
    private readonly sheet: string,
  ) {}

  opened(name: string, attributes: XmlAttributes): void {
    const word = localName(name);
    if (word === "sheetData") this.#isInRows = true;
    if (!this.#isInRows) return;
    if (word === "c") this.#openCell(attributes);
    else if (word === "v") this.#openValue();
    else if (word === "f") this.#hasFormula = true;
    else if (word === "row") this.#openRow(attributes);
    else this.#inline.opened(word);
  }

  closed(name: string): void {
    const word = localName(name);
    if (word === "sheetData") this.#isInRows = false;
    if (!this.#isInRows) return;
    if (word === "c") this.#closeCell();
    else if (word === "v") this.#isInValue = false;
    else if (word === "row") this.#closeRow();
    else this.#inline.closed(word);
  }

  text(text: string): void {
    if (this.#isInValue) this.#value += text;
    else if (this.#isInRows) this.#inline.add(text);
    this.rows.refuseText(this.#value.length + this.#inline.text.length, this.#row);
  }

  #openRow({ r, hidden }: XmlAttributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isSafeInteger(row) || row <= this.#row) {
      throw this.#damaged(`a row numbered "${visibleText(r ?? "")}" follows row ${this.#row}`);
    }
    this.#row = row;
    this.#isHidden = isTrue(hidden);
    this.#column = -1;
    this.#cells = [];
  }

  #closeRow(): void {
    const cells = upToLastValue(this.#cells);
    if (cells.length > 0) this.rows.add({ number: this.#row, cells, isHidden: this.#isHidden }, 1);
  }

  #openCell({ r, t = "n", s = "0" }: XmlAttributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column === null) throw this.#damaged(`a cell of row ${this.#row} is called "${visibleText(r ?? "")}"`);
    this.#column = column;
    this.#type = t;
    this.#format = Number(s);
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#value = "";
  }

  #openValue(): void {
    this.#isInValue = true;
    this.#hasValue = true;
  }

  #closeCell(): void {
    const inline = this.#inline.take();
    const cell = this.#type === "inlineStr" ? inline || null : this.#cell(this.#value);
    if (cell === null) return;
    this.rows.refuseColumn(this.#column + 1, this.#row);
    widenTo(this.#cells, this.#column);
    this.#cells[this.#column] = cell;
  }

  #cell(value: string): Cell {
    if (value === "") return this.#hasFormula && !this.#hasValue ? NO_RESULT : null;
    if (this.#type === "s") return this.#sharedText(value);
    if (this.#type === "n") return this.#number(value);
    if (this.#type === "b") return isTrue(value.trim());
    if (this.#type === "d") return value.slice(0, "2021-06-30".length);
    return withSpeltOut(value);
  }

  /** What is no number is handed on as it stands, for whoever reads the column to reject. */
  #number(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number) || value.trim() === "") return value.trim() || null;
    const day = this.context.isDate[this.#format] ? serialDay(number, this.context.isFrom1904) : null;
    return day ?? number + 0;
  }

  #sharedText(value: string): Cell {
    const text = this.context.texts[Number(value)];
    if (text !== undefined) return text || null;
    throw this.#damaged(`a cell of row ${this.#row} has text ${visibleText(value)} of ${this.context.texts.length}`);
  }

  #damaged(how: string): RefusedFile {
    return new RefusedFile(
      `The sheet "${visibleText(this.sheet)}" is damaged: ${how}. Fetch or save the workbook again.`,
    );
  }
}
