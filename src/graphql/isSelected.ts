import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * Whether a field with a name is selected anywhere below the one that is being answered, so that what is costly is left
 * undone when nobody asks for it. A condition on it is taken to hold.
 */
export function isSelected(name: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const met = new Set<string>();

  function isIn(set: SelectionSetNode | undefined): boolean {
    return (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name || isIn(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return isIn(selection.selectionSet);
      return isInFragment(selection.name.value);
    });
  }

  function isInFragment(fragment: string): boolean {
    if (met.has(fragment)) return false;
    met.add(fragment);
    return isIn(fragments[fragment]?.selectionSet);
  }

  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
