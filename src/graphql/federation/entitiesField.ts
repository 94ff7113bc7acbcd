import {
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLUnionType,
  isObjectType,
} from "graphql";
import { HubError } from "../../errors";
import { answeringEach } from "../answersEach";
import { LONGEST_SIGNED_IN_PAGE } from "../paging";
import type { Entities, Entity } from "./entities";
import { type Named, representationReader } from "./representationReader";

/** The most representations of one question: a gateway cannot ask for the next page of what it needs. */
const MOST_REPRESENTATIONS = LONGEST_SIGNED_IN_PAGE;

const Any = new GraphQLScalarType({
  name: "_Any",
  description: "What a gateway knows of an entity: an object with its __typename and the fields of one of its keys.",
});

/**
 * `_entities` of the Apollo Federation specification. Our own, because the one of @apollo/subgraph fails all that is asked
 * for when one representation is faulty, and writes into what is found, which is frozen here.
 */
export function entitiesField<Context>(
  schema: GraphQLSchema,
  entities: Entities<Context>,
): GraphQLFieldConfig<unknown, Context, { readonly representations: readonly unknown[] }> {
  const read = representationReader(schema, entities);
  const Entity = new GraphQLUnionType({
    name: "_Entity",
    description: "Anything that other graphs can name by a key.",
    types: Object.keys(entities)
      .map((name) => schema.getType(name))
      .filter(isObjectType),
    resolveType: ({ nodeType }: Entity) => nodeType,
  });
  return {
    description:
      "For gateways: the entities that some representations name, in their order, with null where there is none.",
    type: new GraphQLNonNull(new GraphQLList(Entity)),
    args: {
      representations: {
        description: `What is known of each: its type and one of its keys. At most ${MOST_REPRESENTATIONS}.`,
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Any))),
      },
    },
    extensions: answeringEach("representations"),
    resolve: (_source, { representations }, context) => {
      if (representations.length > MOST_REPRESENTATIONS) {
        throw new HubError("LIST_TOO_LONG", "representations", representations.length, MOST_REPRESENTATIONS);
      }
      return representations.map((given) => {
        try {
          return entityOf(read(given), context);
        } catch (fault) {
          // A fault of one is the error of that one, and takes none of the others away.
          return fault;
        }
      });
    },
  };
}

/** What a representation names, at once where it can be found at once. */
function entityOf<Context>({ type, key, representation, find }: Named<Context>, context: Context) {
  // An id leads to its own type, whatever type a representation gives it.
  const ofType = (found: Entity | null) => (found?.nodeType === type ? found : null);
  const found = find(key, context, representation);
  return found instanceof Promise ? found.then(ofType) : ofType(found);
}
