import type { Known, KnownMeasure } from "../known";

/** What police.uk calls anti-social behaviour: an incident, and no crime. */
export const ANTI_SOCIAL_BEHAVIOUR = "Anti-social behaviour";

/** The types of crime that the strategy means by violent (seeds/measures/violent-offences.yaml). */
const VIOLENT = ["Violence and sexual offences", "Robbery"];

/** The measures that records of crime are counted into. */
export const CRIME_MEASURES = ["total-crime", "violent-offences", "asb-incidents", "recorded-crime-outcomes"] as const;

/** One figure of an area: of a measure as a whole, or of one of its categories. */
export interface CrimeCell {
  readonly measure: string;
  /** The category's code; null for the total. */
  readonly category: string | null;
}

/** Which figures of an area a record counts for, by its type and its last outcome in police.uk's own words. */
export class CrimeCells {
  /** Every figure that an area has. */
  readonly cells: readonly CrimeCell[];
  /** Every type that a record may have, as police.uk words it. */
  readonly types: readonly string[];
  /** The figure of all outcomes together, for a crime whose own is not known. */
  readonly anyOutcome: readonly number[];
  readonly #places = new Map<string, number>();
  readonly #byType = new Map<string, readonly number[]>();
  readonly #byOutcome = new Map<string, readonly number[]>();

  constructor(known: Known) {
    const cells: CrimeCell[] = [];
    for (const measure of CRIME_MEASURES) {
      for (const category of [null, ...categoriesOf(known.measure(measure))]) {
        this.#places.set(`${measure} ${category?.label ?? ""}`, cells.length);
        cells.push({ measure, category: category?.code ?? null });
      }
    }
    this.cells = cells;
    this.types = [ANTI_SOCIAL_BEHAVIOUR, ...categoriesOf(known.measure("total-crime")).map(({ label }) => label)];
    this.anyOutcome = this.#at(["recorded-crime-outcomes", ""]);
    for (const type of this.types) this.#byType.set(type, this.#cellsOfType(type));
    for (const { label } of categoriesOf(known.measure("recorded-crime-outcomes"))) {
      this.#byOutcome.set(label, this.#at(["recorded-crime-outcomes", ""], ["recorded-crime-outcomes", label]));
    }
  }

  /** The figure that is the whole of a measure. */
  totalOf(measure: string): number {
    return this.#places.get(`${measure} `) ?? -1;
  }

  /** The figures that a record counts for by its type; null for a type that nobody knows. */
  ofType(type: string): readonly number[] | null {
    return this.#byType.get(type) ?? null;
  }

  /** The figures that a crime counts for by its last outcome; null for one that nobody knows. */
  ofOutcome(outcome: string): readonly number[] | null {
    return this.#byOutcome.get(outcome) ?? null;
  }

  #cellsOfType(type: string): readonly number[] {
    if (type === ANTI_SOCIAL_BEHAVIOUR) return this.#at(["asb-incidents", ""]);
    const isViolent = VIOLENT.includes(type);
    return this.#at(
      ["total-crime", ""],
      ["total-crime", type],
      ...(isViolent
        ? ([
            ["violent-offences", ""],
            ["violent-offences", type],
          ] as const)
        : []),
    );
  }

  #at(...wanted: (readonly [measure: string, label: string])[]): readonly number[] {
    return wanted.flatMap(([measure, label]) => this.#places.get(`${measure} ${label}`) ?? []);
  }
}

function categoriesOf(measure: KnownMeasure | null) {
  return measure?.breakdowns.flatMap(({ categories }) => categories) ?? [];
}
