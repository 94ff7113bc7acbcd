import type { Catalogue } from "../../../catalogue/catalogue";
import type { Area, Source } from "../../../catalogue/model";
import { AreaType } from "../../../domain/areaType";
import { isCodeOf } from "../../../domain/codeInPeriod";
import type { Day } from "../../../domain/day";
import { isFinerThan } from "../../../domain/period/calendar";
import type { Period } from "../../../domain/period/period";
import { readPeriod } from "../../../domain/period/readPeriod";
import { isTooSmall } from "../../../domain/primarySuppression";
import { mayBeRepeated } from "../../../sources/mayBeRepeated";
import type { IgnoredRows, Observation } from "../../../sources/observation";
import { type Rejection, rejection, withoutNumber } from "../../../sources/rejection";
import { allowedInstead } from "../../seeds/nearest";
import type { SeriesRegister, StagedSeries } from "../stage/seriesRegister";
import { figureFault } from "./figureFault";
import { type CategoryWord, type MeasureWord, measureWords, qualified } from "./measureWords";
import { textFault } from "./textFault";

/** An observation that may be kept: of which series, for which period. */
export interface Resolved {
  readonly kind: "RESOLVED";
  readonly observation: Observation;
  readonly series: StagedSeries;
  readonly period: Period;
  /** Whether it is a fraction where there are none, which only an estimate can be. */
  readonly isEstimate: boolean;
  /** Whether its own size could identify people. */
  readonly isTooSmall: boolean;
}

const BLANK: IgnoredRows = { kind: "IGNORED", rule: "BLANK", rows: 1 };

/** The areas of a single council and what is within it; a figure for a wider one is made up from several returns. */
const OF_ONE_COUNCIL = new Set([AreaType.LSOA, AreaType.WARD, AreaType.DISTRICT, AreaType.UNITARY]);

/** How many texts of periods are remembered: a file spells few, and a strange one must not fill the memory. */
const MOST_PERIODS = 10_000;

/** Finds what a source's rows speak of in one snapshot of the catalogue, and rejects what cannot be right. */
export class Resolver {
  readonly #measures: ReadonlyMap<string, MeasureWord>;
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #periods = new Map<string, Period>();

  constructor(
    { measures, areas }: Catalogue,
    private readonly source: Source,
    private readonly register: SeriesRegister,
    /** The day of the import: nothing has been counted in a period that begins after it. */
    private readonly today: Day,
  ) {
    this.#measures = measureWords(measures, source);
    this.#areas = new Map(areas.map((area) => [area.code, area]));
  }

  /**
   * What a row is to be taken for. The first fault, in the order of the columns, rejects it; a number that is not open to
   * everybody is then not repeated.
   */
  resolve(row: Observation): Resolved | Rejection | IgnoredRows {
    const outcome = this.#taken(row);
    if (outcome.kind !== "REJECTION") return outcome;
    return mayBeRepeated(this.#measures.get(row.measure)?.measure, row.visibility) ? outcome : withoutNumber(outcome);
  }

  #taken(row: Observation): Resolved | Rejection | IgnoredRows {
    const { value, absence } = row;
    if (value === null && absence === null) return BLANK;
    if (value !== null && absence !== null) {
      return rejection({ ...row, column: "absence", value: absence }, "VALUE_AND_ABSENCE", String(value));
    }
    const word = this.#measures.get(row.measure);
    if (word?.isDelivered !== true) return this.#noMeasure(row, word);
    const area = this.#areas.get(row.area);
    if (area === undefined) return rejection({ ...row, column: "area", value: row.area }, "UNKNOWN_AREA");
    const category = word.categories.get(row.category);
    if (category === undefined) return noCategory(row, word);
    const period = this.#period(row);
    if ("code" in period) return period;
    return this.#place(row, word, category, area, period);
  }

  #place(
    row: Observation,
    { measure }: MeasureWord,
    word: CategoryWord,
    area: Area,
    period: Period,
  ): Resolved | Rejection {
    const { kind, unit, disclosure } = measure;
    const mayBeFraction = !OF_ONE_COUNCIL.has(area.type);
    const fault =
      periodFault(row, measure, area, period, this.today) ??
      figureFault(row, { kind, unit }, mayBeFraction) ??
      textFault(row);
    if (fault !== null) return fault;
    return {
      kind: "RESOLVED",
      observation: row,
      series: this.register.seriesOf(measure, word, area, period),
      period,
      isEstimate: row.value !== null && unit.decimals === 0 && !Number.isInteger(row.value),
      isTooSmall: isTooSmall(kind, disclosure, row),
    };
  }

  #noMeasure(row: Observation, word: MeasureWord | undefined): Rejection {
    const cell = { ...row, column: "measure", value: row.measure };
    if (word === undefined) {
      return rejection(cell, "UNKNOWN_MEASURE", allowedInstead(row.measure.slice(0, 100), [...this.#measures.keys()]));
    }
    const delivered = this.source.measures.map(({ code }) => code);
    const measures = delivered.length > 0 ? `those are ${delivered.join(", ")}` : "it delivers none yet";
    return rejection(cell, "NOT_DELIVERED", this.source.slug, measures);
  }

  #period(row: Observation): Period | Rejection {
    const known = this.#periods.get(row.period);
    if (known !== undefined) return known;
    const reading = readPeriod(row.period);
    if ("reason" in reading) {
      return rejection({ ...row, column: "period", value: row.period }, "UNREADABLE_PERIOD", reading.reason);
    }
    if (this.#periods.size >= MOST_PERIODS) this.#periods.clear();
    this.#periods.set(row.period, reading.period);
    return reading.period;
  }
}

function noCategory(row: Observation, { measure, categories, ambiguous }: MeasureWord): Rejection {
  const given = row.category ?? "";
  const cell = { ...row, column: "category", value: given };
  const all = measure.breakdowns.flatMap((breakdown) => breakdown.categories);
  if (ambiguous.has(given)) {
    const meant = all.filter(({ code }) => code === given).map(qualified);
    return rejection(cell, "AMBIGUOUS_CATEGORY", meant.join(", "));
  }
  const codes = all.map((category) => (categories.has(category.code) ? category.code : qualified(category)));
  return rejection(cell, "UNKNOWN_CATEGORY", measure.code, allowedInstead(given.slice(0, 100), codes));
}

function periodFault(
  row: Observation,
  measure: { code: string; frequency: Period["frequency"] },
  { code, name, type, validFrom, validTo }: Area,
  period: Period,
  today: Day,
): Rejection | null {
  if (isFinerThan(period.frequency, measure.frequency)) {
    const frequency = measure.frequency.toLowerCase().replace("_", " ");
    return rejection({ ...row, column: "period", value: row.period }, "PERIOD_TOO_FINE", measure.code, frequency);
  }
  if (!isCodeOf(type, { from: validFrom, to: validTo }, period)) {
    const from = validFrom === null ? [] : [`from ${validFrom}`];
    const to = validTo === null ? [] : [`to ${validTo}`];
    const validity = `was valid ${[...from, ...to].join(" ")}`;
    return rejection({ ...row, column: "area", value: code }, "AREA_NOT_VALID", name, period.label, validity);
  }
  if (period.startsOn <= today) return null;
  return rejection({ ...row, column: "period", value: row.period }, "PERIOD_NOT_BEGUN", period.startsOn);
}
