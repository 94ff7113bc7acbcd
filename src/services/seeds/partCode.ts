import { ordinal } from "../../catalogue/globalId";

/**
 * The code of a part of a list, such as the third aim of a priority: its own, else its place. One that is put in between
 * others must bring a code of its own, or those after it would take one another's.
 */
export function partCode({ code }: { readonly code?: string | undefined }, position: number): string {
  return code ?? ordinal(position);
}
