import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from "graphql";
import { servedHubSchema } from "../../src/graphql/federation/hubSubgraph";
import { printHubSchema, printHubSubgraph } from "../../src/graphql/printHubSchema";
import { hubSchema } from "../../src/graphql/schema";
import { newlyRequired, promisesOf } from "./contract";

const ROOT = resolve(__dirname, "../..");
const PENDING = "tests/contract-pending.txt";
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

const contract = buildSchema(read("tests/contract.graphql"));
const pending = linesOf(read(PENDING));
const offered = new Map(promisesOf(hubSchema()).map(({ at, what }) => [at, what]));
const promised = promisesOf(contract);

/** Whether a part of the contract is among some, itself or with the whole type or field that it belongs to. */
function isAmong(lines: readonly string[], at: string): boolean {
  return lines.some((line) => at === line || [".", "(", " "].some((after) => at.startsWith(line + after)));
}

describe("the public contract", () => {
  it("is kept in everything that is not pending", () => {
    const broken = promised
      .filter(({ at, what }) => !isAmong(pending, at) && offered.get(at) !== what)
      .map(({ at, what }) => `${at}: ${what}, but is ${offered.get(at) ?? "missing"}`);
    expect(broken).toEqual([]);
  });

  it("has nothing pending that is already kept or never was promised", () => {
    const due = promised.filter(({ at }) => !offered.has(at)).map(({ at }) => at);
    expect(pending.filter((at) => !due.includes(at))).toEqual([]);
  });

  it("asks nothing more of a client than it did", () => {
    expect(newlyRequired(hubSchema(), contract)).toEqual([]);
    const before = buildSchema("type Query { a(b: Int): Int c(where: AreaFilter): Int } input AreaFilter { d: Int }");
    const after = buildSchema(
      "type Query { a(b: Int, x: Int!): Int c(where: AreaFilter): Int } input AreaFilter { d: Int y: Int! }",
    );
    expect(newlyRequired(after, before)).toEqual(["Query.a(x:)", "AreaFilter.y"]);
  });

  it("has fewer things pending with every change, never more", () => {
    if (!existsSync(join(ROOT, ".git"))) return;
    const git = (...args: string[]) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
    const versions = git("log", "--format=%H", "--", PENDING).split("\n").filter(Boolean);
    for (const version of versions) {
      const earlier = linesOf(git("show", `${version}:${PENDING}`));
      // When part of a type is there, what is left of it takes the place of the type.
      expect(pending.filter((line) => !isAmong(earlier, line))).toEqual([]);
    }
  });

  it("is the one that clients are given, where that lies beside the project", () => {
    const given = resolve(ROOT, "../shared/contract/schema.graphql");
    if (existsSync(given)) expect(read("tests/contract.graphql")).toBe(readFileSync(given, "utf8"));
    expect(promised.length).toBeGreaterThan(500);
  });
});

describe("the schema", () => {
  it("is committed as the code has it", () => {
    expect(read("schema/schema.graphql")).toBe(printHubSchema());
  });

  it("is committed as a subgraph, too, and is the same but for its keys", () => {
    expect(read("schema/subgraph.graphql")).toBe(printHubSubgraph());
    const subgraph = buildSubgraphSchema(parse(printHubSubgraph()));
    // What the specification adds to every subgraph begins with an underscore, or belongs to one of its namespaces.
    const own = promisesOf(subgraph).filter(({ at }) => !/^_|\._|^(link|federation)__/.test(at));
    expect(new Set(own.map(({ at, what }) => `${at}: ${what}`))).toEqual(
      new Set(promisesOf(hubSchema()).map(({ at, what }) => `${at}: ${what}`)),
    );
  });

  it("is served as it is committed, with nothing more than what gateways ask for", () => {
    const committed = new Set(promisesOf(hubSchema()).map(({ at }) => at));
    const more = promisesOf(servedHubSchema()).filter(({ at }) => !committed.has(at) && !at.startsWith("_Entity | "));
    expect(more.map(({ at }) => at).sort()).toEqual(
      ["FieldSet", "Query._entities", "Query._entities(representations:)", "Query._service", "_Any", "_Entity"].concat(
        ["_Service", "_Service.sdl", "link__Import", "link__Purpose", "link__Purpose.EXECUTION"],
        ["link__Purpose.SECURITY"],
      ),
    );
  });

  it("describes every type, field, argument and value", () => {
    expect(Object.values(servedHubSchema().getTypeMap()).flatMap(undescribed)).toEqual([]);
  });
});

/** The coordinates of whatever in a type has no description. */
function undescribed(type: GraphQLNamedType): string[] {
  if (type.name.startsWith("__")) return [];
  const parts: { at: string; description?: string | null }[] = [{ at: type.name, description: type.description }];
  if (isEnumType(type))
    parts.push(...type.getValues().map((value) => ({ ...value, at: `${type.name}.${value.name}` })));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ at: `${type.name}.${field.name}`, description: field.description });
      const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
      parts.push(
        ...args.map((arg) => ({ at: `${type.name}.${field.name}(${arg.name}:)`, description: arg.description })),
      );
    }
  }
  return parts.filter(({ description }) => !description).map(({ at }) => at);
}
