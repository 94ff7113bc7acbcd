import type * as z from "zod";
import { Frequency } from "../../../domain/frequency";
import { MeasureKind } from "../../../domain/measureKind";
import { documented, documentedRule, flag, listOf, oneOf, slug, strict, text, wholeNumber } from "./fields";

const breakdown = strict({
  code: slug,
  label: text,
  categories: listOf(strict({ code: slug, label: text })),
});

const disclosure = strict({
  threshold: wholeNumber(1).optional(),
  hidesZero: flag,
  roundsTo: wholeNumber(1).optional(),
  reason: text,
});

/** Another measure that looks alike: how the two differ, in one sentence, and where that is documented. */
const kinship = strict({ measure: slug, difference: text, documentedIn: text });

/** seeds/measures/CODE.yaml */
export const measureSchema = strict({
  code: slug,
  title: text,
  definition: text,
  kind: oneOf(MeasureKind),
  frequency: oneOf(Frequency),
  unit: strict({ code: slug, label: text, symbol: text.optional(), decimals: wholeNumber(0, 6) }),
  heading: text.optional(),
  documentedIn: text.optional(),
  breakdowns: listOf(breakdown),
  sources: listOf(slug),
  disclosure,
  kin: listOf(kinship),
}).refine(documented, documentedRule);

export type MeasureSeed = z.infer<typeof measureSchema>;
