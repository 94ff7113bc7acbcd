import type { Catalogue } from "../catalogue/catalogue";
import type { Database } from "../database/database";
import { UserErrorCode } from "../domain/userErrorCode";
import { visibleText } from "../sources/visibleText";
import type { SyncReport } from "./sync/syncReport";
import { syncSource } from "./sync/syncSource";
import type { SyncConfig } from "./sync/syncTerms";
import { fieldError, type Refused } from "./userError";

/** A source that is to be looked at now. */
export interface SyncInput {
  /** The source's slug. */
  readonly slug: string;
  readonly dryRun?: boolean | null;
}

/** Looks at a source at once, whatever its schedule; what goes wrong with the source is in its runs. */
export async function syncSourceNow(
  database: Database,
  catalogue: Catalogue,
  config: SyncConfig,
  signal: AbortSignal,
  { slug, dryRun }: SyncInput,
): Promise<SyncReport | Refused> {
  const source = catalogue.source(slug);
  if (source === null) {
    const rule = `must be the slug of one that the hub holds, but is "${visibleText(slug)}"`;
    return { errors: [fieldError(UserErrorCode.UNKNOWN_REFERENCE, "slug", rule)] };
  }
  const report = await syncSource(database, catalogue, source, { config, signal, isDryRun: dryRun ?? false });
  switch (report.outcome) {
    case "BUSY":
      return { errors: [fieldError(UserErrorCode.CONFLICT, "slug", `is ${slug}, which is being read already`)] };
    case "DISABLED":
      return { errors: [fieldError(UserErrorCode.NOT_ALLOWED, "slug", `is ${slug}, which its seed disables`)] };
    case "NOWHERE":
      return {
        errors: [
          fieldError(
            UserErrorCode.INVALID,
            "slug",
            `must be that of a source with somewhere to look, but ${slug} has no address, no folder and no service`,
          ),
        ],
      };
    default:
      return report;
  }
}
