import { MembershipEntity } from "../../../entities/membership.entity";
import { PartnershipEntity } from "../../../entities/partnership.entity";
import type { PartnershipSeed } from "../seedSet";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Partnerships and their members. */
export async function writePartnerships(
  tables: Reconciliation,
  seeds: readonly PartnershipSeed[],
  areaId: IdOf,
  organisationId: IdOf,
): Promise<IdOf> {
  const partnerships = await tables.things(PartnershipEntity, {
    key: ["slug"],
    seeds,
    row: ({ slug, name, area, formedOn, dissolvedOn, predecessor, datesNote, heading }) => ({
      slug,
      name,
      areaId: areaId(area),
      formedOn,
      dissolvedOn,
      predecessorSlug: predecessor,
      datesNote,
      heading,
    }),
  });
  await tables.details(MembershipEntity, {
    of: "partnershipId",
    parents: partnerships,
    each: ({ seed }) => seed.members,
    key: ["organisationId"],
    row: ({ organisation, responsibleAuthority, representatives, office }, position) => ({
      organisationId: organisationId(organisation),
      position,
      responsibleAuthority,
      representatives,
      office,
    }),
  });
  return idsBy("partnership", partnerships, ({ slug }) => slug);
}
