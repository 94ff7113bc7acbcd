import type { Catalogue } from "../../catalogue/catalogue";
import { latestHeld } from "../../catalogue/latestHeld";
import type { Source } from "../../catalogue/model";
import type { Period } from "../../domain/period/period";
import { SourceKind } from "../../domain/sourceKind";

/**
 * The latest period that a source has delivered of each measure, after each of which the next is owed. A document was
 * written once and owes nothing more; nor is a measure owed of which nothing ever came.
 */
export function owedBy(source: Source, { holdings }: Catalogue): Period[] {
  if (source.kind === SourceKind.DOCUMENT) return [];
  return source.measures.flatMap((measure) => {
    const delivered = holdings.everywhere(measure).filter(({ sourceId }) => sourceId === source.rowId);
    return latestHeld(delivered) ?? [];
  });
}
