import { Absence } from "../../domain/absence";
import { LARGEST_FIGURE } from "../../domain/largestFigure";
import type { ReadingTerms } from "../connector";
import { PARTNERS_FLAGS } from "../heldInConfidence";
import { mayBeRepeated } from "../mayBeRepeated";
import type { SourceRow } from "../observation";
import { type Details, type Rejection, type RejectionCode, rejection, withoutNumber } from "../rejection";
import { plainNumber } from "../tidyCsv/plainNumber";
import { withoutFigures } from "../withoutFigures";
import type { GraphqlField, GraphqlSettings } from "./graphqlSettings";
import { valueAt } from "./valueAt";

type Column = keyof GraphqlSettings["fields"];

/** Where a word that is none of ours may tell the figure all the same: "only 3". */
const OF_FIGURE: ReadonlySet<Column> = new Set(["value", "numerator", "denominator", "absence"]);

/** By what the rows of an answer are read. */
type RowTerms = Pick<ReadingTerms<GraphqlSettings>, "settings" | "known">;

/** What one row of an answer says; rows are counted from 1. Its first fault rejects it. */
export function readGraphqlRow(given: unknown, row: number, terms: RowTerms): SourceRow {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return rejection({ sheet: null, row, column: null, value: shown(given) }, "NOT_AN_OBJECT");
  }
  return new GraphqlRow(given, row, terms).read();
}

class GraphqlRow {
  #fault: Rejection | null = null;

  constructor(
    private readonly given: object,
    private readonly row: number,
    private readonly terms: RowTerms,
  ) {}

  read(): SourceRow {
    const measure = this.#named("measure");
    const area = this.#named("area");
    const period = this.#named("period");
    const category = this.#text("category") || null;
    const value = this.#number("value");
    const absence = this.#absence();
    const numerator = this.#number("numerator");
    const denominator = this.#number("denominator");
    const note = this.#text("note") || null;
    if (this.#fault !== null) return this.#isOpen() ? this.#fault : withoutNumber(this.#fault);
    return {
      kind: "OBSERVATION",
      sheet: null,
      row: this.row,
      figure: null,
      measure,
      area,
      period,
      category,
      value,
      absence,
      numerator,
      denominator,
      flags: value === null ? [] : PARTNERS_FLAGS,
      note,
      visibility: this.terms.settings.visibility,
      origin: null,
    };
  }

  #named(column: "measure" | "area" | "period"): string {
    const text = this.#text(column);
    if (text === "") this.#reject(column, text, "MISSING", column);
    return text;
  }

  #number(column: "value" | "numerator" | "denominator"): number | null {
    const text = this.#text(column);
    if (text === "") return null;
    const raw = this.#raw(column);
    // JSON writes numbers as 1e3 too; a text must be a number as people write it.
    const number = typeof raw === "number" ? raw + 0 : plainNumber(text);
    if (number === null) return this.#reject(column, text, "NOT_A_NUMBER", column);
    return Math.abs(number) <= LARGEST_FIGURE ? number : this.#reject(column, text, "NUMBER_TOO_LARGE", column);
  }

  #absence(): Absence | null {
    const word = this.#text("absence");
    if (word === "") return null;
    const absence = Object.values(Absence).find((known) => known === word);
    return absence ?? this.#reject("absence", word, "UNKNOWN_WORD", "absence", Object.keys(Absence).join(", "));
  }

  /** A field as text, in our words; empty when it is null or not there. */
  #text(column: Column): string {
    const field = this.terms.settings.fields[column];
    if (field === undefined) return "";
    if (typeof field === "object" && "constant" in field) return field.constant;
    const raw = this.#raw(column);
    if (raw === null || raw === undefined) return "";
    if (typeof raw === "object") return this.#reject(column, shown(raw), "NOT_A_SCALAR", column) ?? "";
    const word = String(raw).trim();
    const map = typeof field === "object" ? field.map : undefined;
    if (map === undefined || word === "") return word;
    if (Object.hasOwn(map, word)) return map[word] ?? "";
    return this.#reject(column, word, "UNKNOWN_WORD", column, Object.keys(map).join(", ")) ?? "";
  }

  #raw(column: Column): unknown {
    const path = pathOf(this.terms.settings.fields[column]);
    return path === null ? undefined : valueAt(this.given, path);
  }

  #isOpen(): boolean {
    const { settings, known } = this.terms;
    return mayBeRepeated(known.measure(this.#text("measure")), settings.visibility);
  }

  #reject<C extends RejectionCode>(column: Column, value: string, code: C, ...details: Details<C>): null {
    const given = OF_FIGURE.has(column) && !this.#isOpen() ? withoutFigures(value) : value;
    this.#fault ??= rejection({ sheet: null, row: this.row, column, value: given }, code, ...details);
    return null;
  }
}

function pathOf(field: GraphqlField | undefined): string | null {
  if (field === undefined) return null;
  if (typeof field === "string") return field;
  return "path" in field ? field.path : null;
}

/** What kind of thing stands where another should; what it says may not be for everybody. */
function shown(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return { object: "an object", string: "a text", number: "a number" }[typeof value as string] ?? "true or false";
}
