import { HubError } from "../errors";
import type { AnyNode, Catalogue } from "./catalogue";
import type { NodeType } from "./model";

/**
 * The things of one kind that a list of ids names. One that names anything else, or nothing, is an error and not a list
 * that finds nothing: an empty answer would look like a fact. Throws UNKNOWN_ID, and INVALID_ID for what is not an id.
 */
export function nodesNamed<K extends NodeType>(
  catalogue: Pick<Catalogue, "node">,
  kind: K,
  list: { readonly name: string; readonly ids: readonly string[] },
): Extract<AnyNode, { nodeType: K }>[] {
  return list.ids.map((id) => {
    const node = catalogue.node(id);
    if (node?.nodeType === kind) return node as Extract<AnyNode, { nodeType: K }>;
    throw new HubError("UNKNOWN_ID", list.name, kind, id, node?.nodeType ?? null);
  });
}
