import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

type Count = { list: { totalCount: number } };
const count = async (list: string) => (await hub.data<Count>(`{ list: ${list} { totalCount } }`)).list.totalCount;

describe("lists of the catalogue", () => {
  it.each([
    ["priorities", 4],
    [`priorities(where: { partnerships: ["dartford"], inForceOn: "2021-06-01" })`, 4],
    [`priorities(where: { inForceOn: "2023-06-01" })`, 0],
    [`priorities(where: { text: "anti-social" })`, 1],
    ["aims", 20],
    ["aims(where: { measured: true })", 11],
    ["aims(where: { measured: false })", 9],
    ["indicators", 21],
    [`indicators(where: { organisations: ["kent-police"] })`, 6],
    ["indicators(where: { status: [TO_BE_CONFIRMED] })", 1],
    [`indicators(where: { codes: ["total-crime", "hate-crimes", "nothing"] })`, 2],
    [`indicators(where: { partnerships: ["nowhere"] })`, 0],
    [`areas(where: { type: [WARD], within: "E07000107" })`, 20],
    [`areas(where: { within: "E99999999" })`, 0],
    [`partnerPlans(where: { organisations: ["kent-pcc"] })`, 3],
    [`partnerPlans(where: { organisations: ["kent-pcc"], inForceOn: "2024-01-01" })`, 1],
    [`partnerPlans(where: { text: "reoffending" })`, 1],
    [`indicators(where: { organisations: [""] })`, 0],
    ["partnerships", 2],
  ])("%s has %i", async (list, expected) => {
    expect(await count(list)).toBe(expected);
  });

  it("can be had for some priorities, by id", async () => {
    const { priorities } = await hub.data<{ priorities: { nodes: { id: string }[] } }>(
      "{ priorities { nodes { id } } }",
    );
    expect(await count(`indicators(where: { priorities: ["${priorities.nodes[1]?.id}"] })`)).toBe(8);
    expect(await count(`aims(where: { priorities: ["${priorities.nodes[0]?.id}"] })`)).toBe(7);
  });

  it.each(["indicators", "aims"])("of %s are no answer about ids of anything but priorities", async (list) => {
    const { partnership } = await hub.data<{ partnership: { id: string } }>(`{ partnership(slug: "dartford") { id } }`);
    const question = `{ ${list}(where: { priorities: ["${partnership.id}"] }) { totalCount } }`;
    expect(await hub.refusal(question)).toMatchObject({
      code: "UNKNOWN_ID",
      message: `priorities takes ids of the type Priority, but "${partnership.id}" is one of the type Partnership.`,
    });
  });
});

describe("an indicator", () => {
  it("is that of the strategy in force, else of the latest", async () => {
    const question = `query ($on: LocalDate) { indicator(partnership: "dartford", code: "asb-incidents", inForceOn: $on) { title } }`;
    const asked = async (on?: string) => (await hub.data(question, { on })).indicator;
    const title = "Number of recorded anti-social behaviour incidents reported to the Police in Dartford";
    expect(await asked()).toEqual({ title });
    expect(await asked("2021-06-01")).toEqual({ title });
    expect(await asked("2026-06-01")).toBeNull();
  });

  it("is null for a code or a partnership that nobody has", async () => {
    const question = `{ a: indicator(partnership: "dartford", code: "x") { code } b: indicator(partnership: "x", code: "asb-incidents") { code } }`;
    expect(await hub.data(question)).toEqual({ a: null, b: null });
  });
});
