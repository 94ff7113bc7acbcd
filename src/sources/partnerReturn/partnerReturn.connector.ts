import type { Connector } from "../connector";
import { readPartnerReturn } from "./readPartnerReturn";
import { type ReturnSettings, returnSettings } from "./returnSettings";

/** The template that `csp-hub template` writes for a partner, filled in, as a workbook or as comma-separated text. */
export const partnerReturn: Connector<ReturnSettings> = {
  name: "partner-return",
  reads: "a partner's return (XLSX, ODS or CSV): the template that csp-hub template writes for it, filled in",
  settings: returnSettings,
  measures: null,
  schedule: null,
  licence: null,
  opensArchives: false,
  // Excel keeps a file that begins with ~$ beside each workbook that somebody has open.
  takes: (name) => /^(?!~\$).*\.(xlsx|xlsm|ods|csv)$/i.test(name),
  read: readPartnerReturn,
};
