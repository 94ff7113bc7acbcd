import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

type Children = { area: { children: { totalCount: number } } };
const CHILDREN = `query ($code: String!, $type: AreaType, $on: LocalDate) {
  area(code: $code) { children(type: $type, inForceOn: $on) { totalCount } } }`;
const count = async (code: string, type: string, on?: string) =>
  (await hub.data<Children>(CHILDREN, { code, type, on })).area.children.totalCount;

describe("areas", () => {
  it("put Dartford in the county, the joint partnership area, the force and the fire authority", async () => {
    const data = await hub.data(
      `{ area(code: "E07000107") { parents { code type } region: parents(type: REGION) { name } } }`,
    );
    expect(data.area).toEqual({
      parents: [
        { code: "E10000016", type: "COUNTY" },
        { code: "E22000352", type: "COMMUNITY_SAFETY_PARTNERSHIP" },
        { code: "E23000032", type: "POLICE_FORCE" },
        { code: "E31000022", type: "FIRE_AUTHORITY" },
      ],
      region: [{ name: "South East" }],
    });
  });

  it("put Medway in the force and the fire authority but not in the county", async () => {
    const data = await hub.data<{ area: { parents: { code: string }[] } }>(
      `{ area(code: "E06000035") { parents { code } } }`,
    );
    const codes = data.area.parents.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["E23000032", "E31000022"]));
    expect(codes).not.toContain("E10000016");
  });

  it("give the county twelve districts, and the force those and Medway", async () => {
    expect(await count("E10000016", "DISTRICT")).toBe(12);
    expect(await count("E23000032", "DISTRICT")).toBe(12);
    expect(await count("E23000032", "UNITARY")).toBe(1);
  });

  it("divide Dartford into 20 wards, 58 small areas of 2011 and 67 of 2021", async () => {
    expect(await count("E07000107", "WARD")).toBe(20);
    expect(await count("E07000107", "LSOA", "2019-01-01")).toBe(58);
    expect(await count("E07000107", "LSOA", "2024-01-01")).toBe(67);
  });

  it("show today's small areas when no day is asked for", async () => {
    expect(await count("E07000107", "LSOA")).toBe(67);
    expect(await count("E07000109", "LSOA")).toBe(65);
    expect(await count("E07000109", "LSOA", "2019-01-01")).toBe(64);
  });

  it("show what a retired small area lay within on its last day, which was no ward of today", async () => {
    const data = await hub.data(`{ area(code: "E01024140") { validTo parents { code } } }`);
    expect(data.area).toEqual({ validTo: "2021-03-20", parents: [{ code: "E07000107" }] });
    const later = await hub.data(`{ area(code: "E01024140") { parents(inForceOn: "2024-01-01") { code } } }`);
    expect(later.area).toEqual({ parents: [] });
  });

  it("reach the small areas of both districts from the joint partnership area", async () => {
    expect(await count("E22000352", "LSOA", "2024-01-01")).toBe(67 + 65);
  });

  it("can be had from the end of the list, and a hundred at a time when nothing is said", async () => {
    const question = `{ area(code: "E22000352") { all: children(type: LSOA) { nodes { code } pageInfo { hasNextPage } }
      last: children(type: LSOA, last: 2) { nodes { code } } } }`;
    type Page = { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean } };
    const { area } = await hub.data<{ area: { all: Page; last: Page } }>(question);
    expect([area.all.nodes.length, area.all.pageInfo.hasNextPage]).toEqual([100, true]);
    expect(area.last.nodes).toHaveLength(2);
  });

  it("are null for a code that nobody has", async () => {
    expect(await hub.data(`{ area(code: "E99999999") { name } }`)).toEqual({ area: null });
  });
});
