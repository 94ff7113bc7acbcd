import type * as z from "zod";
import { OrganisationType } from "../../../domain/organisationType";
import { documented, documentedRule, emailAddress, listOf, oneOf, slug, strict, text, webAddress } from "./fields";

const contact = strict({
  name: text,
  address: listOf(text),
  postcode: text.optional(),
  telephone: text.optional(),
  website: webAddress.optional(),
  email: emailAddress.optional(),
});

/** seeds/organisations/SLUG.yaml */
export const organisationSchema = strict({
  slug,
  name: text,
  abbreviation: text.optional(),
  type: oneOf(OrganisationType),
  heading: text.optional(),
  documentedIn: text.optional(),
  note: text.optional(),
  contact: contact.optional(),
}).refine(documented, documentedRule);

export type OrganisationSeed = z.infer<typeof organisationSchema>;
