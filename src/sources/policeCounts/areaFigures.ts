import { AreaType } from "../../domain/areaType";
import { Completeness } from "../../domain/completeness";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { KnownArea } from "../known";
import { onMisread } from "../misreadRows";
import { noteOf } from "../noteOf";
import type { Observation } from "../observation";
import type { CrimeCells } from "./crimeCells";

/** Figures of one area. */
interface Counted {
  readonly area: KnownArea;
  readonly number: number;
  readonly values: number[];
  readonly firstRows: number[];
  unknownOutcomes: number;
}

/** Records that count alike. */
export interface Alike {
  readonly cells: readonly number[];
  /** Whether they are crimes whose last outcome is none that is known. */
  readonly isOutcomeUnknown: boolean;
  readonly rows: number;
  readonly firstRow: number;
}

/** What is to be said of every figure. */
export interface About {
  /** The month, written 2024-01. */
  readonly month: string;
  /** Whether records are missing that the figures are about. */
  readonly isExtract: boolean;
  /** How many records could not be read, which may be of any of the areas. */
  readonly unread: number;
  /** Whether the areas are told by an outline, of which the edge is approximate. */
  readonly isOutline: boolean;
  readonly note: string | null;
}

/** What a force's totals hold that its districts' do not. */
const WHOLE_FORCE = "The whole force, with records that have no place or one outside it.";

/** The figures of areas while records are counted into them, each with a number of its own. */
export class AreaFigures {
  readonly #counted = new Map<KnownArea, Counted>();

  constructor(private readonly cells: CrimeCells) {}

  /** Gives an area its figures, all of them zero. */
  begin(area: KnownArea): void {
    this.#of(area);
  }

  /** Counts records into the figures of all areas that they are in, and gives the numbers of those. */
  add(areas: readonly KnownArea[], { cells, isOutcomeUnknown, rows, firstRow }: Alike): number[] {
    const numbers: number[] = [];
    for (const area of areas) {
      const counted = this.#of(area);
      if (isOutcomeUnknown) counted.unknownOutcomes += rows;
      for (const cell of cells) {
        counted.values[cell] = (counted.values[cell] ?? 0) + rows;
        counted.firstRows[cell] = Math.min(counted.firstRows[cell] ?? firstRow, firstRow);
        numbers.push(this.#numberOf(counted, cell));
      }
    }
    return numbers;
  }

  /**
   * Every figure; of an extract only those that some record counted for, since it says nothing of others. Where records
   * could not be read there is no telling a zero: what none was counted for may be what those were.
   */
  *observations(about: About): Generator<Observation> {
    const isLacking = about.unread > 0;
    const ofAll = isLacking ? Completeness.MISREAD : Completeness.WHOLE;
    const completeness = about.isExtract ? Completeness.EXTRACT : ofAll;
    for (const counted of this.#counted.values()) {
      const flags = flagsOf(counted, about);
      for (const [cell, { measure, category }] of this.cells.cells.entries()) {
        const value = counted.values[cell] ?? 0;
        // An extract says nothing of a measure that it has no record of; of one that it has some of, a later extract of
        // the same records may have none left in a category.
        if (about.isExtract && counted.values[this.cells.totalOf(measure)] === 0) continue;
        if (isLacking && value === 0) continue;
        yield {
          kind: "OBSERVATION",
          sheet: null,
          row: counted.firstRows[cell] ?? 1,
          figure: this.#numberOf(counted, cell),
          measure,
          area: counted.area.code,
          period: about.month,
          category,
          value,
          absence: null,
          numerator: null,
          denominator: null,
          flags,
          note: this.#noteOn(counted, cell, about),
          visibility: null,
          // Counted from many rows, a figure stands in none.
          origin: { file: null, sheet: null, row: null, publishedOn: null, completeness },
        };
      }
    }
  }

  #of(area: KnownArea): Counted {
    const counted = this.#counted.get(area);
    if (counted !== undefined) return counted;
    const values = this.cells.cells.map(() => 0);
    const begun = { area, number: this.#counted.size, values, firstRows: [], unknownOutcomes: 0 };
    this.#counted.set(area, begun);
    return begun;
  }

  #numberOf({ number }: Counted, cell: number): number {
    return number * this.cells.cells.length + cell + 1;
  }

  #noteOn({ area, unknownOutcomes }: Counted, cell: number, { note, unread }: About): string | null {
    const isWholeForce = area.type === AreaType.POLICE_FORCE && this.cells.cells[cell]?.category === null;
    // Only the total of all outcomes tells that its categories lack some.
    const isLacking = unknownOutcomes > 0 && this.cells.anyOutcome.includes(cell);
    return noteOf(
      note ?? (isWholeForce ? WHOLE_FORCE : null),
      isLacking
        ? `The last outcome of ${unknownOutcomes} of these is blank or none that is known, so the categories add up to ${unknownOutcomes} fewer.`
        : null,
      onMisread(unread, "the records"),
    );
  }
}

function flagsOf({ area }: Counted, { isExtract, isOutline, unread }: About): MeasurementFlag[] {
  const isEstimate = isOutline || area.type === AreaType.WARD;
  return [
    ...(isEstimate ? [MeasurementFlag.ESTIMATED] : []),
    ...(isExtract || unread > 0 ? [MeasurementFlag.PARTIAL] : []),
  ];
}
