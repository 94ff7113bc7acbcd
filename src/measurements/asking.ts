import type { Viewer } from "../access/viewer";
import type { Catalogue } from "../catalogue/catalogue";
import type { Database } from "../database/database";
import type { Day } from "../domain/day";

/** Who asks, of what, on which day: what every read of measurements needs, the same from a request's start to its end. */
export interface Asking {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly viewer: Viewer;
  /** The day it is in the United Kingdom. */
  readonly today: Day;
}
