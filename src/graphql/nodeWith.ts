import type { AnyNode } from "../catalogue/catalogue";
import type { Measurement } from "../measurements/measurement";
import type { ImportRun } from "../measurements/runs/importRun";
import type { Context } from "./context";

/**
 * The thing with an id, null when there is none that the viewer may see: what is in the catalogue at once, the rest from
 * the database, all that is asked for in one go in one statement a kind. Throws INVALID_ID.
 */
export function nodeWith(
  id: string,
  { catalogue, measurements }: Context,
): AnyNode | Promise<Measurement | ImportRun | null> {
  return catalogue.node(id) ?? measurements.nodes.find(id);
}
