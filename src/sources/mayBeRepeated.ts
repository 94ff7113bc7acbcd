import { Visibility } from "../domain/visibility";
import type { KnownMeasure } from "./known";

/**
 * Whether a rejection, which everybody may read, may repeat what a row says of its figure. It may not where the figure is
 * for fewer; nor where small numbers of the measure could identify people, since "about 3" tells as much as 3 does; nor
 * where it is not known which measure the row is about.
 */
export function mayBeRepeated(
  measure: Pick<KnownMeasure, "disclosure"> | null | undefined,
  visibility: Visibility | null,
): boolean {
  return (visibility ?? Visibility.PUBLIC) === Visibility.PUBLIC && measure?.disclosure.threshold === null;
}
