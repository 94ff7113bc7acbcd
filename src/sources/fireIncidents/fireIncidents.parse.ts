import type { Known, KnownArea } from "../known";
import type { SourceRow } from "../observation";
import { RefusedFile } from "../refusedFile";
import { rejection } from "../rejection";
import { type ColumnNames, HeaderSearch } from "../table/headerSearch";
import { visibleText } from "../visibleText";
import type { WorkbookRow } from "../workbook/workbook";
import { FireCount } from "./fireCount";
import { type KindOfFire, kindOfFire } from "./kindOfFire";
import { isFinancialYear, monthIn } from "./monthIn";
import { serviceNamed } from "./serviceNamed";

/** The columns that are read, by the names that they have had; a table has some of those of time and place. */
const COLUMNS = {
  financialYear: ["financial_year"],
  calendarYear: ["calendar_year"],
  monthCode: ["month_code"],
  monthName: ["month_name"],
  code: ["e_code"],
  territory: ["frs_name_territory", "frs_territory"],
  service: ["frs_name"],
  lsoa: ["lsoa_code"],
  cause: ["accidental_or_deliberate"],
  outdoor: ["outdoor_location_type"],
} satisfies ColumnNames<string>;
type Column = keyof typeof COLUMNS;
const OPTIONAL: readonly Column[] = [
  "calendarYear",
  "monthCode",
  "monthName",
  "code",
  "territory",
  "service",
  "lsoa",
  "outdoor",
];

const DELIBERATE = "deliberate";
/** What else a cause may be; a fire whose cause nobody knows is not counted as deliberate. */
const OTHER_CAUSES: readonly string[] = ["accidental", "not known", "unknown", "accidental / not known"];
const A_CAUSE = '"Deliberate", "Accidental" or "Not known"';

const LSOA_CODE = /^[EW]01\d{6}$/;

/** Reads an incident-level table, a row for each fire, and counts those that were deliberate. */
export class IncidentTable {
  readonly #header: HeaderSearch<Column>;
  readonly #count: FireCount;
  #kind: KindOfFire | null = null;
  #hasFires = false;

  constructor(
    private readonly sheet: string | null,
    private readonly fileName: string,
    private readonly known: Known,
  ) {
    this.#header = new HeaderSearch<Column>(sheet, COLUMNS, OPTIONAL);
    this.#count = new FireCount(sheet, known);
  }

  /** Takes some rows in; gives those that are not counted. Throws RefusedFile for a table that does not tell its kind. */
  read(rows: readonly WorkbookRow[]): SourceRow[] {
    const others: SourceRow[] = [];
    for (const row of rows) {
      const other = this.#kind === null ? this.#readAbove(row) : this.#readFire(row);
      if (other !== null) others.push(other);
    }
    return others;
  }

  /** The figures, when every row has been read. Throws RefusedFile when there was no header, or no fire below it. */
  finish(): SourceRow[] {
    if (this.#kind === null) return this.#header.refuse();
    if (!this.#hasFires) throw new RefusedFile("The table has a header and no fire below it: fetch or save it again.");
    return this.#count.finish(this.#kind);
  }

  #readAbove(row: WorkbookRow): null {
    this.#header.look(row);
    const { places } = this.#header;
    if (places === null) return null;
    const has = (...columns: Column[]) => columns.some((column) => places[column] !== -1);
    if (!has("monthCode", "monthName")) throw lacking("MONTH_CODE or MONTH_NAME");
    if (!has("code", "territory", "service")) throw lacking("FRS_NAME_TERRITORY, FRS_NAME or E_CODE");
    if (!has("lsoa")) refuseOtherPlaces(row);
    this.#kind = kindOfFire(this.fileName, has("outdoor"));
    return null;
  }

  #readFire({ number, cells }: WorkbookRow): SourceRow | null {
    const text = (column: Column) => String(cells[this.#header.places?.[column] ?? -1] ?? "").trim();
    const at = { sheet: this.sheet, row: number };
    const [financialYear, calendarYear] = [text("financialYear"), text("calendarYear")];
    const month = text("monthCode") || text("monthName");
    if (financialYear === "" && month === "") return null;
    this.#hasFires = true;
    const service = this.#serviceOf(text("code"), text("territory") || text("service"));
    const period = monthIn({ financialYear, calendarYear, month });
    if (period !== null) this.#count.meet(period, financialYear);
    if (service === null) return { kind: "IGNORED", rule: "OTHER_AREA", rows: 1 };
    if (period === null) {
      this.#count.misread(service, isFinancialYear(financialYear) ? financialYear : null);
      const given = [financialYear, calendarYear, month].filter((word) => word !== "").join(" ");
      const reason = `must be a month of its financial year, but is "${given}"`;
      return rejection({ ...at, column: "month", value: given }, "UNREADABLE_PERIOD", reason);
    }
    const cause = text("cause").toLowerCase();
    if (cause !== DELIBERATE && !OTHER_CAUSES.includes(cause)) {
      this.#count.misread(service, period);
      const column = "ACCIDENTAL_OR_DELIBERATE";
      return rejection({ ...at, column, value: text("cause") }, "UNKNOWN_WORD", column, A_CAUSE);
    }
    const lsoa = LSOA_CODE.test(text("lsoa")) ? text("lsoa") : "";
    this.#count.meetHeld(service, financialYear, lsoa);
    if (cause !== DELIBERATE) return { kind: "IGNORED", rule: "OTHER_ITEM", rows: 1 };
    this.#count.add(service, period, lsoa, number);
    return null;
  }

  /** Few services are named by many rows. */
  #serviceOf(code: string, name: string): KnownArea | null {
    const key = `${code}\t${name}`;
    const met = this.#services.get(key);
    const service = met === undefined ? serviceNamed(this.known, code, name) : met;
    this.#services.set(key, service);
    return service;
  }
  readonly #services = new Map<string, KnownArea | null>();
}

/** An older table has no small areas at all. One whose column is called otherwise would lose its districts without a word. */
function refuseOtherPlaces({ cells }: WorkbookRow): void {
  const other = cells.find((cell) => /lsoa/i.test(String(cell)));
  if (other === undefined) return;
  throw new RefusedFile(
    `The header names "${visibleText(String(other))}" and no LSOA_CODE, in which small areas are: whether the one is the other is not known.`,
  );
}

function lacking(columns: string): RefusedFile {
  return new RefusedFile(`The header must name ${columns}, but names none of them.`);
}
