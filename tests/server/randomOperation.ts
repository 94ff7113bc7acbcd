import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";

/** What may stand for each argument of the small graph: literals, variables, and variables inside input objects. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  text: ['"a"', '"\\u0000 \\" \\u2028 😀"', '"""block"""'],
  number: ["1", "-0.5e3", "$number"],
  filter: [
    "$filter",
    "null",
    "{codes: $codes}",
    '{codes: "one", order: $order}',
    '{order: {by: $text2}, from: "2020-02-02"}',
    "{limit: $number, kinds: null}",
  ],
  orders: ["$orders", '{by: "x"}', '[{by: "x", direction: DOWN, nested: {by: "y"}}]', "[$order]"],
  day: ['"2021-04-02"', "$day"],
  kind: ["PLAN", "$kind", "STRATEGY"],
  count: ["1", "$count"],
  id: ['"p1"', '"a1"', '"none"', "$id"],
  first: ["1", "2", "$first"],
  last: ["1"],
  ms: ["1"],
};

/** The variables that those values speak of. The second block has defaults, and is given or not by chance. */
const DEFINITIONS =
  '$number: Float, $filter: Filter, $codes: [String!], $order: Order = {by: "z"}, $text2: String = "t", $orders: [Order!], ' +
  '$day: Day = "2021-01-01", $kind: Kind = PLAN, $count: Int! = 7, $id: ID! = "a2", $first: Int = 2, $yes: Boolean! = true, $no: Boolean = false';

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  number: [0, 2.5, null],
  filter: [{}, { codes: ["a"], order: { by: "b" } }, { order: { by: "c", nested: [{ by: "d" }] }, from: "2020-01-01" }],
  codes: [["a", "b"], null, []],
  order: [null, { by: "e", since: "2022-02-02" }, { by: "f", direction: "DOWN" }],
  text2: ["u"],
  orders: [[{ by: "g" }], { by: "h" }, []],
  day: ["2023-03-03", null],
  kind: ["STRATEGY"],
  count: [1],
  id: ["p1", "a1"],
  first: [0, 1, 3],
  yes: [true, false],
  no: [true, false],
};

/** An operation and its variables, the same for the same seed: any fields, aliases, fragments, conditions, arguments. */
export function randomOperation(schema: GraphQLSchema, seed: number, avoid: ReadonlySet<string>) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const chance = (share: number) => random() < share;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const fragments: string[] = [];

  const condition = () =>
    chance(0.2)
      ? ` ${pick(["@skip(if: $yes)", "@include(if: $yes)", "@skip(if: $no)", "@include(if: $no)", "@include(if: false) @skip(if: $no)"])}`
      : "";

  function field(definition: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(definition.type);
    if (!isLeafType(type) && depth <= 0) return "";
    const given = definition.args.filter(
      (arg) => chance(0.5) || (arg.type.toString().endsWith("!") && arg.defaultValue === undefined),
    );
    const args = given.map(({ name }) => `${name}: ${pick(VALUES[name] ?? ["null"])}`).join(", ");
    const alias = args !== "" || chance(0.2) ? `x${hash(definition.name + args)}: ` : "";
    const below = isLeafType(type) ? "" : ` ${set(type, depth - 1)}`;
    return `${alias}${definition.name}${args && `(${args})`}${condition()}${below}`;
  }

  function set(type: GraphQLNamedType, depth: number): string {
    const selections = ["__typename"];
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).filter(({ name }) => !avoid.has(name));
      for (let i = 0; i < 4; i += 1) selections.push(field(pick(fields), depth));
    }
    const narrower = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    if (chance(isAbstractType(type) ? 0.9 : 0.2)) {
      const on = pick(narrower);
      selections.push(`... on ${on.name}${condition()} ${set(on, depth - 1)}`);
    }
    if (depth > 0 && chance(0.3)) {
      const name = `F${fragments.length}`;
      const on = pick(narrower);
      fragments.push("");
      fragments[Number(name.slice(1))] = `fragment ${name} on ${on.name} ${set(on, depth - 1)}`;
      selections.push(`...${name}${condition()}`);
    }
    return `{ ${selections.join(" ")} }`;
  }

  const body = set(schema.getQueryType() as GraphQLNamedType, 4);
  const query = `query Any(${DEFINITIONS}) ${body} ${fragments.join(" ")}`;
  const variables = Object.fromEntries(
    Object.entries(CHOICES)
      .filter(() => chance(0.5))
      .map(([name, values]) => [name, pick(values)]),
  );
  return { query, variables };
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0;
  return sum;
}
