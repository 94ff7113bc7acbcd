import type { Organisation } from "../catalogue/model";
import { Visibility } from "../domain/visibility";

/** Who asks, what they may see and whether they may change anything. */
export interface Viewer {
  readonly audience: Visibility;
  /** The organisations on whose behalf they act. */
  readonly organisations: readonly Organisation[];
  readonly isSignedIn: boolean;
  readonly mayWrite: boolean;
}

/** Everybody who has not signed in: public data only, and nothing to change. */
export const anonymous: Viewer = Object.freeze({
  audience: Visibility.PUBLIC,
  organisations: Object.freeze([]),
  isSignedIn: false,
  mayWrite: false,
});

/** Somebody who has not signed in, and is where changes are taken from anybody. */
export const anonymousWriter: Viewer = Object.freeze({ ...anonymous, mayWrite: true });
