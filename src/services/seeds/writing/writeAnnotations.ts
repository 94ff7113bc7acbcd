import { periodWithKey } from "../../../domain/period/periodWithKey";
import { AnnotationEntity } from "../../../entities/annotation.entity";
import type { AnnotationSeed, MeasureSeed } from "../seedSet";
import { annotationSeedKey } from "./annotationSeedKey";
import type { IdOf } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/**
 * What to know about measures. One that is worded anew is another; the one before goes, since it was never a client's. Those
 * that clients made name no document, and stay.
 */
export async function writeAnnotations(
  tables: Reconciliation,
  measures: readonly MeasureSeed[],
  seeds: readonly AnnotationSeed[],
  measureId: IdOf,
  areaId: IdOf,
): Promise<void> {
  const recordedAt = new Date().toISOString();
  await tables.details(AnnotationEntity, {
    of: "measureId",
    parents: measures.map(({ code }) => ({ id: measureId(code), code })),
    each: ({ code }) => seeds.filter(({ measure }) => measure === code),
    key: ["key"],
    row: (seed) => {
      const { frequency, startsOn } = periodWithKey(seed.period);
      const { area, kind, text, author, documentedIn } = seed;
      return {
        key: annotationSeedKey(seed),
        areaId: area === undefined ? null : areaId(area),
        frequency,
        startsOn,
        kind,
        text,
        author,
        documentedIn,
        recordedAt,
      };
    },
    onlyWhenNew: ["recordedAt"],
    ours: "documentedIn",
  });
}
