import { Extensions } from "type-graphql";

const HELD_BY_SERVICE = "heldByService";

/**
 * Marks a field of an input that the service which takes it holds to a limit of its own, and tells the fault with its path.
 * For the others the limits of every argument hold.
 */
export const heldByService: PropertyDecorator = Extensions({ [HELD_BY_SERVICE]: true });

/** Whether a field of an input is so marked. */
export function isHeldByService({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions[HELD_BY_SERVICE] === true;
}
