import type { BreakdownCategory, Measure, Source, Unit } from "../../catalogue/model";
import type { Period } from "../../domain/period/period";
import { rateUnit } from "../../domain/rateUnit";
import { Visibility } from "../../domain/visibility";
import { HubError } from "../../errors";
import type { LatestPeriods } from "./latestPeriods";
import { areasOf, benchmarksFor } from "./leagueAreas";
import { checkQuestion, type LeagueQuestion } from "./leagueQuestion";
import { benchmarkRow, type LeagueRow, leagueRows } from "./leagueRow";
import { readStandings, type StandingsReading } from "./standings";
import { holdingsAmong, supposedPeriod } from "./supposedPeriod";

/** The longest league: more than there are districts in the country, fewer than its wards. */
const MOST_AREAS = 1_000;

/** One period of a measure across many areas, with the choices that were made for the asker. */
export interface League {
  readonly measure: Measure;
  readonly period: Period;
  readonly category: BreakdownCategory | null;
  /** The one source of every row; null when none has anything. */
  readonly source: Source | null;
  readonly unit: Unit;
  readonly perPopulation: number | null;
  /** The measure by which values were divided; null when they were not. */
  readonly population: Measure | null;
  /** What the rows are judged against; null when no area around them has a value. */
  readonly benchmark: LeagueRow | null;
  readonly rows: readonly LeagueRow[];
}

/** What leagues are read from. */
export interface LeagueReading extends StandingsReading {
  readonly latest: LatestPeriods;
}

/**
 * Answers a question for a league; null when no period is asked for and nothing is held to choose one by. Throws as
 * `checkQuestion` does, and LEAGUE_TOO_LONG when it would list more areas than a table can be read of.
 */
export async function readLeague(reading: LeagueReading, question: LeagueQuestion): Promise<League | null> {
  checkQuestion(question);
  if (question.period) return leagueOf(reading, question, question.period);
  const { asking, latest } = reading;
  const { measure, asOf } = question;
  const among = holdingsAmong(measure, areasOf(question, asking.catalogue, null), asking);
  const supposed =
    supposedPeriod(among, question) ?? supposedPeriod(asking.catalogue.holdings.everywhere(measure), question);
  const isGuide = among.length === 0 || (asOf === null && asking.viewer.audience === Visibility.PUBLIC);
  const league = supposed && isGuide ? await leagueOf(reading, question, supposed) : null;
  if (among.length === 0 || league?.rows.some(({ rank }) => rank !== null)) return league;
  // Where series end now, as everybody sees it, was no guide to this category, to this viewer, to that time, or over a gap.
  const period = await latest.load({ question, areaIds: [...new Set(among.map(({ areaId }) => areaId))] });
  return period && period !== league?.period ? leagueOf(reading, question, period) : league;
}

async function leagueOf(reading: LeagueReading, question: LeagueQuestion, period: Period): Promise<League> {
  const { asking, populations } = reading;
  const { measure, category, within, perPopulation: residents } = question;
  const listed = areasOf(question, asking.catalogue, period.endsOn);
  if (listed.length > MOST_AREAS) throw new HubError("LEAGUE_TOO_LONG", listed.length, MOST_AREAS);
  const around = benchmarksFor(listed, within, period.endsOn);
  const standings = await readStandings(reading, question, period, { listed, around });
  const benchmark = benchmarkRow(standings.around, question);
  return {
    measure,
    period,
    category,
    source: standings.source,
    unit: residents === null ? measure.unit : rateUnit(measure.unit, residents),
    perPopulation: residents,
    population: residents === null ? null : populations.measure,
    benchmark,
    rows: leagueRows(standings.listed, benchmark, question),
  };
}
