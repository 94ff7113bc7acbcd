import type * as z from "zod";
import { SourceKind } from "../../../domain/sourceKind";
import { documented, documentedRule, oneOf, slug, strict, text, webAddress } from "./fields";

/** seeds/sources/SLUG.yaml */
export const sourceSchema = strict({
  slug,
  name: text,
  organisation: slug,
  kind: oneOf(SourceKind),
  licence: text.optional(),
  attribution: text.optional(),
  homepage: webAddress.optional(),
  note: text.optional(),
  heading: text.optional(),
  documentedIn: text.optional(),
}).refine(documented, documentedRule);

export type SourceSeed = z.infer<typeof sourceSchema>;
