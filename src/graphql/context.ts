import type { Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { CurrentCatalogue } from "../catalogue/currentCatalogue";
import type { Day } from "../domain/day";
import { londonDay } from "../domain/londonDay";
import type { Asking } from "../measurements/asking";
import { Measurements } from "../measurements/measurements";
import { Changes } from "../services/changes";
import { AskedSyncs } from "../services/sync/askedSyncs";
import type { SyncConfig } from "../services/sync/syncTerms";

/** What a request holds from start to end. */
export interface Context {
  readonly viewer: Viewer;
  /** One snapshot: a request never sees half a change. */
  readonly catalogue: Catalogue;
  /** The day it is in the United Kingdom, where "in force today" is asked. */
  readonly today: Day;
  /** The door to the figures, for this request alone. */
  readonly measurements: Measurements;
  /** The door to changes; what they make is seen below their own fields, and by the next request. */
  readonly changes: Changes;
}

/** What a process answers requests from. */
export interface Answering {
  readonly database: Asking["database"];
  readonly catalogue: CurrentCatalogue;
  /** The settings by which sources are read. */
  readonly config: SyncConfig;
  /** The syncs that clients ask for; those of this request alone where none are given, which nobody breaks off then. */
  readonly syncs?: AskedSyncs;
}

/** The context of a new request. */
export function contextOf(
  { database, catalogue: current, config, syncs = new AskedSyncs() }: Answering,
  viewer: Viewer,
  now = new Date(),
): Context {
  const asking: Asking = { database, catalogue: current.snapshot, viewer, today: londonDay(now) };
  const { catalogue, today } = asking;
  const changes = new Changes(database, current, viewer, config, syncs);
  return { viewer, catalogue, today, measurements: new Measurements(asking), changes };
}
