import { readPeriod } from "../../domain/period/readPeriod";
import type { Visibility } from "../../domain/visibility";
import { PARTNERS_FLAGS } from "../heldInConfidence";
import type { Known, KnownMeasure } from "../known";
import { mayBeRepeated } from "../mayBeRepeated";
import type { Observation, SourceRow } from "../observation";
import { type Details, type Rejection, type RejectionCode, rejection, withoutNumber } from "../rejection";
import type { Cell, WorkbookRow } from "../workbook/workbook";
import { absenceIn, LISTED_WORDS } from "./absenceWords";
import { categoryIn } from "./categoryIn";
import { cellText } from "./cellText";
import type { KnownNames } from "./knownNames";
import { namesDisagree } from "./namesDisagree";
import { notReturnedBy } from "./notReturnedBy";
import { RETURN_COLUMNS, type ReturnColumn } from "./returnColumns";
import type { ReturnedBy } from "./returnHeading";
import type { ReturnTable } from "./returnTable";
import { type CellPlace, countIn, isPerCent, repeatable, returnValue } from "./returnValue";

/** By what the rows of one table are read. */
export interface RowTerms {
  readonly sheet: string | null;
  readonly table: ReturnTable;
  readonly returned: ReturnedBy;
  readonly known: Known;
  readonly names: KnownNames;
  readonly visibility: Visibility;
  readonly hasDecimalCommas: boolean;
}

/** What one row of a return says. Its first fault rejects it. */
export function readReturnRow({ number, cells }: WorkbookRow, terms: RowTerms): SourceRow {
  return new ReturnRow(number, cells, terms).read();
}

class ReturnRow {
  #fault: Rejection | null = null;
  /** What the row is about, once it is known. */
  #measure: KnownMeasure | null = null;

  constructor(
    private readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly terms: RowTerms,
  ) {}

  read(): SourceRow {
    if (this.cells.every((cell) => cellText(cell) === "")) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
    if (!this.#isFilled()) return this.#unfilled();
    const code = this.#named("measure").toLowerCase();
    const area = this.#named("area").toUpperCase();
    const measure = this.terms.known.measure(code);
    this.#measure = measure;
    this.#check(code, area, measure);
    const category = measure === null ? this.#text("category") : categoryIn(measure, this.#text("category"));
    const figure = this.#figure(measure);
    if (this.#fault !== null) return this.#fault;
    const { returned, visibility, sheet } = this.terms;
    return {
      kind: "OBSERVATION",
      sheet,
      row: this.row,
      figure: null,
      measure: code,
      area,
      period: returned.period.key,
      category: category || null,
      ...figure,
      flags: figure.value === null ? [] : PARTNERS_FLAGS,
      note: this.#text("note") || null,
      visibility,
      origin: null,
      returnedBy: returned.organisation.slug,
    };
  }

  #isFilled(): boolean {
    return (["value", "numerator", "denominator", "absence"] as const).some((column) => this.#text(column) !== "");
  }

  /** Not said is not zero, nor is it a reason; and a number in a note is no value. */
  #unfilled(): SourceRow {
    if (this.#text("note") === "") return { kind: "IGNORED", rule: "UNFILLED", rows: 1 };
    return rejection({ ...this.#place("note"), value: null }, "NOTE_ALONE");
  }

  /** What a row says twice must agree: where one column was sorted without the others, every figure is another's. */
  #check(code: string, area: string, measure: KnownMeasure | null): void {
    const { known, names, returned } = this.terms;
    const said = { indicator: this.#text("indicator"), areaName: this.#text("areaName") };
    const disagreement = namesDisagree({ code, area, ...said }, known, names);
    if (disagreement !== null) {
      const { column, given, meant } = disagreement;
      this.#reject(column, given, "CODE_DISAGREES", RETURN_COLUMNS[column].title, disagreement.code, meant);
    }
    const period = this.#text("period");
    const reading = period === "" ? null : readPeriod(period);
    if (reading !== null && "reason" in reading) this.#reject("period", period, "UNREADABLE_PERIOD", reading.reason);
    else if (reading !== null && reading.period !== returned.period) {
      this.#reject("period", period, "OTHER_PERIOD", RETURN_COLUMNS.period.title, returned.period.key);
    }
    const owners = measure === null ? null : notReturnedBy(returned.organisation, measure, area, known);
    if (owners !== null) this.#reject("measure", code, "NOT_RETURNED_BY", returned.organisation.name, owners);
  }

  #figure(measure: KnownMeasure | null): Pick<Observation, "value" | "absence" | "numerator" | "denominator"> {
    const unit = measure?.unit ?? null;
    const written = this.#cell("value");
    const read = this.#sound(returnValue(written, unit, this.#place("value"))) ?? { value: null, absence: null };
    const numerator = this.#sound(countIn(this.#cell("numerator"), this.#place("numerator")));
    const denominator = this.#sound(countIn(this.#cell("denominator"), this.#place("denominator")));
    const word = this.#text("absence");
    const said = word === "" ? null : absenceIn(word);
    if (word !== "" && said === null) {
      const given = repeatable(word, this.#place("absence"));
      this.#reject("absence", given, "UNKNOWN_WORD", RETURN_COLUMNS.absence.title, LISTED_WORDS);
    }
    if (read.absence !== null && said !== null && read.absence !== said) {
      this.#reject("absence", word, "VALUE_AND_ABSENCE", cellText(written));
    }
    const { value } = read;
    const absence = read.absence ?? said;
    if (value === null && absence === null) this.#reject("value", cellText(written), "MISSING", "value");
    if (unit !== null && isShare(value, unit) && (numerator === null || denominator === null)) {
      this.#fault ??= withoutNumber(rejection({ ...this.#place("value"), value }, "PERCENT_OR_SHARE"));
    }
    return { value, absence, numerator, denominator };
  }

  #sound<T extends object | number | null>(read: T | Rejection): T | null {
    if (!isRejection(read)) return read;
    this.#fault ??= read;
    return null;
  }

  #named(column: "measure" | "area"): string {
    const text = this.#text(column);
    if (text === "") this.#reject(column, text, "MISSING", RETURN_COLUMNS[column].title);
    return text;
  }

  #reject<C extends RejectionCode>(column: ReturnColumn, value: string, code: C, ...details: Details<C>): void {
    this.#fault ??= rejection({ ...this.#place(column), value }, code, ...details);
  }

  #text(column: ReturnColumn): string {
    return cellText(this.#cell(column));
  }

  #cell(column: ReturnColumn): Cell {
    const place = this.terms.table[column];
    return place === undefined ? null : (this.cells[place] ?? null);
  }

  #place(column: ReturnColumn): CellPlace {
    const { sheet, hasDecimalCommas, visibility } = this.terms;
    const isConfidential = !mayBeRepeated(this.#measure, visibility);
    return { sheet, row: this.row, column: RETURN_COLUMNS[column].title, hasDecimalCommas, isConfidential };
  }
}

function isRejection(read: object | number | null): read is Rejection {
  return typeof read === "object" && read !== null && "kind" in read && read.kind === "REJECTION";
}

/** Whether a percentage may be a share of 1: a spreadsheet keeps what is typed as "45%" as 0.45. */
function isShare(value: number | null, unit: KnownMeasure["unit"]): boolean {
  return value !== null && value > 0 && value < 1 && isPerCent(unit);
}
