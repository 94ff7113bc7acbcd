import type { Connector } from "../connector";
import { visibleText } from "../visibleText";

/** How many files are named. */
const MOST_NAMED = 5;

/**
 * Says which files of a folder or archive were left alone, one at least, and what to do about one that should not have been.
 * A connector tells by their names which files of a folder are its own.
 *
 * @param place what the folder or archive is called
 */
export function passedOver(place: string, names: readonly string[], { name, reads }: Connector): string {
  const named = names.slice(0, MOST_NAMED).map(visibleText).join(", ");
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  const files = names.length === 1 ? "1 file is" : `${names.length} files are`;
  return (
    `${files} passed over in ${visibleText(place)}, going by the name: ${named}${more}. ` +
    `${name} reads ${reads}; a file that is one needs the name that its publisher gives it.`
  );
}
