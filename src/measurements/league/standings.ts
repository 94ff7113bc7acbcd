import type { Area, Source } from "../../catalogue/model";
import { absent } from "../../domain/figure";
import type { Period } from "../../domain/period/period";
import { perPopulation } from "../../domain/perPopulation";
import { populationYear } from "../../domain/populationYear";
import type { Asking } from "../asking";
import type { Population, Populations } from "../population";
import type { HeldFigure } from "../series/heldFigures";
import type { HeldLoader } from "../series/heldLoader";
import type { LeagueQuestion } from "./leagueQuestion";
import { oneSource } from "./oneSource";
import { whyAbsent } from "./whyAbsent";

/** An area and what it has in a league's period: its value, made a rate where that was asked, or why there is none. */
export interface Standing {
  readonly area: Area;
  readonly figure: HeldFigure;
}

/** How areas stand by one source: every one that is listed, and of those around them the ones that have anything. */
export interface Standings {
  readonly source: Source | null;
  readonly listed: readonly Standing[];
  readonly around: readonly Standing[];
}

/** What standings are read from. */
export interface StandingsReading {
  readonly asking: Asking;
  readonly held: HeldLoader;
  readonly populations: Populations;
}

/** How areas stand in a period. The areas listed decide which source answers for all. */
export async function readStandings(
  reading: StandingsReading,
  question: LeagueQuestion,
  period: Period,
  areas: { readonly listed: readonly Area[]; readonly around: readonly Area[] },
): Promise<Standings> {
  const { measure, category } = question;
  const asOf = question.asOf?.toISOString() ?? null;
  const heldIn = (some: readonly Area[]) =>
    Promise.all(some.map((area) => reading.held.load({ measure, area, category, asOf, within: period })));
  const residentsOf = (some: readonly Area[]) =>
    Promise.all(some.map((area) => readPopulation(reading.populations, question, area, period, asOf)));
  const [heldListed, heldAround, residents, residentsAround] = await Promise.all([
    heldIn(areas.listed),
    heldIn(areas.around),
    residentsOf(areas.listed),
    residentsOf(areas.around),
  ]);
  const ofListed = oneSource(heldListed, period, question.source);
  const ofAround = oneSource(heldAround, period, ofListed?.source ?? question.source);
  const asAsked = (figure: HeldFigure, population: Population | null | undefined) =>
    question.perPopulation === null
      ? figure
      : { ...figure, ...perPopulation(figure, population ?? null, question.perPopulation) };
  return {
    source: question.source ?? ofListed?.source ?? ofAround?.source ?? null,
    listed: areas.listed.map((area, place) => {
      const figure = ofListed?.figures[place] ?? notHeld(question, area, period, reading.asking);
      return { area, figure: asAsked(figure, residents[place]) };
    }),
    around: areas.around.flatMap((area, place) => {
      const figure = ofAround?.figures[place];
      return figure ? { area, figure: asAsked(figure, residentsAround[place]) } : [];
    }),
  };
}

function readPopulation(
  populations: Populations,
  { perPopulation: residents }: LeagueQuestion,
  { rowId: areaId }: Area,
  period: Period,
  asOf: string | null,
): Promise<Population | null> | null {
  return residents === null ? null : populations.load({ areaId, year: populationYear(period), asOf });
}

function notHeld(question: LeagueQuestion, area: Area, period: Period, asking: Asking): HeldFigure {
  return { ...absent(whyAbsent(question, area, period, asking)), measurement: null, note: null };
}
