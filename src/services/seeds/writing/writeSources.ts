import { SourceEntity } from "../../../entities/source.entity";
import { connectorNamed } from "../../../sources";
import type { SourceSeed } from "../seedSet";
import { documentationOf } from "./documentationOf";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Sources as records, with how and when each is read. */
export async function writeSources(
  tables: Reconciliation,
  seeds: readonly SourceSeed[],
  organisationId: IdOf,
): Promise<IdOf> {
  const sources = await tables.things<SourceEntity, SourceSeed>(SourceEntity, {
    key: ["slug"],
    seeds,
    row: (seed) => ({
      slug: seed.slug,
      name: seed.name,
      organisationId: organisationId(seed.organisation),
      kind: seed.kind,
      connector: seed.connector,
      schedule: scheduleOf(seed),
      settings: JSON.stringify(seed.settings ?? {}),
      locations: JSON.stringify(seed.locations ?? {}),
      dueAfterDays: seed.dueAfterDays,
      isDisabled: seed.isDisabled,
      licence: seed.licence,
      attribution: seed.attribution,
      homepage: seed.homepage,
      note: seed.note,
      documentedIn: documentationOf(seed),
    }),
  });
  return idsBy("source", sources, ({ slug }) => slug);
}

/** A source without a schedule of its own has its connector's. */
function scheduleOf({ connector, schedule }: SourceSeed): string | undefined {
  return schedule ?? (connector === undefined ? null : connectorNamed(connector)?.schedule) ?? undefined;
}
