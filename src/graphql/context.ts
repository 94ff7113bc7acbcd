import { anonymous, type Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { CurrentCatalogue } from "../catalogue/currentCatalogue";
import type { Day } from "../domain/day";
import type { Asking } from "../measurements/asking";
import { Measurements } from "../measurements/measurements";

/** What a request holds from start to end. */
export interface Context {
  readonly viewer: Viewer;
  /** One snapshot: a request never sees half a change. */
  readonly catalogue: Catalogue;
  /** The day it is in the United Kingdom, where "in force today" is asked. */
  readonly today: Day;
  /** The door to the figures, for this request alone. */
  readonly measurements: Measurements;
}

/** Swedish writes dates as ISO 8601 does. */
const LONDON_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** What a process answers requests from. */
export interface Answering {
  readonly database: Asking["database"];
  readonly catalogue: CurrentCatalogue;
}

/** The context of a new request. */
export function contextOf({ database, catalogue: current }: Answering, now = new Date()): Context {
  const asking: Asking = { database, catalogue: current.snapshot, viewer: anonymous, today: LONDON_DAY.format(now) };
  const { viewer, catalogue, today } = asking;
  return { viewer, catalogue, today, measurements: new Measurements(asking) };
}
