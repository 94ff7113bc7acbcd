import { partnerGraphql } from "../../../src/sources/partnerGraphql/partnerGraphql.connector";
import { SETTINGS } from "./service";

const faults = (changes: object) =>
  (partnerGraphql.settings.safeParse({ ...SETTINGS, ...changes }).error?.issues ?? []).map(({ message }) => message);

describe("the settings of a source that asks a partner's GraphQL service", () => {
  it("are a question and where its answer keeps what", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ secret: "kent-police", visibility: "PUBLIC" })).toEqual([]);
  });

  it.each([
    ["mutation { close }", "must only read, so it must be a query, but is a mutation"],
    ["subscription { news }", "must only read, so it must be a query, but is a subscription"],
    ["query A { a } query B { b }", "must hold one query operation, but holds 2"],
    ["fragment F on Query { a }", "must hold one query operation, but holds 0"],
    ["{ a", "must be a GraphQL query: Syntax Error: Expected Name, found <EOF>."],
    [`{ ${"a ".repeat(3_000)}}`, "must be a GraphQL query: Syntax Error: Document contains more that 2000 tokens."],
  ])("may not ask %j", (query, message) => {
    expect(faults({ query, variables: {}, page: undefined })[0]).toContain(message);
  });

  it("give the variables that the query declares, no fewer and no more", () => {
    expect(faults({ variables: {} })).toEqual(["needs a value for its variable $kind, but none is given"]);
    expect(faults({ variables: { kind: "HATE", since: 2020 } })).toEqual([
      "must declare the variable $since that is given, but does not",
    ]);
    expect(faults({ page: { ...SETTINGS.page, variable: "cursor" } })).toEqual([
      "must declare the variable $cursor of its pages, but does not",
    ]);
  });

  it("name an address, paths within the data, and reasons that the hub knows", () => {
    const { fields } = SETTINGS;
    expect(faults({ endpoint: "ftp://example.org" })[0]).toContain("must be an address");
    expect(faults({ rows: "returns.nodes" })[0]).toContain('must begin with "data."');
    expect(faults({ fields: { ...fields, value: "a..b" } })[0]).toContain("must be names apart by stops");
    expect(faults({ fields: { ...fields, value: { column: "B" } } })[0]).toContain("must be a path within a row");
    expect(faults({ fields: { ...fields, absence: { path: "state", map: { A: "LATER" } } } })[0]).toContain(
      "must map to NOT_REPORTED",
    );
    expect(faults({ secret: "HUB_SECRET_X" })[0]).toContain("must be a name such as kent-police");
    expect(faults({ token: "abc" })[0]).toContain("token");
  });
});
