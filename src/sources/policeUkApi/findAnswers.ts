import { createHash } from "node:crypto";
import { AreaType } from "../../domain/areaType";
import { firstDay, type MonthCount, monthOfDay } from "../../domain/period/months";
import type { FetchTerms, FoundFile } from "../connector";
import { HeldFile } from "../fetching/heldFile";
import { SourceUnavailable } from "../fetching/sourceUnavailable";
import type { Known, KnownArea } from "../known";
import { RefusedFile } from "../refusedFile";
import { type AskedArea, crimesIn, latestUpdate } from "./askCrimes";
import { nameOfAnswer } from "./savedAnswer";
import type { PoliceUkApiSettings } from "./settings";

/** An area of which the answer for a month is to be fetched. */
interface Question {
  readonly asked: AskedArea;
  readonly area: KnownArea;
  readonly month: string;
  /** Under which it is remembered. */
  readonly address: string;
}

/**
 * Asks for every area and month that the service has brought out anew since they were last read; for none that it has not
 * brought out yet, since an answer without a record would say nothing. What is wrong with one area is thrown when the
 * others have been handed on.
 */
export async function* findAnswers(terms: FetchTerms<PoliceUkApiSettings>): AsyncGenerator<FoundFile> {
  const { settings, fetcher, remembered } = terms;
  if (settings.areas.length === 0) return;
  const lastUpdated = await latestUpdate(fetcher, settings.base);
  const faults: Error[] = [];
  for (const questions of questionsByMonth(terms, monthOfDay(lastUpdated))) {
    const isRead = ({ asked, address }: Question) => remembered.get(address) === memoryOf(lastUpdated, asked);
    if (questions.every(isRead)) continue;
    const answers = await answersTo(questions, terms, faults);
    for (const [question, crimes] of answers) {
      if (!isRead(question)) yield found(question, crimes, lastUpdated, hasNeighbours(question, answers));
    }
  }
  if (faults[0] !== undefined) throw faults[0];
}

/** The questions of each month, the latest first: every area of a month, since they tell of each other. */
function questionsByMonth(terms: FetchTerms<PoliceUkApiSettings>, latest: MonthCount): Question[][] {
  const { settings, known } = terms;
  const areas = settings.areas.map((asked) => ({ asked, area: heldArea(known, asked.area) }));
  return Array.from({ length: settings.months }, (_, back) => {
    const month = firstDay(latest - back).slice(0, 7);
    return areas.map(({ asked, area }) => {
      const address = `${settings.base}/crimes-street/all-crime?date=${month}&area=${asked.area}`;
      return { asked, area, month, address };
    });
  });
}

function heldArea(known: Known, code: string): KnownArea {
  const area = known.area(code);
  if (area !== null) return area;
  throw new RefusedFile(`settings.areas must name areas that the hub holds, but names "${code}".`);
}

/** The records of each area; one that cannot be had is left out, and why is kept. */
async function answersTo(
  questions: readonly Question[],
  { settings, fetcher }: FetchTerms<PoliceUkApiSettings>,
  faults: Error[],
): Promise<Map<Question, readonly unknown[]>> {
  const answers = new Map<Question, readonly unknown[]>();
  for (const question of questions) {
    try {
      answers.set(question, await crimesIn(fetcher, settings.base, question.asked, question.month));
    } catch (error) {
      if (!(error instanceof SourceUnavailable || error instanceof RefusedFile)) throw error;
      faults.push(error);
    }
  }
  return answers;
}

/** Whether some other area of the same force had records; null when there is no other. */
function hasNeighbours({ asked, area }: Question, answers: ReadonlyMap<Question, readonly unknown[]>): boolean | null {
  const others = [...answers].filter(([other]) => other.asked !== asked && forceOf(other.area) === forceOf(area));
  return others.length === 0 ? null : others.some(([, crimes]) => crimes.length > 0);
}

/** The force that an area is policed by; null when the hub does not hold it. */
function forceOf(area: KnownArea): KnownArea | null {
  if (area.type === AreaType.POLICE_FORCE) return area;
  for (const { parent, isBestFit } of area.parentLinks) {
    const force = isBestFit ? null : forceOf(parent);
    if (force !== null) return force;
  }
  return null;
}

/** What the service had, and for which outline it was asked: another outline is to be asked for anew. */
function memoryOf(lastUpdated: string, { polygon }: AskedArea): string {
  return `${lastUpdated} ${createHash("sha256").update(polygon).digest("hex").slice(0, 16)}`;
}

function found(
  { asked, month, address }: Question,
  crimes: readonly unknown[],
  lastUpdated: string,
  neighbours: boolean | null,
): FoundFile {
  const content = JSON.stringify({ area: asked.area, month, lastUpdated, hasNeighbours: neighbours, crimes });
  return {
    file: new HeldFile(nameOfAnswer(asked.area, month), content),
    address,
    remember: memoryOf(lastUpdated, asked),
    release: async () => undefined,
  };
}
