import { Extensions } from "type-graphql";

const HELD_BY_SERVICE = "heldByService";

/**
 * Marks a field of an input, and all that is in it, as held to rules of its own by the service which takes it: a fault is
 * then told with its path or its row. For the others the limits of every argument hold.
 */
export const heldByService: PropertyDecorator = Extensions({ [HELD_BY_SERVICE]: true });

/** Whether a field of an input is so marked. */
export function isHeldByService({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions[HELD_BY_SERVICE] === true;
}
