import { parse, stripIgnoredCharacters } from "graphql";
import type { RunningServer } from "../../../src/server/server";
import { type Gateway, type Listening, openGateway, startPartner } from "../../harness/gateway";
import { ask as askServer, post, serve } from "../../server/testServer";
import { productsSubgraph } from "./products";

/*
 * The cases of https://github.com/apollographql/apollo-federation-subgraph-compatibility, asked of its graph as this
 * code base makes and serves a subgraph, beside its two others, which Apollo's own library makes.
 */

const USERS = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type User @key(fields: "email") {
    email: ID!
    name: String
    totalProductsCreated: Int @shareable
    yearsOfEmployment: Int!
  }
`;

const INVENTORY = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@shareable", "@external"])
  type Query { inventory(id: ID!): Inventory }
  interface Inventory @key(fields: "id") { id: ID!, products: [Product!]! }
  type OpenSourceInventory implements Inventory @key(fields: "id") { id: ID!, products: [Product!]! }
  type Product @key(fields: "id") {
    id: ID!
    dimensions: ProductDimension @external
    delivery(zip: String): DeliveryEstimates @requires(fields: "dimensions { size weight }")
  }
  type ProductDimension @shareable { size: String, weight: Float }
  type DeliveryEstimates { estimatedDelivery: String, fastestDelivery: String }
`;

interface Sized {
  readonly dimensions: { readonly size: string; readonly weight: number };
}

let products: RunningServer;
let users: Listening;
let inventory: Listening;
let gateway: Gateway;
let sdl: string;

beforeAll(async () => {
  products = await serve(productsSubgraph());
  users = await startPartner(USERS, {
    User: {
      __resolveReference: ({ email }: { email: string }) => ({
        email,
        name: "Not she",
        totalProductsCreated: 4,
        yearsOfEmployment: 10,
      }),
    },
  });
  const openSource = { __typename: "OpenSourceInventory", id: "apollo-oss", products: [{ id: "apollo-federation" }] };
  inventory = await startPartner(INVENTORY, {
    Query: { inventory: () => openSource },
    Inventory: { __resolveReference: () => openSource },
    Product: {
      delivery: ({ dimensions: { size, weight } }: Sized) => ({ estimatedDelivery: `${size} of ${weight}` }),
    },
  });
  gateway = await openGateway({
    products: `${products.address}/graphql`,
    users: users.url,
    inventory: inventory.url,
  });
  const { body } = await askServer(products, "{ _service { sdl } }");
  sdl = stripIgnoredCharacters((body.data as { _service: { sdl: string } })._service.sdl);
});

afterAll(async () => {
  await gateway?.close();
  await Promise.all([products?.close(), users?.close(), inventory?.close()]);
});

/** The data that the subgraph itself answers with, which must be without errors. */
async function asked(query: string, variables?: Record<string, unknown>) {
  const { body } = await askServer(products, query, variables);
  expect(body.errors).toBeUndefined();
  return body.data;
}

const entities = (selection: string, ...representations: object[]) =>
  asked(`query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`, { of: representations });

describe("_service", () => {
  it("gives the schema without what every subgraph has", () => {
    const names = parse(sdl).definitions.map((definition) => ("name" in definition ? definition.name?.value : ""));
    expect(names).toEqual(expect.arrayContaining(["Product", "User", "Query", "Inventory", "CaseStudy"]));
    expect(sdl).not.toMatch(/_service|_entities|_Any|_Entity|_Service|FieldSet|link__/);
  });

  it("and _entities have the types that the specification gives them", async () => {
    const type = (name: string, fields: string) => asked(`{ __type(name: "${name}") { kind ${fields} } }`);
    expect(await type("_Service", "fields { name type { kind ofType { name kind } } }")).toEqual({
      __type: {
        kind: "OBJECT",
        fields: [{ name: "sdl", type: { kind: "NON_NULL", ofType: { name: "String", kind: "SCALAR" } } }],
      },
    });
    expect(await type("_Entity", "possibleTypes { name }")).toEqual({
      __type: {
        kind: "UNION",
        possibleTypes: ["Product", "DeprecatedProduct", "ProductResearch", "User", "Inventory"].map((name) => ({
          name,
        })),
      },
    });
    expect(await type("_Any", "name")).toEqual({ __type: { kind: "SCALAR", name: "_Any" } });
    expect(await type("FieldSet", "name")).toEqual({ __type: { kind: "SCALAR", name: "FieldSet" } });
    expect(await type("link__Purpose", "name")).toEqual({ __type: { kind: "ENUM", name: "link__Purpose" } });
  });
});

describe("@link", () => {
  it("names one version of the specification, and imports nothing that it does not have", () => {
    const links = [
      ...sdl.matchAll(/@link\(url:"https:\/\/specs\.apollo\.dev\/federation\/v([^"]+)" import:\[([^\]]+)\]/g),
    ];
    expect(links.map(([, version]) => version)).toEqual(["2.3"]);
    // Composition refuses what the linked version does not have.
    expect(links[0]?.[2]?.split(" ")).toContain('"@key"');
    expect(gateway.supergraph).toMatch(/PRODUCTS @join__graph\(name: "products"/);
  });
});

describe("@key", () => {
  it("of one field", async () => {
    expect(sdl).toMatch(/type User(@extends)?@key\(fields:"email"\)/);
    const email = "support@apollographql.com";
    expect(await entities("... on User { email name }", { __typename: "User", email })).toEqual({
      _entities: [{ email, name: "Jane Smith" }],
    });
  });

  it("of several fields", async () => {
    expect(sdl).toContain('type DeprecatedProduct@key(fields:"sku package")');
    const key = { sku: "apollo-federation-v1", package: "@apollo/federation-v1" };
    const selection = "... on DeprecatedProduct { sku package reason }";
    expect(await entities(selection, { __typename: "DeprecatedProduct", ...key })).toEqual({
      _entities: [{ ...key, reason: "Migrate to Federation V2" }],
    });
  });

  it("of a field of a field", async () => {
    expect(sdl).toContain('type ProductResearch@key(fields:"study { caseNumber }")');
    const selection = "... on ProductResearch { study { caseNumber description } }";
    expect(await entities(selection, { __typename: "ProductResearch", study: { caseNumber: "1234" } })).toEqual({
      _entities: [{ study: { caseNumber: "1234", description: "Federation Study" } }],
    });
  });

  it("more than once", async () => {
    for (const key of ["id", "sku package", "sku variation { id }"]) {
      expect(sdl).toMatch(new RegExp(`type Product@custom[^{]*@key\\(fields:"${key}"\\)`));
    }
    expect(
      await entities(
        "... on Product { id sku }",
        { __typename: "Product", id: "apollo-federation" },
        { __typename: "Product", sku: "federation", package: "@apollo/federation" },
        { __typename: "Product", sku: "studio", variation: { id: "platform" } },
      ),
    ).toEqual({
      _entities: [
        { id: "apollo-federation", sku: "federation" },
        { id: "apollo-federation", sku: "federation" },
        { id: "apollo-studio", sku: "studio" },
      ],
    });
  });
});

/** What the gateway answers about a product, which must be without errors. */
async function product(selection: string) {
  const { data, errors } = await gateway.ask(`{ product(id: "apollo-federation") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data?.product;
}

describe("@requires", () => {
  it("is given what the other subgraph knows", async () => {
    expect(sdl).toMatch(
      /averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)/,
    );
    // 1,337 is provided on this path, 10 are the other subgraph's years.
    expect(await product("createdBy { averageProductsCreatedPerYear email }")).toEqual({
      createdBy: { averageProductsCreatedPerYear: 134, email: "support@apollographql.com" },
    });
  });

  it("of the other subgraph is given what this one knows", async () => {
    expect(await product("delivery { estimatedDelivery }")).toEqual({ delivery: { estimatedDelivery: "small of 1" } });
  });
});

describe("@provides", () => {
  it("spares the other subgraph", async () => {
    expect(sdl).toContain('createdBy:User@provides(fields:"totalProductsCreated")');
    expect(await asked(`{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }`)).toEqual({
      product: { createdBy: { email: "support@apollographql.com", totalProductsCreated: 1337 } },
    });
    expect(await product("createdBy { totalProductsCreated }")).toEqual({ createdBy: { totalProductsCreated: 1337 } });
  });
});

describe("@external, @extends and @override", () => {
  it("take a field over from the subgraph that the type comes from", async () => {
    expect(sdl).toMatch(/type User@extends/);
    expect(sdl).toContain("email:ID!@external");
    expect(sdl).toContain('name:String@override(from:"users")');
    expect(await product("createdBy { name yearsOfEmployment }")).toEqual({
      createdBy: { name: "Jane Smith", yearsOfEmployment: 10 },
    });
  });
});

describe("@shareable", () => {
  it("lets two subgraphs have one type", async () => {
    expect(sdl).toContain("type ProductDimension@shareable");
    expect(await product("dimensions { size weight }")).toEqual({ dimensions: { size: "small", weight: 1 } });
  });
});

describe("@tag", () => {
  it("is passed on", () => {
    expect(sdl).toContain('notes:String@tag(name:"internal")');
    expect(gateway.supergraph).toMatch(/notes: String .*@tag\(name: "internal"\)/);
  });
});

describe("@inaccessible", () => {
  it("hides a field from those who ask the gateway, and from nobody else", async () => {
    expect(sdl).toContain("unit:String@inaccessible");
    const query = `{ product(id: "apollo-federation") { dimensions { unit } } }`;
    expect(await asked(query)).toEqual({ product: { dimensions: { unit: "kg" } } });
    expect((await gateway.ask(query)).errors?.[0]?.message).toMatch(/Cannot query field "unit"/);
  });
});

describe("@composeDirective", () => {
  it("keeps a directive of one's own in what is composed", () => {
    expect(sdl).toContain('@link(url:"https://myspecs.dev/myCustomDirective/v1.0" import:["@custom"])');
    expect(sdl).toContain('@composeDirective(name:"@custom")');
    expect(sdl).toContain("directive@custom on OBJECT");
    expect(gateway.supergraph).toMatch(/type Product\n( {2}@join__.*\n)+ {2}@custom\n/);
  });
});

describe("@interfaceObject", () => {
  it("adds a field to whatever implements another subgraph's interface", async () => {
    expect(sdl).toContain('type Inventory@interfaceObject@key(fields:"id")');
    const { data, errors } = await gateway.ask(
      `{ inventory(id: "apollo-oss") { __typename deprecatedProducts { sku reason } products { sku } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      inventory: {
        __typename: "OpenSourceInventory",
        deprecatedProducts: [{ sku: "apollo-federation-v1", reason: "Migrate to Federation V2" }],
        products: [{ sku: "federation" }],
      },
    });
  });
});

describe("a gateway that asks for traces", () => {
  it("is answered without: they are optional, and timing every field would cost more than answering it", async () => {
    const headers = { "apollo-federation-include-trace": "ftv1" };
    const { body } = await post(products, { query: "{ __typename }" }, headers);
    expect(body.data).toEqual({ __typename: "Query" });
    expect(body.extensions).not.toHaveProperty("ftv1");
  });
});
