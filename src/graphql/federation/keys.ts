import type { Catalogue } from "../../catalogue/catalogue";
import type { Context } from "../context";
import { nodeWith } from "../nodeWith";
import type { Entities, Entity, Find } from "./entities";

const byId = { id: ((key, context) => nodeWith(String(key.id), context)) satisfies Find<Context> };

type InCatalogue = (catalogue: Catalogue, text: string) => Entity | null;

/** What bears a code or a slug is in the catalogue: found at once, without a statement. */
const byCode = (find: InCatalogue) => ({
  ...byId,
  code: ((key, { catalogue }) => find(catalogue, String(key.code))) satisfies Find<Context>,
});
const bySlug = (find: InCatalogue) => ({
  ...byId,
  slug: ((key, { catalogue }) => find(catalogue, String(key.slug))) satisfies Find<Context>,
});

/** By which keys other graphs may name the hub's things: those that the contract promises (its header). */
export const hubKeys: Entities<Context> = {
  Aim: byId,
  Alignment: byId,
  Annotation: byId,
  Area: byCode((catalogue, code) => catalogue.area(code)),
  ImportRun: byId,
  Indicator: byId,
  Measure: byCode((catalogue, code) => catalogue.measure(code)),
  Measurement: byId,
  Organisation: bySlug((catalogue, slug) => catalogue.organisation(slug)),
  PartnerPlan: bySlug((catalogue, slug) => catalogue.partnerPlan(slug)),
  PartnerPriority: byId,
  Partnership: bySlug((catalogue, slug) => catalogue.partnership(slug)),
  Priority: byId,
  Source: bySlug((catalogue, slug) => catalogue.source(slug)),
  Strategy: byId,
  Target: byId,
};
