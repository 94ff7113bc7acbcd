import type * as z from "zod";
import { AreaType } from "../../../domain/areaType";
import { day, flag, gssCode, listOf, oneOf, strict, text } from "./fields";

const parent = strict({
  area: gssCode,
  bestFit: flag.default(false),
  validFrom: day.optional(),
  validTo: day.optional(),
});

const area = strict({
  code: gssCode,
  name: text,
  type: oneOf(AreaType),
  validFrom: day.optional(),
  validTo: day.optional(),
  parents: listOf(parent),
});

/** seeds/areas/NAME.yaml: areas from one authority's list. */
export const areaListSchema = strict({ documentedIn: text, areas: listOf(area) });

export type AreaListSeed = z.infer<typeof areaListSchema>;
