import type { Source } from "../../../catalogue/model";
import type { Day } from "../../../domain/day";
import { SourceKind } from "../../../domain/sourceKind";
import type { StagedOrigin } from "../stage/originRegister";

/** Why figures of each origin replace the ones before them, in words for whoever compares the two. */
export function revisionReasons(source: Source, origins: readonly StagedOrigin[], today: Day) {
  const what = source.kind === SourceKind.PARTNER_RETURN ? "return" : "publication";
  const by = origins.map(({ publishedOn }) => `the ${what} of ${publishedOn ?? today} of ${source.name}`);
  return {
    reasons: by.map((text) => `Revised by ${text}.`),
    lesserReasons: by.map((text) => `The same value; what is said of it was changed by ${text}.`),
  };
}
