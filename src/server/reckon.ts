import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** How one figure about an operation is worked out from its fields. */
export interface Reckoning<Figure> {
  readonly schema: GraphQLSchema;
  fragment(name: string): FragmentDefinitionNode | null | undefined;
  /** The figure of a selection that selects nothing. */
  readonly nothing: Figure;
  add(one: Figure, other: Figure): Figure;
  /** The figure of a field; `below` gives that of what is selected of it. A field of no known type has no definition. */
  field(node: FieldNode, definition: Field | undefined, below: () => Figure): Figure;
  /** Whether a selection counts; without it, all do. */
  includes?(selection: SelectionNode): boolean;
}

/**
 * A function that works the figure out for a selection. Fragments are followed, and each is reckoned once however often
 * it is spread, so that an operation which doubles itself twenty times is refused as fast as it is read. A fragment
 * that spreads itself counts as nothing there: validation refuses it by another rule.
 */
export function reckon<Figure>(rules: Reckoning<Figure>) {
  const fragments = new Map<string, Figure>();

  function ofSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Figure {
    let figure = rules.nothing;
    for (const selection of set.selections) {
      if (rules.includes?.(selection) ?? true) figure = rules.add(figure, ofSelection(selection, parent));
    }
    return figure;
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Figure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return ofSet(selection.selectionSet, condition === undefined ? parent : rules.schema.getType(condition));
    }
    const definition = definitionOf(selection.name.value, parent);
    const { selectionSet } = selection;
    return rules.field(selection, definition, () =>
      selectionSet ? ofSet(selectionSet, definition && getNamedType(definition.type)) : rules.nothing,
    );
  }

  function ofFragment(name: string): Figure {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, rules.nothing);
    const fragment = rules.fragment(name);
    if (!fragment) return rules.nothing;
    const figure = ofSet(fragment.selectionSet, rules.schema.getType(fragment.typeCondition.name.value));
    fragments.set(name, figure);
    return figure;
  }

  return ofSet;
}

function definitionOf(name: string, parent: GraphQLNamedType | undefined): Field | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
