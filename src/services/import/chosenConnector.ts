import type { Source } from "../../catalogue/model";
import type { Connector } from "../../sources";
import { connectorNamed } from "../../sources";
import type { SourceFile } from "../../sources/sourceFile";
import { isTidy, LONGEST_HEADER } from "../../sources/tidyCsv/isTidy";
import { tidyCsv } from "../../sources/tidyCsv/tidyCsv.connector";

/** The connector of a source; any source without one of its own is read from tidy files. */
export function connectorOf({ connector }: Pick<Source, "connector">): Connector {
  return (connector === null ? null : connectorNamed(connector)) ?? tidyCsv;
}

/** What reads a file for a source: its own connector, but a tidy file is taken from every source. */
export async function chosenConnector(source: Source, file: SourceFile): Promise<Connector> {
  return isTidy(await file.beginning(LONGEST_HEADER)) ? tidyCsv : connectorOf(source);
}
