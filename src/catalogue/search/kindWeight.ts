import { AreaType } from "../../domain/areaType";
import type { NamedNode } from "../catalogue";

/** Small areas bear their district's name and a number, and there are many: whoever names the district means it first. */
const SMALL_AREA = 0.5;

/** How much what is found in a thing counts. */
export function kindWeight(node: NamedNode): number {
  return node.nodeType === "Area" && node.type === AreaType.LSOA ? SMALL_AREA : 1;
}
