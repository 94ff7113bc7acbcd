import type { Catalogue } from "./catalogue";
import type { Holding } from "./holdings";
import type { Area, Measure } from "./model";
import { partitionsOf } from "./partitions";

/** What is held of a measure for an area itself and for those that it is made up of: what its figures are told from. */
export function holdingsBehind({ holdings }: Pick<Catalogue, "holdings">, measure: Measure, area: Area): Holding[] {
  if (!holdings.hasAny(measure)) return [];
  const parts = new Set(partitionsOf(area).flatMap(({ areas }) => areas));
  return [area, ...parts].flatMap((each) => holdings.of(measure, each));
}
