import * as z from "zod";
import { SourceKind } from "../../../domain/sourceKind";
import { documented, documentedRule, flag, listOf, oneOf, slug, strict, text, webAddress, wholeNumber } from "./fields";

/** Addresses, each of a file or an archive, the further hosts that they may lead on to, and a folder on this machine. */
const locations = strict({
  urls: listOf(webAddress),
  hosts: listOf(text),
  folder: text.optional(),
});

/** seeds/sources/SLUG.yaml */
export const sourceSchema = strict({
  slug,
  name: text,
  organisation: slug,
  kind: oneOf(SourceKind),
  connector: slug.optional(),
  /** A cron expression, in UK time; without one its connector's own. */
  schedule: text.optional(),
  /** How it is read: what its connector asks for. */
  settings: z.record(z.string(), z.unknown(), { error: "must be a set of keys" }).optional(),
  /** Where its files are found. */
  locations: locations.optional(),
  dueAfterDays: wholeNumber(0, 1_000).optional(),
  isDisabled: flag.default(false),
  licence: text.optional(),
  attribution: text.optional(),
  homepage: webAddress.optional(),
  note: text.optional(),
  heading: text.optional(),
  documentedIn: text.optional(),
}).refine(documented, documentedRule);

export type SourceSeed = z.infer<typeof sourceSchema>;
