import { buildSchema, type GraphQLSchema } from "graphql";
import { HubError } from "../../src/errors";

const SDL = /* GraphQL */ `
  "A day."
  scalar Day
  enum Kind { PLAN, STRATEGY }
  enum Direction { UP, DOWN }
  interface Thing { id: ID!, title: String! }
  union Found = Plan | Area
  type Plan implements Thing { id: ID!, title: String!, kind: Kind!, startsOn: Day, area: Area!, areas(first: Int = 3): AreaPage!, parts: [Plan!]! , later: Plan, weight: Float, tags: [[String!]!] }
  type Area implements Thing { id: ID!, title: String!, code: String, plans: [Plan!]!, plan(kind: Kind = PLAN): Plan }
  type AreaPage { edges: [AreaEdge!]!, nodes: [Area!]!, totalCount: Int! }
  type AreaEdge { cursor: String!, node: Area! }
  input Order { by: String!, direction: Direction! = UP, since: Day = "2020-01-01", nested: [Order!] }
  input Filter { codes: [String!], order: Order, from: Day, kinds: [Kind!] = [PLAN], limit: Float }

  type Query {
    hello: String
    echo(text: String, number: Float, filter: Filter, orders: [Order!], day: Day = "2021-04-01", kind: Kind = STRATEGY, count: Int! = 5): String!
    thing(id: ID!): Thing
    things(kind: Kind): [Thing!]!
    later: [Thing]!
    search(text: String!): [Found!]!
    plan: Plan!
    areas(first: Int, last: Int): AreaPage!
    slow: String
    leak: String
    leakedList: [String]
    leakedItem: [Leaky!]!
    reject: String
    text: String
    refuse(first: Int): String
    required: Leaky
    argument(count: Int! = 3): Int
  }
  type Leaky { ok: String, bad: String, must: String! }
  type Mutation { rename(title: String!): Plan!, count: Int! }
`;

/** What no answer may ever hold. */
export const SECRET = "postgres://hub:s3cret@db.internal:5432/csp";

class Day {
  constructor(readonly iso: string) {}
}

/** A graph with every construct that an answer can be made of: what it holds is of no interest, how it is told is. */
export function smallGraph(slow: () => Promise<string> = async () => "done"): GraphQLSchema {
  const schema = buildSchema(SDL);
  const fields = (type: string) => {
    const found = schema.getType(type);
    if (!found || !("getFields" in found)) throw new Error(`${type} has no fields.`);
    return found.getFields() as Record<string, { resolve?: (...args: never[]) => unknown }>;
  };
  const on = (type: string, resolvers: Record<string, (source: never, args: never, context: never) => unknown>) => {
    for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fields(type)[name] ?? {}, { resolve });
  };
  const day = schema.getType("Day");
  const parse = (value: unknown) => {
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return new Day(value);
    throw new HubError("INVALID_TEXT", "The day");
  };
  Object.assign(day ?? {}, {
    parseValue: parse,
    parseLiteral: (node: { value?: unknown }) => parse(node.value),
    serialize: (value: Day) => value.iso,
  });

  const kent = { __typename: "Area", id: "a1", title: "Kent", code: "E10000016", plans: [] as unknown[] };
  const dartford = { __typename: "Area", id: "a2", title: "Dartford", code: null, plans: [] as unknown[] };
  const plan: Record<string, unknown> = {
    __typename: "Plan",
    id: "p1",
    title: "Safer",
    kind: "PLAN",
    startsOn: new Day("2019-04-01"),
    area: kent,
    weight: 0.1,
    tags: [["a", "b"], []],
    parts: [{ __typename: "Plan", id: "p2", title: "Part", kind: "STRATEGY", area: dartford, parts: [], tags: null }],
  };
  kent.plans.push(plan);
  dartford.plans.push(plan, ...(plan.parts as unknown[]));
  const areas = [kent, dartford, kent, dartford];
  const page = (size: number) => {
    const nodes = areas.slice(0, size);
    return { nodes, edges: nodes.map((node, i) => ({ cursor: `c${i}`, node })), totalCount: areas.length };
  };
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  on("Query", {
    hello: () => "world",
    echo: (_: never, args: object) => JSON.stringify(args),
    thing: async (_: never, { id }: { id: string }) => [plan, ...areas].find((thing) => thing.id === id) ?? null,
    things: (_: never, { kind }: { kind?: string }) => (kind === undefined ? [plan, ...areas] : [plan]),
    later: async () => [Promise.resolve(plan), null, kent, wait(1).then(() => dartford)],
    search: () => [plan, kent],
    plan: () => plan,
    areas: async (_: never, { first, last }: { first?: number; last?: number }) => page(first ?? last ?? 50),
    slow,
    leak: () => {
      throw new Error(`connect ECONNREFUSED ${SECRET}`);
    },
    leakedList: () => ["fine", new Error(SECRET), Promise.reject(new Error(SECRET)), "fine too"],
    leakedItem: async () => [{ ok: "a", bad: new Error(SECRET), must: "b" }],
    reject: () =>
      Promise.reject(Object.assign(new Error(SECRET), { extensions: { code: "BAD_USER_INPUT", secret: SECRET } })),
    text: () => {
      throw SECRET;
    },
    refuse: (_: never, { first }: { first: number }) => {
      throw new HubError("INVALID_PAGE_SIZE", "first", first, 100);
    },
    required: () => ({ ok: "a", bad: "b", must: null }),
    argument: (_: never, { count }: { count: number }) => count,
  });
  on("Plan", {
    areas: (_: never, { first }: { first: number }) => page(first),
    later: async (source: { parts: unknown[] }) => wait(1).then(() => source.parts[0] ?? null),
  });
  on("Area", {
    plan: (source: { plans: { kind: string }[] }, { kind }: { kind: string }) =>
      source.plans.find((p) => p.kind === kind),
  });
  on("Mutation", { rename: (_: never, { title }: { title: string }) => ({ ...plan, title }), count: () => 1 });
  return schema;
}
