import { hubOf } from "../../../src/app";
import { hubKeys } from "../../../src/graphql/federation/keys";
import { type RunningServer, startServer } from "../../../src/server/server";
import { type Gateway, type Listening, openGateway, startPartner } from "../../harness/gateway";
import { openTestHub, type TestHub } from "../../harness/hub";
import { ask } from "../../server/testServer";

/** What a fire service might add to the hub's areas and organisations: fields of its own, and a question that begins there. */
const PATROLS = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { patrolled(first: Int): PatrolConnection! }
  interface Node { id: ID! }
  type Beat implements Node { id: ID! area: Area! }
  type PatrolConnection { nodes: [Area]! pageInfo: PageInfo! }
  type PageInfo @shareable {
    hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String
  }
  type Area @key(fields: "code") { code: String! patrolHours: Int }
  type Organisation @key(fields: "slug") { slug: String! radioChannel: String beats: [Beat!]! }
`;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const HOURS = new Map([
  ["E07000107", 120],
  ["E07000109", 80],
]);

let hub: TestHub;
let server: RunningServer;
let patrols: Listening;
let gateway: Gateway;

beforeAll(async () => {
  hub = await openTestHub();
  server = await startServer(
    { ...hub.config, host: "127.0.0.1", port: 0 },
    hubOf(hub.config, hub.database, hub.catalogue),
  );
  patrols = await startPartner(PATROLS, {
    Query: {
      patrolled: () => ({ nodes: [...HOURS.keys(), "E07999999"].map((code) => ({ code })), pageInfo: NO_PAGE }),
    },
    Area: { patrolHours: ({ code }: { code: string }) => HOURS.get(code) ?? null },
    Organisation: {
      __resolveReference: ({ slug }: { slug: string }) => ({
        slug,
        radioChannel: `channel of ${slug}`,
        beats: [{ id: "b1", area: { code: "E07000107" } }],
      }),
    },
  });
  gateway = await openGateway({ hub: `${server.address}/graphql`, patrols: patrols.url });
});

afterAll(async () => {
  await gateway.close();
  await patrols.close();
  await server.close();
  await hub.close();
});

describe("the hub behind a gateway, beside a partner's subgraph", () => {
  it("answers what begins at the hub, and the partner adds its fields", async () => {
    const { data, errors } = await gateway.ask(`{
      partnership(slug: "dartford") { name area { code name patrolHours }
        strategy { priorities { number indicators { code owner { slug radioChannel } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      partnership: {
        name: "Dartford Community Safety Partnership",
        area: { code: "E07000107", name: "Dartford", patrolHours: 120 },
      },
    });
    type Owner = { slug: string; radioChannel: string };
    type Answer = { partnership: { strategy: { priorities: { indicators: { owner: Owner | null }[] }[] } } };
    const { priorities } = (data as Answer).partnership.strategy;
    const owners = priorities.flatMap(({ indicators }) => indicators.flatMap(({ owner }) => owner ?? []));
    expect(owners.length).toBeGreaterThan(0);
    for (const { slug, radioChannel } of owners) expect(radioChannel).toBe(`channel of ${slug}`);
  });

  it("answers what begins at the partner, and the hub names what it knows; an area that it does not know is null", async () => {
    const { data, errors } = await gateway.ask(`{
      patrolled { pageInfo { hasNextPage } nodes { code patrolHours name type parents(type: COUNTY) { name } } }
    }`);
    const kent = { type: "DISTRICT", parents: [{ name: "Kent" }] };
    expect(data).toEqual({
      patrolled: {
        pageInfo: { hasNextPage: false },
        nodes: [
          { code: "E07000107", patrolHours: 120, name: "Dartford", ...kent },
          { code: "E07000109", patrolHours: 80, name: "Gravesham", ...kent },
          null,
        ],
      },
    });
    expect(errors?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it("follows a question from the hub to the partner and back", async () => {
    const { data, errors } = await gateway.ask(
      "query ($of: String!) { organisation(slug: $of) { name beats { id area { name patrolHours validFrom } } } }",
      { of: "kent-police" },
    );
    expect(errors).toBeUndefined();
    const area = { name: "Dartford", patrolHours: 120, validFrom: hub.catalogue.snapshot.area("E07000107")?.validFrom };
    expect(data).toEqual({ organisation: { name: "Kent Police", beats: [{ id: "b1", area }] } });
  });

  it("is composed so that others may name everything with an id by it, and have a Node of their own", () => {
    const nodes = Object.keys(hubKeys).length;
    expect(gateway.supergraph.match(/@join__type\(graph: HUB, key: "id"\)/g)).toHaveLength(nodes);
    expect(gateway.supergraph).toMatch(
      /interface Node\n {2}@join__type\(graph: HUB\)\n {2}@join__type\(graph: PATROLS\)/,
    );
  });

  it("keeps its limits on what a gateway asks", async () => {
    const nested = (field: string, times: number) => `${`${field} { `.repeat(times)}code${" }".repeat(times)}`;
    const deep = await gateway.ask(`{ patrolled { nodes { ${nested("parents", 25)} } } }`);
    expect(JSON.stringify(deep.errors)).toContain('"code":"QUERY_TOO_DEEP"');
    const costly = await gateway.ask(`{ patrolled { nodes { ${nested("children(first: 100) { nodes", 3)} } } } } } }`);
    expect(JSON.stringify(costly.errors)).toContain('"code":"QUERY_TOO_COSTLY"');
  });

  it("adds figures to areas that the partner names, many of them in one statement", async () => {
    const before = hub.database.statementsSent();
    const { body } = await ask(
      server,
      `query ($areas: [_Any!]!) { _entities(representations: $areas) {
        ... on Area { code } ... on Measure { series(area: "E07000107", last: 2) { points { value } } } } }`,
      {
        areas: [
          ...["total-crime", "asb-incidents", "violent-offences"].map((code) => ({ __typename: "Measure", code })),
          ...[...HOURS.keys()].map((code) => ({ __typename: "Area", code })),
        ],
      },
    );
    expect(body.errors).toBeUndefined();
    expect((body.data as { _entities: unknown[] })._entities).toHaveLength(5);
    expect(hub.database.statementsSent() - before).toBeLessThanOrEqual(1);
  });

  it("keeps its part of an answer when the partner is down", async () => {
    const down = await startPartner(PATROLS, { Query: { patrolled: () => ({ nodes: [], pageInfo: NO_PAGE }) } });
    const alone = await openGateway({ hub: `${server.address}/graphql`, patrols: down.url });
    await down.close();
    const { data, errors } = await alone.ask(`{ area(code: "E07000107") { name patrolHours } }`);
    expect(data).toEqual({ area: { name: "Dartford", patrolHours: null } });
    expect(errors?.length).toBeGreaterThan(0);
    await alone.close();
  });
});
