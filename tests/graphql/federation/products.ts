import { buildSchema, type GraphQLSchema, isObjectType } from "graphql";
import type { Entities } from "../../../src/graphql/federation/entities";
import { servedSchema } from "../../../src/graphql/federation/servedSchema";
import type { Subgraph } from "../../../src/graphql/federation/subgraph";

/*
 * The graph of Apollo's federation compatibility suite, whose types and values its cases name, written anew and made a
 * subgraph as the hub is made one: a plain schema, a table of keys, and directives by where they stand.
 */

const SCHEMA = /* GraphQL */ `
  directive @custom on OBJECT

  type Query {
    product(id: ID!): Product
    deprecatedProduct(sku: String!, package: String!): DeprecatedProduct @deprecated(reason: "Ask for product.")
  }

  type Product {
    id: ID!
    sku: String
    package: String
    variation: ProductVariation
    dimensions: ProductDimension
    createdBy: User
    notes: String
    research: [ProductResearch!]!
  }
  type ProductVariation { id: ID! }
  type ProductDimension { size: String, weight: Float, unit: String }
  type ProductResearch { study: CaseStudy!, outcome: String }
  type CaseStudy { caseNumber: ID!, description: String }
  type DeprecatedProduct { sku: String!, package: String!, reason: String, createdBy: User }

  type User {
    email: ID!
    name: String
    totalProductsCreated: Int
    yearsOfEmployment: Int!
    averageProductsCreatedPerYear: Int
  }

  type Inventory { id: ID!, deprecatedProducts: [DeprecatedProduct!]! }
`;

const user = { nodeType: "User", email: "support@apollographql.com", name: "Jane Smith", totalProductsCreated: 1337 };

const deprecated = {
  nodeType: "DeprecatedProduct",
  sku: "apollo-federation-v1",
  package: "@apollo/federation-v1",
  reason: "Migrate to Federation V2",
  createdBy: user,
};

const research = [
  { nodeType: "ProductResearch", study: { caseNumber: "1234", description: "Federation Study" }, outcome: null },
  { nodeType: "ProductResearch", study: { caseNumber: "1235", description: "Studio Study" }, outcome: null },
];

const products = [
  { id: "apollo-federation", sku: "federation", package: "@apollo/federation", variation: { id: "OSS" }, of: 0 },
  { id: "apollo-studio", sku: "studio", package: "", variation: { id: "platform" }, of: 1 },
].map(({ of, ...product }) => ({
  ...product,
  nodeType: "Product",
  dimensions: { size: "small", weight: 1, unit: "kg" },
  createdBy: user,
  notes: "Seen by those within only.",
  research: research.slice(of, of + 1),
}));

type Product = (typeof products)[number];
const productWith = (is: (product: Product) => boolean): Product | null => products.find(is) ?? null;
const sameVariation = (product: Product, given: unknown) =>
  typeof given === "object" && given !== null && "id" in given && product.variation.id === given.id;

const entities: Entities<unknown> = {
  Product: {
    id: ({ id }) => productWith((product) => product.id === id),
    "sku package": (key) => productWith((product) => product.sku === key.sku && product.package === key.package),
    "sku variation { id }": ({ sku, variation }) =>
      productWith((product) => product.sku === sku && sameVariation(product, variation)),
  },
  DeprecatedProduct: {
    "sku package": (key) => (key.sku === deprecated.sku && key.package === deprecated.package ? deprecated : null),
  },
  ProductResearch: {
    "study { caseNumber }": ({ study }) =>
      research.find((one) => one.study.caseNumber === Object(study).caseNumber) ?? null,
  },
  User: {
    email: ({ email }, _context, { totalProductsCreated, yearsOfEmployment }) => {
      const averageProductsCreatedPerYear = Math.round(Number(totalProductsCreated) / Number(yearsOfEmployment));
      const known = { ...user, averageProductsCreatedPerYear };
      return email === user.email ? known : null;
    },
  },
  Inventory: {
    id: ({ id }) => ({ nodeType: "Inventory", id, deprecatedProducts: [deprecated] }),
  },
};

const imports = ["composeDirective", "extends", "external", "inaccessible", "interfaceObject", "key", "override"]
  .concat(["provides", "requires", "shareable", "tag"])
  .map((name) => `"@${name}"`);

const subgraph: Subgraph<unknown> = {
  schema: `@link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports.join(", ")}])
    @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"]) @composeDirective(name: "@custom")`,
  entities,
  directives: {
    Product: "@custom",
    "Product.createdBy": '@provides(fields: "totalProductsCreated")',
    "Product.notes": '@tag(name: "internal")',
    ProductDimension: "@shareable",
    "ProductDimension.unit": "@inaccessible",
    User: "@extends",
    "User.email": "@external",
    "User.name": '@override(from: "users")',
    "User.totalProductsCreated": "@external",
    "User.yearsOfEmployment": "@external",
    "User.averageProductsCreatedPerYear": '@requires(fields: "totalProductsCreated yearsOfEmployment")',
    Inventory: "@interfaceObject",
  },
};

/** The suite's graph of products, as a subgraph. */
export function productsSubgraph(): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const query = schema.getQueryType();
  if (!isObjectType(query)) throw new Error("The schema has no queries.");
  const { product, deprecatedProduct } = query.getFields();
  Object.assign(product ?? {}, {
    resolve: (_: unknown, { id }: { id: string }) => productWith((one) => one.id === id),
  });
  Object.assign(deprecatedProduct ?? {}, { resolve: () => deprecated });
  return servedSchema(schema, subgraph);
}
