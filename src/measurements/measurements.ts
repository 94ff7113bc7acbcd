import type { ComparisonBasis } from "../domain/comparisonBasis";
import type { Asking } from "./asking";
import { type Assessment, assess } from "./assessment/assessment";
import { compareOn } from "./assessment/compareOn";
import type { Comparison } from "./assessment/comparison";
import type { AssessmentQuestion, Grounds } from "./assessment/grounds";
import { type Populations, populationsOf } from "./population";
import { type HeldLoader, heldLoader } from "./series/heldLoader";
import { readSeries, type Series } from "./series/series";
import type { SeriesQuestion } from "./series/seriesQuestion";

/**
 * The only door to reads of measurements. One is made for each request; what is asked of it in one go is gathered into one
 * SQL statement a kind of question.
 */
export class Measurements {
  readonly #held: HeldLoader;
  readonly #populations: Populations;

  constructor(private readonly asking: Asking) {
    this.#held = heldLoader(asking);
    this.#populations = populationsOf(asking, this.#held);
  }

  /** One value a period of a measure in an area. */
  series(question: SeriesQuestion): Promise<Series> {
    return readSeries(this.asking, this.#held, this.#populations, question);
  }

  /** How an indicator stands in one period. */
  assessment(question: AssessmentQuestion): Promise<Assessment> {
    return assess(this.asking, this.#held, this.#reading, question);
  }

  /** Further comparisons of what was assessed. */
  comparisons(grounds: Grounds, bases: readonly ComparisonBasis[]): Promise<readonly Comparison[]> {
    return Promise.all(bases.map((basis) => compareOn(basis, grounds, this.#reading)));
  }

  get #reading() {
    return { held: this.#held, populations: this.#populations };
  }
}
