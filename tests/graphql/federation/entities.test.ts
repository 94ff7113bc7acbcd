import { hubKeys } from "../../../src/graphql/federation/keys";
import { hubSchema } from "../../../src/graphql/schema";
import { addFigures, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";

let hub: TestHub;
let measurements: string[];
let runs: string[];

beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  const months = ["2021-04", "2021-05", "2021-06"];
  await addFigures(
    hub,
    months.map((period, month) => ({ measure: "asb-incidents", area: DARTFORD, period, value: 100 + month })),
  );
  type Found = { measurements: { nodes: { id: string; provenance: { importRun: { id: string } } }[] } };
  const found = await hub.data<Found>("{ measurements { nodes { id provenance { importRun { id } } } } }");
  measurements = found.measurements.nodes.map(({ id }) => id);
  runs = found.measurements.nodes.map(({ provenance }) => provenance.importRun.id);
});
afterAll(() => hub.close());

interface Answer {
  readonly _entities: readonly (Record<string, unknown> | null)[];
}
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename ... on Node { id } ... on Area { name } ... on Organisation { name } ... on Measure { title }
  ... on Measurement { value } } }`;
const answer = (...of: unknown[]) => hub.ask<Answer, { of: unknown[] }>(ENTITIES, { of });
const found = async (...of: unknown[]) => (await hub.data<Answer, { of: unknown[] }>(ENTITIES, { of }))._entities;

/** How many statements work sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const before = hub.database.statementsSent();
  await work();
  return hub.database.statementsSent() - before;
}

describe("the keys of the hub", () => {
  it("are those that the contract promises", () => {
    const keys = Object.entries(hubKeys).map(([type, of]) => [type, Object.keys(of)]);
    const node = hubSchema().getType("Node");
    const nodes = Object.values(hubSchema().getTypeMap()).filter(
      (type) => "getInterfaces" in type && type.getInterfaces().some((of) => of === node),
    );
    const more: Readonly<Record<string, string>> = {
      ...{ Area: "code", Measure: "code" },
      ...{ Organisation: "slug", Partnership: "slug", PartnerPlan: "slug", Source: "slug" },
    };
    const promised = nodes.map(({ name }) => [name, ["id", more[name]].filter(Boolean)]);
    expect(Object.fromEntries(keys)).toEqual(Object.fromEntries(promised));
  });

  it("lead to everything of the catalogue, by each, without a statement", async () => {
    const everything = hub.catalogue.snapshot.everything();
    for (const [type, keys] of Object.entries(hubKeys)) {
      const things = everything.filter(({ nodeType }) => nodeType === type).slice(0, 100);
      for (const key of Object.keys(keys)) {
        const of = things.map((thing) => ({ __typename: type, [key]: Object(thing)[key] }));
        const ids = things.map(({ id }) => expect.objectContaining({ __typename: type, id }));
        expect(await statementsOf(async () => expect(await found(...of)).toEqual(ids))).toBe(0);
      }
    }
    expect(everything.length).toBeGreaterThan(100);
  });
});

describe("entities of other graphs", () => {
  it("are answered in their order, with null where there is none", async () => {
    const nobody = Buffer.from("Partnership:nowhere").toString("base64url");
    const entities = await found(
      { __typename: "Organisation", slug: "kent-police" },
      { __typename: "Area", code: "E07000999" },
      { __typename: "Partnership", id: nobody },
      { __typename: "Area", code: DARTFORD },
      { __typename: "Organisation", slug: "kent-police" },
    );
    expect(entities.map((entity) => entity?.name ?? entity)).toEqual([
      "Kent Police",
      null,
      null,
      "Dartford",
      "Kent Police",
    ]);
  });

  it("are none where an id is another type's", async () => {
    const id = hub.catalogue.snapshot.area(DARTFORD)?.id;
    expect(await found({ __typename: "Organisation", id }, { __typename: "Measurement", id })).toEqual([null, null]);
    expect(await found({ __typename: "Area", id: measurements[0] })).toEqual([null]);
  });

  it("are found by the first key where several are given, and whatever else is said of them", async () => {
    const id = hub.catalogue.snapshot.area(DARTFORD)?.id;
    const entities = await found(
      { __typename: "Area", code: "E07000999", id, patrolHours: 7 },
      { __typename: "Area", code: DARTFORD, id: null, constructor: "x" },
    );
    expect(entities.map((entity) => entity?.name)).toEqual(["Dartford", "Dartford"]);
  });

  it("may be written into the question", async () => {
    const question = `query ($code: String) {
      _entities(representations: [{ __typename: "Area", code: $code }]) { ... on Area { name } } }`;
    expect(await hub.data(question, { code: DARTFORD })).toEqual({ _entities: [{ name: "Dartford" }] });
  });

  it("that stay in the database cost one statement a kind, however many there are", async () => {
    const named = (type: string, ids: readonly string[]) => ids.map((id) => ({ __typename: type, id }));
    const values = async () =>
      expect((await found(...named("Measurement", measurements))).map((entity) => entity?.value)).toEqual([
        100, 101, 102,
      ]);
    expect(measurements).toHaveLength(3);
    expect(await statementsOf(values)).toBe(1);
    expect(await statementsOf(() => found(...named("Measurement", measurements.slice(0, 1))))).toBe(1);
    const many = Array.from({ length: 100 }, () => [
      ...named("Measurement", measurements),
      ...named("ImportRun", runs),
    ]).flat();
    const all = async () => expect((await found(...many)).filter(Boolean)).toHaveLength(600);
    expect(await statementsOf(all)).toBe(2);
  });

  it("are none where the viewer may not see them", async () => {
    const july = { measure: "asb-incidents", area: DARTFORD, period: "2021-07", value: 5 } as const;
    await addFigures(hub, [{ ...july, visibility: "RESTRICTED" }]);
    const [seen = ""] = measurements.map((id) => Buffer.from(id, "base64url").toString());
    const id = Buffer.from(seen.replace(/2021-0\d/, "2021-07")).toString("base64url");
    expect(await found({ __typename: "Measurement", id })).toEqual([null]);
    await hub.database.dataSource.query("UPDATE measurements SET visibility = 'PUBLIC' WHERE starts_on = '2021-07-01'");
    expect(await found({ __typename: "Measurement", id })).toEqual([{ __typename: "Measurement", id, value: 5 }]);
  });
});

describe("a representation", () => {
  const many = "x".repeat(501);
  it.each<[string, unknown, string, RegExp]>([
    ["that is text", "Area", "INVALID_REPRESENTATION", /^A representation must be an object, but is "Area"\.$/],
    ["that is a list", [[1]], "INVALID_REPRESENTATION", /but is \[\[1\]\]\.$/],
    ["without a type", { code: DARTFORD }, "INVALID_REPRESENTATION", /names its type as __typename/],
    ["whose type is no text", { __typename: 5, code: "x" }, "INVALID_REPRESENTATION", /names its type as __typename/],
    ["of no type", { __typename: "Parish", code: "x" }, "INVALID_REPRESENTATION", /^"Parish" is not a type with a key/],
    ["of a type without keys", { __typename: "PageInfo" }, "INVALID_REPRESENTATION", /^"PageInfo" is not a type/],
    ["of a prototype", { __typename: "__proto__", id: "x" }, "INVALID_REPRESENTATION", /^"__proto__" is not a type/],
    ["of a method", { __typename: "constructor", id: "x" }, "INVALID_REPRESENTATION", /^"constructor" is not a type/],
    ["without a key", { __typename: "Area", name: "Dartford" }, "INVALID_REPRESENTATION", /of Area carries id or code/],
    ["whose key is null", { __typename: "Area", code: null }, "INVALID_REPRESENTATION", /of Area carries id or code/],
    [
      "whose code is a number",
      { __typename: "Area", code: 5 },
      "INVALID_REPRESENTATION",
      /^Area\.code must be of the type String, but is 5\.$/,
    ],
    [
      "whose id is a list",
      { __typename: "Area", id: [1] },
      "INVALID_REPRESENTATION",
      /^Area\.id must be of the type ID, but is \[1\]\.$/,
    ],
    ["whose id is no id", { __typename: "Area", id: "dartford" }, "INVALID_ID", /^"dartford" is not an id/],
    ["whose code is endless", { __typename: "Area", code: many }, "TEXT_TOO_LONG", /^Area\.code takes at most 500/],
    ["whose code holds NUL", { __typename: "Area", code: "a\0" }, "INVALID_TEXT", /^Area\.code holds a character/],
    [
      "with a key below its prototype",
      JSON.parse(`{ "__typename": "Area", "__proto__": { "code": "${DARTFORD}" } }`),
      "INVALID_REPRESENTATION",
      /of Area carries id or code/,
    ],
  ])("%s is refused with the rule, and takes none of the others away", async (_what, given, code, message) => {
    const dartford = { __typename: "Area", code: DARTFORD };
    const { data, errors } = await answer(dartford, given, dartford);
    expect(data?._entities.map((entity) => entity?.name ?? null)).toEqual(["Dartford", null, "Dartford"]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(["_entities", 1]);
    expect(errors?.[0]?.originalError).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("may be one of a thousand, and not of more, whoever asks", async () => {
    const of = (length: number) => Array.from({ length }, () => ({ __typename: "Area", code: DARTFORD }));
    expect(await found(...of(1_000))).toHaveLength(1_000);
    const { data, errors } = await answer(...of(1_001));
    expect(data).toBeNull();
    expect(errors?.[0]?.originalError).toMatchObject({ code: "LIST_TOO_LONG" });
  });
});
