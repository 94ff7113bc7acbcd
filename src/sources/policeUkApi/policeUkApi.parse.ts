import type { Known, KnownArea } from "../known";
import type { SourceRow } from "../observation";
import { CrimeCells } from "../policeCounts/crimeCells";
import { CrimeCount, type Geography } from "../policeCounts/crimeCount";
import { RefusedFile } from "../refusedFile";
import { rejection } from "../rejection";
import { visibleText } from "../visibleText";
import { CATEGORIES, typeOfCategory } from "./crimeCategories";
import { absences, isNothingPublished } from "./nothingPublished";
import { type ApiCrime, readAnswer } from "./savedAnswer";

/** The railways' police, whose records are of no council. */
const TRANSPORT_POLICE = "BTP";

/**
 * The figures of one area and month. Records are numbered from 1, in the order of the answer. Throws RefusedFile when the
 * file is no answer of the service, or of an area that the hub does not hold.
 */
export function* readCrimes(name: string, text: string, known: Known): Generator<readonly SourceRow[]> {
  const answer = readAnswer(name, text);
  const area = known.area(answer.area);
  if (area === null) {
    throw new RefusedFile(`area must be the code of an area that the hub holds, but is "${visibleText(answer.area)}".`);
  }
  if (answer.crimes.length === 0 && isNothingPublished(answer, area)) {
    yield absences(area, answer.month);
    return;
  }
  const reader = new RecordReader(
    new CrimeCount(new CrimeCells(known), everythingIn(area), answer.month),
    answer.month,
  );
  const others = answer.crimes.flatMap((crime, at) => reader.read(crime, at + 1) ?? []);
  yield others;
  // Where nothing could be counted, there is no telling that nothing happened.
  if (reader.count.rows === 0 && others.some(({ kind }) => kind === "REJECTION")) return;
  yield* reader.count.finish({ kind: "OUTLINE", area }, reader.unread);
  if (reader.repeatedIds > 0) yield [{ kind: "TALLIED", of: "REPEATED_ID", rows: reader.repeatedIds }];
}

/** All records that the service gives for an outline are in its area. */
function everythingIn(area: KnownArea): Geography {
  const place = { kind: "LOCATED", district: area, lsoa: null, ward: null } as const;
  return { districts: [area], lsoasOf: () => [], place: () => place };
}

class RecordReader {
  readonly #ids = new Set<string>();
  readonly #persistentIds = new Set<string>();
  repeatedIds = 0;
  unread = 0;

  constructor(
    readonly count: CrimeCount,
    private readonly month: string,
  ) {}

  /** Counts a record; gives what became of it when it counts for nothing. */
  read(crime: ApiCrime, row: number): SourceRow | null {
    if (crime.location_type === TRANSPORT_POLICE) return { kind: "IGNORED", rule: "TRANSPORT_POLICE", rows: 1 };
    const cell = (column: "month" | "category") => ({ sheet: null, row, column, value: crime[column] });
    if (crime.month !== this.month) return rejection(cell("month"), "OTHER_PERIOD", "month", this.month);
    const type = typeOfCategory(crime.category);
    if (type !== null && this.#isTaken(String(crime.id), this.#ids)) {
      return { kind: "IGNORED", rule: "DUPLICATE", rows: 1 };
    }
    if (type === null || !this.count.add("", "", type, crime.outcome_status?.category ?? "", row)) {
      this.unread += 1;
      return rejection(cell("category"), "UNKNOWN_WORD", "category", CATEGORIES);
    }
    if (crime.persistent_id && this.#isTaken(crime.persistent_id, this.#persistentIds)) this.repeatedIds += 1;
    return null;
  }

  #isTaken(id: string, ids: Set<string>): boolean {
    if (ids.has(id)) return true;
    ids.add(id);
    return false;
  }
}
