import type { Catalogue } from "../../catalogue/catalogue";
import { latestHeld } from "../../catalogue/latestHeld";
import type { Source } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { londonDay } from "../../domain/londonDay";
import { isFinerThan } from "../../domain/period/calendar";
import { latestEnded } from "../../domain/period/dueOn";
import type { Period } from "../../domain/period/period";
import { SourceKind } from "../../domain/sourceKind";
import type { LatestRuns } from "./latestRuns";

/**
 * The latest period that a source has delivered of each measure, after each of which the next is owed. A document was
 * written once and owes nothing more; nor is a measure owed of which nothing ever came.
 *
 * Figures that are not for everybody leave no trace of their periods. That a source was read is no secret, so one whose
 * figures are all held in confidence is taken to have brought the period that had ended by then: the quarter, by which
 * partners share what is prescribed (SI 2007/1831), or a year where the source has nothing more often.
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
  const frequency = shortestOf(source);
  return frequency === null ? [] : [latestEnded(frequency, londonDay(new Date(broughtAt)))];
}

/** How often a source's measures fall due at most, a month being shared with its quarter; null when it has none. */
function shortestOf({ measures }: Source): Frequency | null {
  let shortest: Frequency | null = null;
  for (const { frequency } of measures) {
    if (!isFinerThan(Frequency.QUARTER, frequency)) return Frequency.QUARTER;
    shortest ??= frequency;
  }
  return shortest;
}
