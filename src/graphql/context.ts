import { anonymous, type Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { CurrentCatalogue } from "../catalogue/currentCatalogue";
import type { Day } from "../domain/day";

/** What a request holds from start to end. */
export interface Context {
  readonly viewer: Viewer;
  /** One snapshot: a request never sees half a change. */
  readonly catalogue: Catalogue;
  /** The day it is in the United Kingdom, where "in force today" is asked. */
  readonly today: Day;
}

/** Swedish writes dates as ISO 8601 does. */
const LONDON_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** The context of a new request. */
export function contextOf(catalogue: CurrentCatalogue, now = new Date()): Context {
  return { viewer: anonymous, catalogue: catalogue.snapshot, today: LONDON_DAY.format(now) };
}
