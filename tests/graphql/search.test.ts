import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

type Hits = {
  search: { score: number; excerpt: string; node: { __typename: string; title?: string; name?: string } }[];
};
const found = async (text: string, first = 20) => {
  const question = `query ($text: String!, $first: Int) { search(text: $text, first: $first) { score excerpt node { __typename
    ... on Indicator { title } ... on Measure { title } ... on Organisation { name } ... on Area { name } } } }`;
  return (await hub.data<Hits>(question, { text, first })).search;
};

describe("search", () => {
  it("finds an organisation by its abbreviation", async () => {
    expect((await found("NHW"))[0]?.node).toEqual({ __typename: "Organisation", name: "Neighbourhood Watch" });
  });

  it("finds an area by its code", async () => {
    expect((await found("E07000109"))[0]?.node).toEqual({ __typename: "Area", name: "Gravesham" });
  });

  it("finds a measure and the indicator over it by a word of their titles, best first", async () => {
    const hits = await found("graffiti");
    expect(
      hits
        .slice(0, 2)
        .map(({ node }) => node.__typename)
        .sort(),
    ).toEqual(["Indicator", "Measure"]);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(hits[0]?.excerpt.toLowerCase()).toContain("graffiti");
  });

  it("forgives a slip of typing and takes a word's beginning", async () => {
    expect((await found("grafiti"))[0]?.node.title?.toLowerCase()).toContain("graffiti");
    expect((await found("Gravesh")).map(({ node }) => node.name)).toContain("Gravesham");
  });

  it("gives no more than was asked for, and nothing for nothing", async () => {
    expect(await found("crime", 3)).toHaveLength(3);
    expect(await found("")).toEqual([]);
    expect(await found("qqqqqqqq")).toEqual([]);
  });

  it("costs no SQL statement, be it the first search or another", async () => {
    const before = hub.database.statementsSent();
    for (const text of ["crime", "PCC", "grafitti", "no such thing anywhere"]) await found(text);
    expect(hub.database.statementsSent()).toBe(before);
  });

  it("gives a page of 20 where nobody says how many, also when null is said", async () => {
    const question = (args: string) => `{ search(text: "crime"${args}) { score } }`;
    for (const args of ["", ", first: null", ", first: 20"]) {
      expect((await hub.data<{ search: unknown[] }>(question(args))).search).toHaveLength(20);
    }
  });

  it("says how well each fits: what is named so before what only says so", async () => {
    const [first, ...rest] = await found("Kent Police");
    expect(first).toMatchObject({ excerpt: "Kent Police", node: { __typename: "Organisation" } });
    expect(Math.floor(first?.score ?? 0)).toBe(6);
    for (const { score } of rest) expect(score).toBeLessThan(6);
  });

  it.each(["", "   ", "\t\r\n", "\u0007", "\u202e", "?!.,;:", "…"])(
    "finds nothing for a text without a word, as %j",
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );

  it("takes no notice of control characters and of marks that turn the writing", async () => {
    const plain = await found("graffiti incidents");
    for (const text of ["graffiti\u0007incidents", "\u202egraffiti incidents", "graffiti <> (incidents*)"])
      expect(await found(text)).toEqual(plain);
  });

  it.each(["\0", "crime \ud800"])("refuses what is no text, as %j, as every text of the graph", async (text) => {
    const { errors } = await hub.ask("query ($text: String!) { search(text: $text) { score } }", { text });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "INVALID_TEXT" });
  });

  it.each([`a" OR 1=1 --`, "%", "_", "\\", "(((", "*".repeat(200), "<script>", "__proto__", "constructor"])(
    "takes %j as words and nothing else",
    async (text) => {
      expect(Array.isArray(await found(text))).toBe(true);
    },
  );

  it("refuses pages and texts that are too long", async () => {
    const refused = async (args: string) => (await hub.refusal(`{ search(${args}) { score } }`)).code;
    expect(await refused(`text: "crime", first: 0`)).toBe("INVALID_PAGE_SIZE");
    expect(await refused(`text: "crime", first: -1`)).toBe("INVALID_PAGE_SIZE");
    expect(await refused(`text: "crime", first: 101`)).toBe("INVALID_PAGE_SIZE");
    expect(await refused(`text: "${"a".repeat(201)}"`)).toBe("TEXT_TOO_LONG");
  });
});
