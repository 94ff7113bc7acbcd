import type { Area, Measure } from "../../../catalogue/model";
import type { Day } from "../../../domain/day";
import type { Frequency } from "../../../domain/frequency";
import type { Period } from "../../../domain/period/period";
import type { CategoryWord } from "../resolve/measureWords";

/** A series that rows of this import belong to. */
export interface StagedSeries {
  /** Its number within this import. */
  readonly number: number;
  readonly measureId: number;
  readonly areaId: number;
  readonly categoryId: number | null;
  readonly frequency: Frequency;
  /** The first day of the latest period so far. */
  latest: Day;
}

/** The series that an import meets, numbered in the order in which it meets them. */
export class SeriesRegister {
  readonly series: StagedSeries[] = [];
  #mayRepeat = false;

  /**
   * Whether a period may have come twice in a series. Where each series comes in the order of time, as most files have it,
   * none can have, and a million rows need not be compared with one another.
   */
  get mayRepeat(): boolean {
    return this.#mayRepeat;
  }

  /** The series that a row belongs to, met now or before. */
  seriesOf(measure: Measure, { category, series }: CategoryWord, area: Area, period: Period): StagedSeries {
    let byArea = series.get(period.frequency);
    if (byArea === undefined) {
      byArea = new Map();
      series.set(period.frequency, byArea);
    }
    const known = byArea.get(area.rowId);
    if (known !== undefined) {
      if (known.latest < period.startsOn) known.latest = period.startsOn;
      else this.#mayRepeat = true;
      return known;
    }
    const met = {
      number: this.series.length,
      measureId: measure.rowId,
      areaId: area.rowId,
      categoryId: category?.rowId ?? null,
      frequency: period.frequency,
      latest: period.startsOn,
    };
    this.series.push(met);
    byArea.set(area.rowId, met);
    return met;
  }
}
