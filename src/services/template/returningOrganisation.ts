import type { Catalogue } from "../../catalogue/catalogue";
import type { Organisation } from "../../catalogue/model";
import { StartError } from "../../errors";
import { allowedInstead } from "../seeds/nearest";
import { returningOrganisations } from "./askedFor";

/** The organisation with a slug. Throws a StartError that names those that return an indicator when there is none. */
export function returningOrganisation(catalogue: Catalogue, slug: string): Organisation {
  const organisation = catalogue.organisation(slug);
  if (organisation !== null) return organisation;
  const slugs = returningOrganisations(catalogue).map((returning) => returning.slug);
  throw new StartError(
    `The organisation must be named by its slug; those that return an indicator are ${allowedInstead(slug, slugs)}, and "${slug}" is none.`,
  );
}
