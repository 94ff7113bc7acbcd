import { HubError } from "../errors";
import type { AnyNode, Catalogue } from "./catalogue";
import type { NodeType } from "./model";

/** The object of one kind with an id; null for the id of anything else, for nobody's, and for what is no id at all. */
export function nodeOfKind<K extends NodeType>(
  catalogue: Catalogue,
  kind: K,
  id: string,
): Extract<AnyNode, { nodeType: K }> | null {
  const node = nodeWith(catalogue, id);
  return node?.nodeType === kind ? (node as Extract<AnyNode, { nodeType: K }>) : null;
}

function nodeWith(catalogue: Catalogue, id: string): AnyNode | null {
  try {
    return catalogue.node(id);
  } catch (fault) {
    if (fault instanceof HubError) return null;
    throw fault;
  }
}
