import type { Source } from "../catalogue/model";
import type { ComparisonBasis } from "../domain/comparisonBasis";
import { healthOfSource } from "../domain/healthOfSource";
import type { SourceHealth } from "../domain/sourceHealth";
import type { Asking } from "./asking";
import { type Assessment, assess } from "./assessment/assessment";
import { compareOn } from "./assessment/compareOn";
import type { Comparison } from "./assessment/comparison";
import type { AssessmentQuestion, Grounds } from "./assessment/grounds";
import type { Discrepancy } from "./discrepancies/discrepancy";
import { discrepancyListing } from "./discrepancies/discrepancyListing";
import type { DiscrepancyQuestion } from "./discrepancies/discrepancyQuestion";
import { type LatestPeriods, latestPeriods } from "./league/latestPeriods";
import { type League, readLeague } from "./league/league";
import type { LeagueQuestion } from "./league/leagueQuestion";
import type { Measurement } from "./measurement";
import { Nodes } from "./nodes";
import { ListedPage, type PageWanted } from "./page/listedPage";
import type { Listing } from "./page/listing";
import { type MeasurementsWanted, measurementListing } from "./page/measurementListing";
import { type PageLoader, pageLoader, readerOf } from "./page/pageLoader";
import { type Populations, populationsOf } from "./population";
import { Provenances } from "./provenance";
import { Revisions } from "./revisions";
import type { ImportRun } from "./runs/importRun";
import { importRunListing } from "./runs/importRunListing";
import { ImportRuns } from "./runs/importRuns";
import { owedBy } from "./runs/owedBy";
import { type Rejection, rejectionListing } from "./runs/rejectionListing";
import { type HeldLoader, heldLoader } from "./series/heldLoader";
import { readSeries, type Series } from "./series/series";
import type { SeriesQuestion } from "./series/seriesQuestion";
import {
  assessStrategy,
  type StrategicAssessment,
  type StrategicQuestion,
} from "./strategicAssessment/strategicAssessment";
import type { MeasurementGroup } from "./summary/measurementGroup";
import { summaryPage } from "./summary/summaryPage";
import type { SummaryQuestion } from "./summary/summaryQuestion";

/**
 * The only door to reads of measurements. One is made for each request; what is asked of it in one go is gathered into one
 * SQL statement a kind of question.
 */
export class Measurements {
  readonly #held: HeldLoader;
  readonly #populations: Populations;
  readonly #latest: LatestPeriods;
  readonly #pages: PageLoader;
  /** Where values came from. */
  readonly provenances: Provenances;
  /** The history of values. */
  readonly revisions: Revisions;
  /** Readings of sources. */
  readonly runs: ImportRuns;
  /** Measurements and runs by id. */
  readonly nodes: Nodes;

  constructor(private readonly asking: Asking) {
    this.#held = heldLoader(asking);
    this.#populations = populationsOf(asking, this.#held);
    this.#latest = latestPeriods(asking);
    this.#pages = pageLoader(asking.database);
    this.provenances = new Provenances(asking);
    this.revisions = new Revisions(asking);
    this.runs = new ImportRuns(asking);
    this.nodes = new Nodes(asking, this.runs);
  }

  /** One value a period of a measure in an area. */
  series(question: SeriesQuestion): Promise<Series> {
    return readSeries(this.asking, this.#held, this.#populations, question);
  }

  /** How an indicator stands in one period. */
  assessment(question: AssessmentQuestion): Promise<Assessment> {
    return assess(this.asking, this.#held, this.#reading, question);
  }

  /** How a strategy's priorities stand by the criteria of the strategic assessment. Throws INVALID_WEIGHTS. */
  strategicAssessment(question: StrategicQuestion): Promise<StrategicAssessment> {
    return assessStrategy(this.asking, this.#held, question);
  }

  /** Further comparisons of what was assessed. */
  comparisons(grounds: Grounds, bases: readonly ComparisonBasis[]): Promise<readonly Comparison[]> {
    return Promise.all(bases.map((basis) => compareOn(basis, grounds, this.#reading)));
  }

  /** One period of a measure across many areas; null when there is no period to choose. */
  league(question: LeagueQuestion): Promise<League | null> {
    const { asking } = this;
    return readLeague({ asking, held: this.#held, populations: this.#populations, latest: this.#latest }, question);
  }

  /** A page of the measurements that are wanted. Throws INVALID_ID and INVALID_CURSOR. */
  page(wanted: MeasurementsWanted, page: PageWanted): ListedPage<Measurement> {
    return this.#page(measurementListing(wanted, this.asking), page);
  }

  /**
   * A page of measurements combined group by group. Throws INVALID_SUMMARY, INVALID_PER_POPULATION, INVALID_ID and
   * INVALID_CURSOR.
   */
  summary(question: SummaryQuestion, page: PageWanted): ListedPage<MeasurementGroup> {
    return summaryPage(question, page, this.asking);
  }

  /** A page of what the sources of a measure do not agree on. Throws INVALID_CURSOR. */
  discrepancies(question: DiscrepancyQuestion, page: PageWanted): ListedPage<Discrepancy> {
    return this.#page(discrepancyListing(question, this.asking), page);
  }

  /** A page of a source's runs, the newest first. Throws INVALID_CURSOR. */
  runsOf(source: Source, page: PageWanted): ListedPage<ImportRun> {
    return this.#page(importRunListing(source, this.asking), page);
  }

  /** A page of a run's rejections, in the order of its rows. Throws INVALID_CURSOR. */
  rejectionsOf(run: ImportRun, page: PageWanted): ListedPage<Rejection> {
    return this.#page(rejectionListing(run), page);
  }

  /** How a source stands today. */
  async healthOf(source: Source): Promise<SourceHealth> {
    const { catalogue, today } = this.asking;
    const latest = await this.runs.latestOf(source);
    return healthOfSource(latest.outcome, owedBy(source, catalogue, latest), source, today);
  }

  #page<T>(listing: Listing<T>, page: PageWanted): ListedPage<T> {
    return new ListedPage(listing, page, readerOf(this.#pages, listing));
  }

  get #reading() {
    return { held: this.#held, populations: this.#populations };
  }
}
