import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("arguments that no honest question has are refused:", () => {
  it.each([
    ["a list longer than a page", "LIST_TOO_LONG", { list: Array.from({ length: 101 }, () => "dartford") }],
    ["endless text", "TEXT_TOO_LONG", { text: "a".repeat(501) }],
    ["a NUL", "INVALID_TEXT", { text: "a\u0000b" }],
    ["half of a surrogate pair", "INVALID_TEXT", { text: "a\ud800b" }],
  ])("%s", async (_, code, variables) => {
    const question = `query ($list: [String!], $text: String) {
      partnerPlans(where: { partnerships: $list, text: $text }) { totalCount } }`;
    const { errors } = await hub.ask(question, variables);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });

  it("while a whole emoji and a hundred slugs are welcome", async () => {
    const question = `query ($list: [String!], $text: String) {
      partnerPlans(where: { partnerships: $list, text: $text }) { totalCount } }`;
    const list = Array.from({ length: 100 }, () => "dartford");
    expect(await hub.data(question, { list, text: "🙂" })).toEqual({ partnerPlans: { totalCount: 0 } });
    expect(await hub.data(question, { list })).toEqual({ partnerPlans: { totalCount: 7 } });
  });

  it("unless the service that takes them holds them to rules of its own", async () => {
    const question = `mutation ($input: AnnotationInput!) { annotateMeasure(input: $input) { errors { path } } }`;
    const input = { measure: "asb-incidents", period: "2020/21", kind: "NOTE", text: "a".repeat(900) };
    expect(await hub.data(question, { input })).toEqual({ annotateMeasure: { errors: [] } });
    const { errors } = await hub.ask(question, { input: { ...input, measure: "a".repeat(501) } });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "TEXT_TOO_LONG" });
  });
});
