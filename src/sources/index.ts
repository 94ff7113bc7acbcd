import type { Connector } from "./connector";
import { defraFlyTipping } from "./defraFlyTipping/defraFlyTipping.connector";
import { fireIncidents } from "./fireIncidents/fireIncidents.connector";
import { homeOfficePrc } from "./homeOfficePrc/homeOfficePrc.connector";
import { mhclgHomelessness } from "./mhclgHomelessness/mhclgHomelessness.connector";
import { partnerGraphql } from "./partnerGraphql/partnerGraphql.connector";
import { partnerReturn } from "./partnerReturn/partnerReturn.connector";
import { policeUkApi } from "./policeUkApi/policeUkApi.connector";
import { policeUkArchive } from "./policeUkArchive/policeUkArchive.connector";
import { tidyCsv } from "./tidyCsv/tidyCsv.connector";
import { youthJustice } from "./youthJustice/youthJustice.connector";

export type { Connector };

/** Every connector, on one page. */
export const connectors: readonly Connector[] = [
  defraFlyTipping,
  fireIncidents,
  homeOfficePrc,
  mhclgHomelessness,
  partnerGraphql,
  partnerReturn,
  policeUkApi,
  policeUkArchive,
  tidyCsv,
  youthJustice,
];

/** The connector with a name; null when there is none. */
export function connectorNamed(name: string): Connector | null {
  return connectors.find((connector) => connector.name === name) ?? null;
}
