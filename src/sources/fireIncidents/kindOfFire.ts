import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/**
 * The kinds of fire that the incident tables are split by, each fire being in one of them: outdoor fires, with secondary
 * fires of every kind, and the primary fires in dwellings, other buildings and road vehicles (the tables' guidance).
 */
export type KindOfFire = "outdoor" | "dwelling" | "other-building" | "road-vehicle";

/** What the files of each kind are called. */
const NAMES: readonly (readonly [kind: KindOfFire, name: RegExp])[] = [
  ["outdoor", /outdoor/i],
  ["dwelling", /dwelling/i],
  ["other-building", /other.?building/i],
  ["road-vehicle", /road.?vehicle/i],
];

/** Tables whose fires are in another table too, or that are of no fires: to count them would be to count twice. */
const OTHER_TABLES = /appliance|fatalit|casualt|daily|low.?level|geograph|non.?fire|rescue.?incident|false.?alarm/i;

/** The files that may be read, by name alone. */
export function isIncidentTable(name: string): boolean {
  return !OTHER_TABLES.test(name) && NAMES.some(([, pattern]) => pattern.test(name));
}

/**
 * The kind of fire that a file holds, by its name and by whether its columns are those of outdoor fires. Throws RefusedFile
 * when the two do not tell: the same fire must not be counted under two kinds, nor one kind's file replace another's.
 */
export function kindOfFire(name: string, hasOutdoorColumns: boolean): KindOfFire {
  const shown = `"${visibleText(name)}"`;
  if (OTHER_TABLES.test(name)) {
    throw new RefusedFile(
      `The file ${shown} is a table of incidents that are in another table too, or of no fires: outdoor, dwelling, other building and road vehicle fires are read.`,
    );
  }
  const kinds = NAMES.filter(([, pattern]) => pattern.test(name)).map(([kind]) => kind);
  const [kind = hasOutdoorColumns ? "outdoor" : undefined] = kinds;
  if (kind === undefined || kinds.length > 1) {
    throw new RefusedFile(
      `The file's name must tell which fires it holds (outdoor, dwelling, other-building or road-vehicle), but is ${shown}.`,
    );
  }
  if ((kind === "outdoor") !== hasOutdoorColumns) {
    const columns = hasOutdoorColumns ? "has the columns" : "lacks the column OUTDOOR_LOCATION_TYPE";
    throw new RefusedFile(`The file ${shown} is named after ${kind} fires but ${columns} of outdoor fires.`);
  }
  return kind;
}
