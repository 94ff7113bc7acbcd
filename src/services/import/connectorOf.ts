import type { Source } from "../../catalogue/model";
import { type Connector, connectorNamed } from "../../sources";
import { tidyCsv } from "../../sources/tidyCsv/tidyCsv.connector";

/** The connector of a source; any source without one of its own is read from tidy files. */
export function connectorOf({ connector }: Pick<Source, "connector">): Connector {
  return (connector === null ? null : connectorNamed(connector)) ?? tidyCsv;
}
