import type { Catalogue } from "../../catalogue/catalogue";
import { latestHeld } from "../../catalogue/latestHeld";
import type { Source } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { londonDay } from "../../domain/londonDay";
import { latestEnded } from "../../domain/period/dueOn";
import type { Period } from "../../domain/period/period";
import { SourceKind } from "../../domain/sourceKind";
import type { LatestRuns } from "./latestRuns";

/**
 * The latest period that a source has delivered of each measure, after each of which the next is owed. A document was
 * written once and owes nothing more; nor is a measure owed of which nothing ever came.
 *
 * Figures that are not for everybody leave no trace of their periods. That a source was read is no secret, so one whose
 * figures are all held in confidence is taken to have brought the quarter that had ended by then: partners share what is
 * prescribed each quarter (SI 2007/1831).
 */
export function owedBy(
  source: Source,
  { holdings }: Catalogue,
  { broughtAt }: Pick<LatestRuns, "broughtAt">,
): Period[] {
  if (source.kind === SourceKind.DOCUMENT) return [];
  const known = source.measures.flatMap((measure) => {
    const delivered = holdings.everywhere(measure).filter(({ sourceId }) => sourceId === source.rowId);
    return latestHeld(delivered) ?? [];
  });
  if (known.length > 0 || broughtAt === null) return known;
  return [latestEnded(Frequency.QUARTER, londonDay(new Date(broughtAt)))];
}
