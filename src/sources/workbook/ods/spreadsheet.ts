import { RefusedFile } from "../../refusedFile";
import { visibleText } from "../../visibleText";
import type { XmlAttributes, XmlListener } from "../parseXml";
import { type SheetRows, upToLastValue, widenTo } from "../sheetRows";
import type { Cell, WorkbookWanted } from "../workbook";
import { OdsCellText } from "./cellText";
import { cellValue } from "./cellValue";
import { type Names, namesOf } from "./names";

/** What LibreOffice keeps of other files that a workbook refers to stands there as tables with such names. */
const OF_ANOTHER_FILE = /^'.*'#\$/;
const REPEATS = /^[1-9]\d{0,8}$/;
const NO_ATTRIBUTES: XmlAttributes = {};

/** Turns the content of an ODS workbook into the rows of its wanted sheets. */
export class Spreadsheet implements XmlListener {
  #names: Names = namesOf(NO_ATTRIBUTES);
  #text = new OdsCellText(this.#names);
  #depth = 0;
  /** How deep the spreadsheet is; 0 outside. Its sheets are its children: tables elsewhere are changes, links and drawings. */
  #spreadsheet = 0;
  #sheets = 0;
  #sheet = "";
  #isWanted = false;
  #nested = 0;
  #row = 0;
  #rowAttributes = NO_ATTRIBUTES;
  #cells: Cell[] = [];
  #column = 0;
  /** The attributes of the cell that is open. */
  #cell: XmlAttributes | null = null;
  #isCovered = false;
  #isOne = false;

  constructor(
    private readonly wanted: WorkbookWanted,
    private readonly rows: SheetRows,
  ) {}

  /** Whether the document has a spreadsheet at all. */
  get isOne(): boolean {
    return this.#isOne;
  }

  opened(name: string, attributes: XmlAttributes): void {
    if (!this.#cell) {
      this.#openOutsideCell(name, attributes);
      return;
    }
    this.#text.opened(name, attributes);
    this.rows.refuseText(this.#text.text.length, this.#row);
  }

  closed(name: string): void {
    if (this.#cell && !this.#text.isAtCell) this.#text.closed();
    else this.#closeAroundText(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    this.#text.add(text);
    this.rows.refuseText(this.#text.text.length, this.#row);
  }

  #openOutsideCell(name: string, attributes: XmlAttributes): void {
    if (this.#depth === 0) this.#openDocument(attributes);
    this.#depth += 1;
    const names = this.#names;
    if (name === names.spreadsheet) this.#openSpreadsheet();
    else if (name === names.table) this.#openTable(attributes);
    else if (!this.#isWanted || this.#nested > 0) return;
    else if (name === names.cell || name === names.coveredCell) this.#openCell(name, attributes);
    else if (name === names.row) this.#openRow(attributes);
  }

  #closeAroundText(name: string): void {
    this.#depth -= 1;
    if (this.#cell) this.#closeCell(this.#cell);
    else if (name === this.#names.table) this.#closeTable();
    else if (name === this.#names.row && this.#isWanted && this.#nested === 0) this.#closeRow();
  }

  #openDocument(attributes: XmlAttributes): void {
    this.#names = namesOf(attributes);
    this.#text = new OdsCellText(this.#names);
  }

  #openSpreadsheet(): void {
    this.#isOne = true;
    this.#spreadsheet = this.#depth;
  }

  #openTable(attributes: XmlAttributes): void {
    if (this.#spreadsheet === 0 || this.#depth !== this.#spreadsheet + 1) {
      this.#nested += 1;
      return;
    }
    this.#sheet = attributes[this.#names.name] ?? "";
    this.#isWanted = !OF_ANOTHER_FILE.test(this.#sheet) && this.wanted.wants(this.#sheet, this.#sheets++);
    this.#row = 0;
    if (this.#isWanted) this.rows.begin(this.#sheet);
  }

  #closeTable(): void {
    if (this.#nested > 0) {
      this.#nested -= 1;
      return;
    }
    if (this.#isWanted) this.rows.end();
    this.#isWanted = false;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowAttributes = attributes;
    this.#row += 1;
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const { visibility, rowsRepeated } = this.#names;
    const times = this.#repeats(this.#rowAttributes[rowsRepeated]);
    const cells = upToLastValue(this.#cells);
    const shown = this.#rowAttributes[visibility];
    const isHidden = shown === "collapse" || shown === "filter";
    if (cells.length > 0) this.rows.add({ number: this.#row, cells, isHidden }, times);
    this.#row += times - 1;
  }

  #openCell(name: string, attributes: XmlAttributes): void {
    this.#cell = attributes;
    this.#isCovered = name === this.#names.coveredCell;
    this.#text.begin();
  }

  #closeCell(attributes: XmlAttributes): void {
    this.#cell = null;
    const times = this.#repeats(attributes[this.#names.columnsRepeated]);
    const value = this.#isCovered ? null : cellValue(attributes, this.#text.text, this.#names);
    if (value !== null) {
      this.rows.refuseColumn(this.#column + times, this.#row);
      widenTo(this.#cells, this.#column);
      for (let time = 0; time < times; time++) this.#cells.push(value);
    }
    this.#column += times;
  }

  #repeats(given: string | undefined): number {
    if (given === undefined) return 1;
    if (REPEATS.test(given)) return Number(given);
    throw new RefusedFile(
      `The sheet "${visibleText(this.#sheet)}" is damaged: row ${this.#row} repeats "${visibleText(given)}" times. Fetch or save the workbook again.`,
    );
  }
}
