import type { Catalogue } from "../../catalogue/catalogue";
import type { Alignment } from "../../catalogue/model";
import { nodeOfKind } from "../../catalogue/nodeOfKind";
import { visibleText } from "../../sources/visibleText";
import { type Refused, unknownReference } from "../userError";

/** The alignment that is to be decided upon, or the fault of the id. */
export function alignmentWith(catalogue: Catalogue, id: string): Refused & { readonly alignment: Alignment | null } {
  const alignment = nodeOfKind(catalogue, "Alignment", id);
  if (alignment !== null) return { alignment, errors: [] };
  return { alignment, errors: [unknownReference("id", `must be that of an alignment, but is "${visibleText(id)}"`)] };
}
