import type { Catalogue } from "../../catalogue/catalogue";
import type { Organisation } from "../../catalogue/model";
import { StartError } from "../../errors";
import { type AskedFor, returningOrganisations } from "./askedFor";

/** Why there is no template for an organisation, and for which there is one. */
export function noTemplate(catalogue: Catalogue, { name }: Organisation, { left }: AskedFor): StartError {
  const slugs = returningOrganisations(catalogue).map(({ slug }) => slug);
  const others = `Organisations that return indicators are ${slugs.join(", ") || "not named in any strategy"}.`;
  if (left.length === 0) return new StartError(`No strategy names ${name} as who returns an indicator. ${others}`);
  const reasons = left.map(({ indicator, why }) => `${indicator.title}: ${why}`);
  return new StartError(`There is nothing to ask ${name} for. ${reasons.join(" ")} ${others}`);
}
