import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";

/** Something the contract promises: its coordinate (https://spec.graphql.org, schema coordinates) and exactly what. */
export interface Promised {
  readonly at: string;
  readonly what: string;
}

const kindOf = (type: GraphQLNamedType) => type.constructor.name.replace(/^GraphQL|Type$/g, "");
const inputWhat = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField) =>
  `${type}${defaultValue === undefined ? "" : ` = ${JSON.stringify(defaultValue)}`}`;

/** Everything a schema promises: types, fields, arguments with defaults, values, members, interfaces. */
export function promisesOf(schema: GraphQLSchema): Promised[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__") && !["String", "Boolean", "Int", "Float", "ID"].includes(name))
    .flatMap((type) => [{ at: type.name, what: kindOf(type) }, ...promisesOfType(type)]);
}

function promisesOfType(type: GraphQLNamedType): Promised[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => ({ at: `${type.name}.${name}`, what: "value" }));
  if (isUnionType(type)) return type.getTypes().map(({ name }) => ({ at: `${type.name} | ${name}`, what: "member" }));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      at: `${type.name}.${field.name}`,
      what: inputWhat(field),
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return [
    ...type.getInterfaces().map(({ name }) => ({ at: `${type.name} & ${name}`, what: "implemented" })),
    ...Object.values(type.getFields()).flatMap((field) => [
      { at: `${type.name}.${field.name}`, what: String(field.type) },
      ...field.args.map((arg) => ({ at: `${type.name}.${field.name}(${arg.name}:)`, what: inputWhat(arg) })),
    ]),
  ];
}

/** Arguments and input fields that a client of the contract would not give, and that may therefore not be required. */
export function newlyRequired(schema: GraphQLSchema, contract: GraphQLSchema): string[] {
  const promised = new Set(promisesOf(contract).map(({ at }) => at));
  const ownerOf = (at: string) => at.replace(at.includes("(") ? /\(.*$/ : /\..*$/, "");
  const isGivenByClients = (at: string) => at.includes("(") || isInputObjectType(schema.getType(ownerOf(at)));
  return promisesOf(schema)
    .map(({ at, what }) => ({ at, isRequired: what.endsWith("!") }))
    .filter(
      ({ at, isRequired }) => isRequired && !promised.has(at) && promised.has(ownerOf(at)) && isGivenByClients(at),
    )
    .map(({ at }) => at);
}
