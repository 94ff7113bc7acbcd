import { type ContactDetails, OrganisationEntity } from "../../../entities/organisation.entity";
import type { OrganisationSeed } from "../seedSet";
import { documentationOf } from "./documentationOf";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Partners and publishers. */
export async function writeOrganisations(tables: Reconciliation, seeds: readonly OrganisationSeed[]): Promise<IdOf> {
  const organisations = await tables.things(OrganisationEntity, {
    key: ["slug"],
    seeds,
    row: (seed) => ({
      slug: seed.slug,
      name: seed.name,
      abbreviation: seed.abbreviation,
      type: seed.type,
      contact: contactOf(seed),
      note: seed.note,
      documentedIn: documentationOf(seed),
    }),
  });
  return idsBy("organisation", organisations, ({ slug }) => slug);
}

function contactOf({ contact }: OrganisationSeed): ContactDetails | null {
  if (!contact) return null;
  const { name, address, postcode = null, telephone = null, website = null, email = null } = contact;
  return { name, address, postcode, telephone, website, email };
}
