import { SourceEntity } from "../../../entities/source.entity";
import type { SourceSeed } from "../seedSet";
import { documentationOf } from "./documentationOf";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Sources as records. Which connector reads one, and when, is not the seeds' to say, and is left as it is. */
export async function writeSources(
  tables: Reconciliation,
  seeds: readonly SourceSeed[],
  organisationId: IdOf,
): Promise<IdOf> {
  const sources = await tables.things<Omit<SourceEntity, "connector" | "schedule">, SourceSeed>(SourceEntity, {
    key: ["slug"],
    seeds,
    row: (seed) => ({
      slug: seed.slug,
      name: seed.name,
      organisationId: organisationId(seed.organisation),
      kind: seed.kind,
      licence: seed.licence,
      attribution: seed.attribution,
      homepage: seed.homepage,
      note: seed.note,
      documentedIn: documentationOf(seed),
    }),
  });
  return idsBy("source", sources, ({ slug }) => slug);
}
