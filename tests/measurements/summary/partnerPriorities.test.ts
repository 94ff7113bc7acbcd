import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { manyPartnerships } from "../../harness/manyPartnerships";
import { align, decide, partnerPriority, priority } from "../../harness/stating";

const DARTFORD = "E07000107";
const GRAVESHAM = "E07000109";
const TEAM = "kcst-priorities";
const POLICE = "kent-police-2017-2022";
const COMMISSIONER = "safer-in-kent-2017-2021";

const FIGURES: readonly Figure[] = [
  { measure: "asb-incidents", area: DARTFORD, period: "2021-04", value: 30 },
  { measure: "asb-incidents", area: DARTFORD, period: "2021-05", value: 10 },
  { measure: "asb-incidents", area: GRAVESHAM, period: "2021-04", value: 20 },
  { measure: "total-crime", area: DARTFORD, period: "2021-04", value: 40 },
  { measure: "hate-crimes", area: DARTFORD, period: "2021/22-Q1", value: 12 },
  { measure: "fly-tipping-incidents", area: DARTFORD, period: "2020/21", value: 700 },
  { measure: "fly-tipping-incidents", area: DARTFORD, period: "2019/20", value: 600, source: "partner-return" },
  { measure: "population", area: DARTFORD, period: "2021", value: 117_000 },
];

interface Group {
  readonly partnerPriority: { readonly key: string };
  readonly priority: { readonly number: number } | null;
  readonly measure: { readonly code: string } | null;
  readonly organisation: { readonly slug: string } | null;
  readonly value: number | null;
  readonly absence: string | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly count: number;
}

let hub: TestHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

async function openHub(): Promise<TestHub> {
  const opened = await openTestHub();
  await removeFigures(opened);
  await addFigures(opened, FIGURES);
  return opened;
}

/** The groups, each by the plan and the place of its partner priority. */
async function groups(args: string): Promise<Group[]> {
  const question = `{ measurementSummary(${args}) { totalCount nodes {
    partnerPriority { id } priority { number } measure { code } organisation { slug }
    value absence refusal { code message } count } } }`;
  type Node = Omit<Group, "partnerPriority"> & { readonly partnerPriority: { readonly id: string } };
  type Answer = { measurementSummary: { totalCount: number; nodes: Node[] } };
  const { totalCount, nodes } = (await hub.data<Answer>(question)).measurementSummary;
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => ({
    ...node,
    partnerPriority: { key: hub.catalogue.snapshot.node(node.partnerPriority.id)?.key ?? "nothing" },
  }));
}

const idOf = (plan: string, place: number) => partnerPriority(hub, plan, place).id;
const only = (...ids: string[]) => `partnerPriorities: ${JSON.stringify(ids)}`;
const inShort = ({ partnerPriority: { key }, measure, value, refusal }: Group) =>
  [key, measure?.code, value ?? refusal?.code].filter((part) => part !== undefined).join(" ");

describe("a summary by partner priority", () => {
  it("has a measurement in the group of every partner priority behind which its measure stands", async () => {
    const where = `where: { areas: ["${DARTFORD}"], measures: ["asb-incidents", "total-crime"] }`;
    const found = await groups(`${where}, groupBy: [PARTNER_PRIORITY, MEASURE]`);
    const behind = (number: number) => priority(hub, number).alignments.map(({ partnerPriority: { key } }) => key);
    expect(found.map(inShort).sort()).toEqual(
      [...behind(2).map((key) => `${key} asb-incidents 40`), ...behind(3).map((key) => `${key} total-crime 40`)].sort(),
    );
    expect(found.map(inShort)).toContain(`${POLICE}/002 asb-incidents 40`);
    expect(found.map(inShort)).toContain(`${POLICE}/002 total-crime 40`);
  });

  it("gives each measure the figures that it has by itself, and never more of them", async () => {
    type Alone = { measurementSummary: { nodes: Pick<Group, "measure" | "value" | "absence" | "count">[] } };
    const question = "{ measurementSummary(groupBy: [MEASURE]) { nodes { measure { code } value absence count } } }";
    const alone = (await hub.data<Alone>(question)).measurementSummary.nodes;
    const found = await groups("groupBy: [PARTNER_PRIORITY, MEASURE], first: 1000");
    expect(new Set(found.map(({ measure }) => measure?.code))).toEqual(
      new Set(alone.map(({ measure }) => measure?.code).filter((code) => code !== "population")),
    );
    for (const { measure, value, absence, count } of found) {
      expect(alone).toContainEqual({ measure, value, absence, count });
    }
  });

  it("refuses to combine the different measures behind one", async () => {
    const [found] = await groups(
      `where: { ${only(idOf(POLICE, 2))}, areas: ["${DARTFORD}"], frequency: MONTH }, groupBy: [PARTNER_PRIORITY]`,
    );
    expect(found).toMatchObject({ value: null, absence: "NOT_COMBINABLE", refusal: { code: "DIFFERENT_DEFINITION" } });
    expect(found?.refusal?.message).toContain("group by MEASURE");
    const named = `where: { ${only(idOf(POLICE, 2))}, measures: ["asb-incidents"] }, groupBy: [PARTNER_PRIORITY]`;
    expect((await groups(named)).map(inShort)).toEqual([`${POLICE}/002 60`]);
  });

  it("tells, by organisation too, whose figures stand behind it, and does not mix them", async () => {
    const where = `where: { ${only(idOf(TEAM, 2))}, measures: ["fly-tipping-incidents"] }`;
    const found = await groups(`${where}, groupBy: [PARTNER_PRIORITY, ORGANISATION]`);
    expect(found.map(({ organisation, value }) => [organisation?.slug, value])).toEqual([
      ["dartford-borough-council", 600],
      ["defra", 700],
    ]);
    expect((await groups(`${where}, groupBy: [PARTNER_PRIORITY]`))[0]).toMatchObject({
      value: null,
      refusal: { code: "DIFFERENT_DEFINITION", message: expect.stringContaining("where.sources") },
    });
    const organisation = `where: { ${only(idOf(TEAM, 2))}, organisations: ["defra"] }`;
    expect((await groups(`${organisation}, groupBy: [PARTNER_PRIORITY, ORGANISATION]`)).map(inShort)).toEqual([
      `${TEAM}/002 700`,
    ]);
  });

  it("costs one statement, whatever stands behind", async () => {
    const before = hub.database.statementsSent();
    await groups("groupBy: [PARTNER_PRIORITY, PRIORITY, MEASURE, ORGANISATION], first: 1000");
    expect(hub.database.statementsSent() - before).toBe(1);
  });

  it("is no question about an id that is none, nor about one of something else", async () => {
    const nonsense = `{ measurementSummary(where: { ${only("nonsense")} }, groupBy: [PARTNER_PRIORITY]) { totalCount nodes { value } } }`;
    expect((await hub.refusal(nonsense)).code).toBe("INVALID_ID");
    const other = `{ measurementSummary(where: { ${only(priority(hub, 2).id)} }, groupBy: [PARTNER_PRIORITY]) { totalCount nodes { value } } }`;
    expect((await hub.refusal(other)).code).toBe("UNKNOWN_ID");
  });
});

describe("a summary by priority and partner priority", () => {
  it("has only those priorities that are asked for", async () => {
    const where = `where: { priorities: ["${priority(hub, 3).id}"], ${only(idOf(POLICE, 2))}, measures: ["asb-incidents", "total-crime"] }`;
    const found = await groups(`${where}, groupBy: [PARTNER_PRIORITY, PRIORITY]`);
    expect(found.map(({ priority: of, value }) => [of?.number, value])).toEqual([[3, 40]]);
  });
});

describe("measurements behind partner priorities", () => {
  it("are those of the indicators of the priorities that they line up with", async () => {
    type Answer = { measurements: { nodes: { measure: { code: string } }[] } };
    const behind = async (...ids: string[]) => {
      const question = `{ measurements(where: { ${only(...ids)}, areas: ["${DARTFORD}"] }) { nodes { measure { code } } } }`;
      const { nodes } = (await hub.data<Answer>(question)).measurements;
      return [...new Set(nodes.map(({ measure }) => measure.code))].sort();
    };
    expect(await behind(idOf(TEAM, 2))).toEqual(["asb-incidents", "fly-tipping-incidents"]);
    expect(await behind(idOf(TEAM, 4), idOf(POLICE, 2))).toEqual([
      "asb-incidents",
      "fly-tipping-incidents",
      "hate-crimes",
      "total-crime",
    ]);
    expect(await behind(idOf(COMMISSIONER, 3))).toEqual([]);
  });

  it("may be asked of one measure, and are none when it stands behind none of them", async () => {
    type Answer = { measure: { measurements: { totalCount: number } } };
    const counted = async (id: string) => {
      const question = `{ measure(code: "asb-incidents") { measurements(where: { ${only(id)} }) { totalCount } } }`;
      return (await hub.data<Answer>(question)).measure.measurements.totalCount;
    };
    expect(await counted(idOf(TEAM, 2))).toBe(3);
    expect(await counted(idOf(TEAM, 4))).toBe(0);
  });
});

describe("a summary of another catalogue", () => {
  let seeded: TestHub;
  beforeEach(async () => {
    seeded = hub;
    hub = await openHub();
  });
  afterEach(async () => {
    await hub.close();
    hub = seeded;
  });

  it("counts a measurement once, however many alignments lead from the partner priority to its measure", async () => {
    await align(hub, partnerPriority(hub, TEAM, 2), priority(hub, 2), { validFrom: "2021-01-01" });
    const found = await groups(
      `where: { ${only(idOf(TEAM, 2))}, measures: ["asb-incidents"] }, groupBy: [PARTNER_PRIORITY]`,
    );
    expect(found.map(({ value, count }) => [value, count])).toEqual([[60, 3]]);
  });

  it("has no group for one that lines up with nothing, or whose alignments were withdrawn", async () => {
    const where = () => `where: { ${only(idOf(COMMISSIONER, 3), idOf(TEAM, 4))} }`;
    const ask = () => groups(`${where()}, groupBy: [PARTNER_PRIORITY, MEASURE]`);
    expect((await ask()).map(inShort)).toEqual([`${TEAM}/004 hate-crimes 12`]);
    await decide(hub, partnerPriority(hub, TEAM, 4), "WITHDRAWN");
    expect(await ask()).toEqual([]);
  });

  it("by priority and partner priority has only pairs that line up, although other partnerships watch the same measures", async () => {
    const many = manyPartnerships(readSeeds(hub.config.seedsDir), 3, { smallAreas: false });
    await hub.catalogue.reach((await writeSeeds(hub.database, many)).catalogueVersion);
    const question = (groupBy: string) =>
      `{ measurementSummary(where: { measures: ["hate-crimes"] }, groupBy: ${groupBy}, first: 1000) {
        nodes { priority { id } partnerPriority { id } value } } }`;
    type Answer = {
      measurementSummary: { nodes: { priority: { id: string }; partnerPriority: { id: string }; value: number }[] };
    };
    const { snapshot } = hub.catalogue;
    const watching = snapshot.priorities.filter(({ indicators }) =>
      indicators.some(({ measure }) => measure.code === "hate-crimes"),
    );
    expect(watching.length).toBeGreaterThan(1);
    const expected = watching.flatMap(({ id, alignments }) =>
      alignments.map((alignment) => ({
        priority: { id },
        partnerPriority: { id: alignment.partnerPriority.id },
        value: 12,
      })),
    );
    const inOrder = (groups: Answer["measurementSummary"]["nodes"]) =>
      [...groups].sort((a, b) =>
        a.partnerPriority.id + a.priority.id < b.partnerPriority.id + b.priority.id ? -1 : 1,
      );
    for (const groupBy of ["[PRIORITY, PARTNER_PRIORITY]", "[PARTNER_PRIORITY, PRIORITY]"]) {
      const { nodes } = (await hub.data<Answer>(question(groupBy))).measurementSummary;
      expect(inOrder(nodes)).toEqual(inOrder(expected));
    }
  });
});
