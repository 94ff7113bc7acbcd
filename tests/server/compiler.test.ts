import * as fc from "fast-check";
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { HubError } from "../../src/errors";
import { compiler } from "../../src/server/compiler";
import type { Log } from "../../src/server/logger";
import { randomOperation } from "./randomOperation";
import { smallGraph } from "./smallGraph";

const FAILING_FIELDS = ["leak", "leakedList", "leakedItem", "reject", "text", "refuse", "required"];

const debug = jest.fn();
const log = { debug } as unknown as Log;
const schema = smallGraph();
const compile = compiler(schema, log);

/** Runs an operation compiled, or gives null when it is not compiled. */
async function compiled(query: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`No operation in ${query}`);
  const { coerced = {} } = getVariableValues(of, operation.variableDefinitions ?? [], variables);
  const run = (of === schema ? compile : compiler(of, log))(document, operation, coerced);
  return run === null ? null : run(coerced, {});
}

async function executed(query: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema) {
  return execute({ schema: of, document: parse(query), variableValues: variables, contextValue: {} });
}

/** The echo shows its arguments, whose order in the object means nothing. */
function text(result: ExecutionResult | null): string {
  const data = JSON.stringify(result?.data);
  return data.replace(/"\{(?:[^"\\]|\\.)*\}"/g, (echo) => {
    const args: Record<string, unknown> = JSON.parse(JSON.parse(echo));
    return JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe("a compiled operation", () => {
  it("answers byte for byte as GraphQL.js does, whatever is asked", async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1 }), async (seed) => {
        const { query, variables } = randomOperation(schema, seed, new Set(["slow", ...FAILING_FIELDS]));
        const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);
        expect(validate(schema, parse(query), rules)).toEqual([]);
        const answer = await compiled(query, variables);
        if (answer === null) return;
        answers += 1;
        const expected = await executed(query, variables);
        expect(text(answer)).toBe(text(expected));
        expect(answer.errors).toEqual(expected.errors);
      }),
      { numRuns: 100 },
    );
    expect(answers).toBeGreaterThan(60);
  }, 60_000);

  it("answers the same data when fields fail, names every error GraphQL.js names, and more only where all is null", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1 }), async (seed) => {
        const { query, variables } = randomOperation(schema, seed, new Set(["slow"]));
        const answer = await compiled(query, variables);
        if (answer === null) return;
        const expected = await executed(query, variables);
        expect(text(answer)).toBe(text(expected));
        const places = (result: ExecutionResult) =>
          (result.errors ?? []).map((e) => JSON.stringify([e.path, e.locations]));
        expect(places(answer)).toEqual(expect.arrayContaining(places(expected)));
        const nulled = new Set((expected.errors ?? []).map(({ path }) => nullAt(expected, path)));
        for (const { path } of answer.errors ?? []) expect(nulled).toContain(nullAt(answer, path));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each([
    ["a single error", "{ hello leak }"],
    ["an error in a list", "{ leakedList }"],
    ["an error in an object of a list", "{ leakedItem { ok bad must } }"],
    ["a rejection", "{ reject }"],
    ["a HubError", "{ refuse(first: 3) }"],
    ["a null where none may be", "{ required { ok must } }"],
  ])("tells of %s as GraphQL.js does", async (_, query) => {
    const [answer, expected] = [await compiled(query), await executed(query)];
    expect(JSON.stringify(answer?.data)).toBe(JSON.stringify(expected.data));
    const told = (result: ExecutionResult | null) =>
      result?.errors?.map((e) => [e.message, e.path, e.locations, e.originalError instanceof HubError]);
    expect(told(answer)).toEqual(told(expected));
  });

  it("passes a literal as data, even one that graphql-jit would run as code", async () => {
    const code = "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dprocess.pid";
    const query = `{ echo(text: "${code}") }`;
    expect(text(await compiled(query))).toContain(code);

    // Why that matters: this is what the compiler does when left to itself. When it no longer does, rejoice.
    const own = compileQuery(schema, parse(query));
    const ran = isCompiledQuery(own) ? JSON.stringify(await own.query({}, {}, {})) : "";
    expect(ran).not.toContain("process.pid");
  });

  it("passes dates and other values of scalars as they are, from literals, variables and defaults", async () => {
    const query = 'query ($d: Day = "2022-02-02") { a: echo(day: $d) b: echo(day: "2023-03-03") c: echo }';
    expect(text(await compiled(query))).toBe(text(await executed(query)));
    expect(text(await compiled(query))).toContain('{"iso":"2022-02-02"}');
  });

  it("gives an input object the defaults of its fields, and no nulls for what is missing", async () => {
    const query = "query ($o: [Order!], $c: [String!]) { echo(orders: $o, filter: { codes: $c }) }";
    const answer = await compiled(query, { o: [{ by: "x" }] });
    expect(text(answer)).toContain('"direction":"UP"');
    expect(text(answer)).not.toContain('"codes"');
    expect(text(answer)).toBe(text(await executed(query, { o: [{ by: "x" }] })));
  });

  it("leaves an argument that cannot be had to GraphQL.js, which says so in its place", async () => {
    expect(await compiled("query ($n: Int = 1) { argument(count: $n) }", { n: null })).toBeNull();
  });
});

describe("what is not compiled", () => {
  it.each([
    ["a mutation", "mutation { count }"],
    ["introspection", "{ __schema { types { name } } hello }"],
    ["a name that objects have of their own", "{ constructor: hello }"],
    ["a name with an underscore", "{ a_b: hello }"],
    [
      "an operation of more than a thousand fields",
      `{ ${Array.from({ length: 1001 }, (_, i) => `h${i}: hello`).join(" ")} }`,
    ],
  ])("is %s", async (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(await compiled(query)).toBeNull();
  });

  it("is an operation over a type that is found out asynchronously", async () => {
    const things = buildSchema(
      "interface Thing { id: ID } type A implements Thing { id: ID } type Query { thing: Thing }",
    );
    Object.assign(things.getType("Thing") ?? {}, { resolveType: async () => "A" });
    expect(await compiled("{ thing { id } }", {}, things)).toBeNull();
  });

  it("is what graphql-jit refuses, which is logged at debug", async () => {
    const odd = buildSchema("type Query { f(n: Int = 1): Int }");
    const [n] = odd.getQueryType()?.getFields().f?.args ?? [];
    Object.assign(n ?? {}, { defaultValue: 1n });
    expect(await compiled("{ f }", {}, odd)).toBeNull();
    expect(debug).toHaveBeenCalledTimes(1);
  });
});

describe("an exception while a value is completed", () => {
  const broken = buildSchema(`
    interface Thing { id: ID } type A implements Thing { id: ID, name: String }
    type Query { now: A, later: A, things: [Thing], promised: [A], hello: String }
  `);
  const thorny = {
    id: "1",
    get name() {
      throw new Error("thorn");
    },
  };
  Object.assign(broken.getType("Thing") ?? {}, {
    resolveType: () => {
      throw new Error("no type");
    },
  });
  const fields = broken.getQueryType()?.getFields() ?? {};
  Object.assign(fields.now ?? {}, { resolve: () => thorny });
  Object.assign(fields.later ?? {}, { resolve: async () => thorny });
  Object.assign(fields.things ?? {}, { resolve: async () => [{ id: "1" }] });
  Object.assign(fields.promised ?? {}, {
    resolve: () => [Promise.reject(new Error("gone")), { id: "2" }, Promise.resolve(thorny)],
  });
  Object.assign(fields.hello ?? {}, { resolve: async () => "world" });

  it.each([
    ["at once", "{ hello now { name } }", { hello: "world", now: null }],
    ["below a promise", "{ hello later { name } }", { hello: "world", later: null }],
    ["in finding a type", "{ hello things { id } }", { hello: "world", things: [null] }],
    ["in a list of promises", "{ promised { id name } }", { promised: [null, { id: "2", name: null }, null] }],
    ["a rejected item keeps its place", "{ promised { id } }", { promised: [null, { id: "2" }, { id: "1" }] }],
  ])("is the error of a field, and neither the end of the process nor of the others: %s", async (_, query, data) => {
    const answer = await compiled(query, {}, broken);
    expect(JSON.parse(JSON.stringify(answer?.data))).toEqual(data);
    expect(answer?.errors?.length).toBeGreaterThan(0);
  });
});

/** Where in the data the null begins that an error at this path left. */
function nullAt({ data }: ExecutionResult, path: readonly (string | number)[] = []): string {
  let value: unknown = data;
  for (const [depth, key] of path.entries()) {
    if (value === null) return path.slice(0, depth).join(".");
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.join(".");
}
