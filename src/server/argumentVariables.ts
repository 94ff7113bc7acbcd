import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  Kind,
  type NameNode,
  type VariableDefinitionNode,
  type VariableNode,
} from "graphql";
import type { Variables } from "./variables";

/** The scalar that the compiler takes every variable to be: its values are coerced already and pass as they are. */
export const COERCED = "Coerced";

type Field = GraphQLField<unknown, unknown>;

/** A field whose arguments became variables, as it was. */
interface Replaced {
  readonly node: FieldNode;
  readonly definition: Field;
  readonly variables: readonly { readonly argument: string; readonly variable: string }[];
}

/**
 * Puts a variable in the place of every argument, so that GraphQL.js can coerce arguments, afresh for each request.
 * graphql-jit would write literals into the code that it compiles, and run as code any string that begins with its
 * marker for dates: whoever may ask could do anything. It also takes a missing variable inside an input object for
 * null, and forgets the defaults of non-null input fields.
 */
export class ArgumentVariables {
  private readonly replaced: Replaced[] = [];
  private count = 0;

  /** The field with a variable for each argument that it can have. */
  replace(node: FieldNode, definition: Field): FieldNode {
    // No name of a client's holds a dollar, so these cannot meet one.
    const variables = definition.args.map(({ name }) => ({ argument: name, variable: `$${this.count++}` }));
    if (variables.length > 0) this.replaced.push({ node, definition, variables });
    return { ...node, arguments: variables.map(({ argument, variable }) => argumentNode(argument, variable)) };
  }

  /** The definitions of the variables that were put in, and of those that were there. */
  definitions(given: readonly string[]): VariableDefinitionNode[] {
    const added = this.replaced.flatMap(({ variables }) => variables.map(({ variable }) => variable));
    return [...given, ...added].map((variable) => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variableNode(variable),
      type: { kind: Kind.NAMED_TYPE, name: nameNode(COERCED) },
    }));
  }

  /** The variables of a request with all arguments among them. Throws what GraphQL.js throws of a bad argument. */
  values(given: Variables): Variables {
    const values: Record<string, unknown> = { ...given };
    for (const { node, definition, variables } of this.replaced) {
      const args = getArgumentValues(definition, node, given);
      for (const { argument, variable } of variables) {
        if (Object.hasOwn(args, argument)) values[variable] = args[argument];
      }
    }
    return values;
  }
}

function argumentNode(argument: string, variable: string): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(argument), value: variableNode(variable) };
}

function variableNode(variable: string): VariableNode {
  return { kind: Kind.VARIABLE, name: nameNode(variable) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
