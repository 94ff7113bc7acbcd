import type { Organisation } from "../catalogue/model";
import { Visibility } from "../domain/visibility";

/** Who asks, and what they may see. */
export interface Viewer {
  readonly audience: Visibility;
  /** The organisations on whose behalf they act. */
  readonly organisations: readonly Organisation[];
  readonly isSignedIn: boolean;
}

/** Everybody who has not signed in: public data only. */
export const anonymous: Viewer = Object.freeze({
  audience: Visibility.PUBLIC,
  organisations: Object.freeze([]),
  isSignedIn: false,
});
