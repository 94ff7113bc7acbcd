import { Completeness } from "../../../domain/completeness";
import type { Day } from "../../../domain/day";
import type { Observation } from "../../../sources/observation";
import { RefusedFile } from "../../../sources/refusedFile";

/** From how many files, sheets and days of publication the rows of one import may come. */
const MOST = 10_000;

/** Where rows of this import come from, the row itself aside. */
export interface StagedOrigin {
  /** The sheet of what is read; a workbook's rows have one, whatever they say of their origin. */
  readonly readSheet: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly publishedOn: Day | null;
  /** How much was at hand of what the rows are about. */
  readonly completeness: Completeness;
  /** The slug of the organisation whose return it is; null where it is the source's own. */
  readonly returnedBy: string | null;
}

/** The origins that an import meets, numbered in the order in which it meets them. */
export class OriginRegister {
  readonly origins: StagedOrigin[] = [];
  readonly #numbers = new Map<string | null, number>();

  constructor(
    /** The file that is read; null when there is none. */
    private readonly file: string | null,
    /** When it was published, for rows that do not say. */
    private readonly publishedOn: Day | null,
  ) {}

  /** The number of the origin that a row has. */
  numberOf(observation: Observation): number {
    const { sheet, origin, returnedBy } = observation;
    // Most rows come from the very file and sheet that is read.
    const key =
      origin === null && returnedBy === undefined
        ? sheet
        : [sheet, origin?.file, origin?.sheet, origin?.publishedOn, origin?.completeness, returnedBy].join("\0");
    return this.#numbers.get(key) ?? this.#meet(key, observation);
  }

  #meet(key: string | null, { sheet: readSheet, origin, returnedBy }: Observation): number {
    const number = this.origins.length;
    if (number === MOST) {
      throw new RefusedFile(`The rows come from more than ${MOST} files, sheets and days: import them in parts.`);
    }
    this.origins.push({
      readSheet,
      file: origin === null ? this.file : (origin.file ?? this.file),
      sheet: origin === null ? readSheet : origin.sheet,
      publishedOn: origin?.publishedOn ?? this.publishedOn,
      completeness: origin?.completeness ?? Completeness.WHOLE,
      returnedBy: returnedBy ?? null,
    });
    this.#numbers.set(key, number);
    return number;
  }
}
