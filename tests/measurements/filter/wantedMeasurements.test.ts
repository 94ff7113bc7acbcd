import { anonymous, type Viewer } from "../../../src/access/viewer";
import { globalId } from "../../../src/catalogue/globalId";
import { AreaType } from "../../../src/domain/areaType";
import { Frequency } from "../../../src/domain/frequency";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import { Visibility } from "../../../src/domain/visibility";
import type { MeasurementFilter } from "../../../src/measurements/filter/measurementFilter";
import { wantedMeasurements } from "../../../src/measurements/filter/wantedMeasurements";
import { Parameters } from "../../../src/measurements/parameters";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const DARTFORD = "E07000107";
const WARD = "E05012392";
const GRAVESHAM = "E07000109";
const KENT = "E10000016";

/** Each figure is known by its note. */
const FIGURES: readonly (Figure & { note: string })[] = [
  { note: "asb", measure: "asb-incidents", area: DARTFORD, period: "2021-04", value: 100 },
  { note: "asb in a ward", measure: "asb-incidents", area: WARD, period: "2021-04", value: 7 },
  { note: "asb quarter", measure: "asb-incidents", area: DARTFORD, period: "2021/22-Q1", value: 300 },
  { note: "asb year", measure: "asb-incidents", area: DARTFORD, period: "2021/22", value: 900, flags: ["PARTIAL"] },
  {
    note: "asb stated",
    measure: "asb-incidents",
    area: DARTFORD,
    period: "YE-2020-09",
    value: 2855,
    source: "dartford-strategy-2021",
  },
  { note: "crime", measure: "total-crime", area: GRAVESHAM, period: "2021-05", value: 500, flags: ["PROVISIONAL"] },
  { note: "burglary", measure: "total-crime", area: GRAVESHAM, period: "2021-05", category: "burglary", value: 50 },
  {
    note: "violent robbery",
    measure: "violent-offences",
    area: DARTFORD,
    period: "2021-05",
    category: "robbery",
    value: 5,
  },
  { note: "fly-tips", measure: "fly-tipping-incidents", area: KENT, period: "2020/21", value: 0 },
  {
    note: "no fly-tips",
    measure: "fly-tipping-incidents",
    area: DARTFORD,
    period: "2020/21",
    absence: "NOT_AVAILABLE",
  },
  { note: "hidden", measure: "youth-custody", area: KENT, period: "2021-06", value: 3, hiddenAs: "SUPPRESSED" },
  { note: "partners'", measure: "hate-crimes", area: DARTFORD, period: "2021-06", value: 12, visibility: "PARTNERS" },
];

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  await addFigures(hub, FIGURES, { recordedAt: "2022-01-01T00:00:00Z" });
});
afterAll(() => hub.close());

async function taken(
  where: MeasurementFilter,
  { asOf = null, viewer = anonymous }: { asOf?: Date | null; viewer?: Viewer } = {},
): Promise<string[]> {
  const parameters = new Parameters();
  const { table, conditions } = wantedMeasurements(
    where,
    asOf,
    { catalogue: hub.catalogue.snapshot, viewer },
    parameters,
  );
  const rows = await hub.database.dataSource.query<{ note: string }[]>(
    `SELECT v.note FROM ${table} v WHERE ${conditions.join(" AND ")} ORDER BY v.id`,
    parameters.values,
  );
  return rows.map(({ note }) => note);
}

const idOf = (list: readonly { id: string; key: string }[], key: string) =>
  list.find((thing) => thing.key === key)?.id ?? "none";
const TOTALS = FIGURES.filter(({ category, visibility }) => !category && !visibility).map(({ note }) => note);

describe("a filter of measurements", () => {
  it("takes every total when it says nothing", async () => {
    expect(await taken({})).toEqual(TOTALS);
  });

  it("takes nulls for nothing said", async () => {
    const nothing = Object.fromEntries(
      ["measures", "priorities", "areas", "areaType", "within", "periods", "from", "breakdown", "value", "absent"].map(
        (part) => [part, null],
      ),
    );
    expect(await taken(nothing)).toEqual(TOTALS);
  });

  it.each<[string, MeasurementFilter, string[]]>([
    ["measures", { measures: ["total-crime", "youth-custody"] }, ["crime", "hidden"]],
    ["areas", { areas: [KENT] }, ["fly-tips", "hidden"]],
    ["kinds of area", { areaType: [AreaType.WARD] }, ["asb in a ward"]],
    ["what lies within an area, not the area itself", { within: DARTFORD }, ["asb in a ward"]],
    ["what lies within an area, however far down", { within: KENT, areaType: [AreaType.WARD] }, ["asb in a ward"]],
    ["areas only where they lie within another", { within: KENT, areas: [GRAVESHAM, KENT] }, ["crime"]],
    [
      "periods, which are more than their first day",
      { periods: ["2021-04", "2021/22"] },
      ["asb", "asb in a ward", "asb year"],
    ],
    ["a first period", { from: "2021-05" }, ["crime", "hidden"]],
    ["a first period by the day it starts on", { from: "2021/22" }, [...TOTALS.slice(0, 4), "crime", "hidden"]],
    ["a last period by the day it ends on", { to: "2020/21" }, ["asb stated", "fly-tips", "no fly-tips"]],
    ["a span of periods", { from: "2021-04", to: "2021-05" }, ["asb", "asb in a ward", "crime"]],
    ["a frequency", { frequency: Frequency.QUARTER }, ["asb quarter"]],
    ["a breakdown", { breakdown: "crime-type" }, ["burglary", "violent robbery"]],
    ["categories", { categories: ["burglary"] }, ["burglary"]],
    ["categories of a breakdown", { categories: ["crime-type.robbery", "stage.burglary"] }, ["violent robbery"]],
    ["a breakdown's categories", { breakdown: "stage", categories: ["burglary"] }, []],
    ["sources", { sources: ["dartford-strategy-2021"] }, ["asb stated"]],
    ["an organisation's sources", { organisations: ["defra"] }, ["fly-tips", "no fly-tips"]],
    ["the values that an organisation returns, in its area", { organisations: ["kent-police"] }, TOTALS.slice(0, 5)],
    ["values from", { value: { gte: 900 } }, ["asb year", "asb stated"]],
    ["values over", { value: { gt: 900 } }, ["asb stated"]],
    ["values to", { value: { lte: 7 } }, ["asb in a ward", "fly-tips"]],
    ["values under", { value: { lt: 7 } }, ["fly-tips"]],
    ["values between", { value: { gt: 7, lt: 300 } }, ["asb"]],
    ["absences, those of hidden values among them", { absent: true }, ["no fly-tips", "hidden"]],
    ["values that are there", { absent: false, areas: [DARTFORD] }, ["asb", "asb quarter", "asb year", "asb stated"]],
    ["any of some flags", { flags: [MeasurementFlag.PARTIAL, MeasurementFlag.PROVISIONAL] }, ["asb year", "crime"]],
    ["several things at once", { measures: ["asb-incidents"], areas: [DARTFORD], frequency: Frequency.MONTH }, ["asb"]],
  ])("takes %s", async (_what, where, expected) => {
    expect(await taken(where)).toEqual(expected);
  });

  it.each<MeasurementFilter>([
    { measures: ["nothing"] },
    { measures: [] },
    { areas: ["E99999999"] },
    { areaType: [] },
    { within: "E99999999" },
    { periods: [] },
    { periods: ["1999"] },
    { breakdown: "nothing" },
    { categories: ["nothing"] },
    { categories: [] },
    { sources: ["nothing"] },
    { organisations: ["nothing"] },
    { flags: [] },
    { value: { gt: 5, lt: 5 } },
  ])("takes nothing for what nobody has: %j", async (where) => {
    expect(await taken(where)).toEqual([]);
  });

  it("takes the measures of priorities' indicators", async () => {
    const { priorities } = hub.catalogue.snapshot;
    const second = idOf(priorities, "dartford-2019-2022/002");
    expect(await taken({ priorities: [second] })).toEqual([...TOTALS.slice(0, 5), "fly-tips", "no fly-tips"]);
    expect(await taken({ priorities: [] })).toEqual([]);
  });

  it("takes nothing behind a partner priority that aligns with nothing", async () => {
    const [aligned] = hub.catalogue.snapshot.partnerPriorities;
    expect(await taken({ partnerPriorities: [aligned?.id ?? ""] })).toEqual([]);
  });

  it.each([{ priorities: ["x"] }, { partnerPriorities: ["x"] }])("refuses what is no id: %j", async (where) => {
    await expect(taken(where)).rejects.toMatchObject({ code: "INVALID_ID" });
  });

  it("refuses ids of things of another kind, and of nothing, with the list, its kind and the id", async () => {
    const { priorities, partnerPriorities } = hub.catalogue.snapshot;
    const [priority, partnerPriority] = [priorities[0]?.id ?? "", partnerPriorities[0]?.id ?? ""];
    await expect(taken({ partnerPriorities: [partnerPriority, priority] })).rejects.toMatchObject({
      code: "UNKNOWN_ID",
      message: `partnerPriorities takes ids of the type PartnerPriority, but "${priority}" is one of the type Priority.`,
    });
    await expect(taken({ priorities: [partnerPriority] })).rejects.toMatchObject({ code: "UNKNOWN_ID" });
    const gone = globalId("Priority", "nowhere/001");
    await expect(taken({ priorities: [gone] })).rejects.toMatchObject({
      code: "UNKNOWN_ID",
      message: `priorities takes ids of the type Priority, but "${gone}" is nobody's.`,
    });
  });

  it("never feels what the viewer may not see", async () => {
    expect(await taken({ measures: ["hate-crimes"] })).toEqual([]);
    expect(await taken({ measures: ["youth-custody"], value: { lt: 10 } })).toEqual([]);
    const partner: Viewer = { ...anonymous, audience: Visibility.PARTNERS };
    expect(await taken({ measures: ["hate-crimes"] }, { viewer: partner })).toEqual(["partners'"]);
    expect(await taken({ measures: ["youth-custody"], value: { lt: 10 } }, { viewer: partner })).toEqual(["hidden"]);
  });
});

describe("a filter of measurements in time", () => {
  const revised = { measure: "asb-incidents", area: DARTFORD, period: "2021-04" };
  const before = new Date("2022-01-01T00:00:00Z");
  const meeting = new Date("2022-06-01T00:00:00Z");
  const after = new Date("2022-07-01T00:00:00Z");
  const april: MeasurementFilter = { periods: ["2021-04"], areas: [DARTFORD] };
  beforeAll(() =>
    addFigures(hub, [{ ...revised, value: 104, note: "asb revised" }], { recordedAt: after.toISOString() }),
  );

  it("takes what stands now, or stood then", async () => {
    expect(await taken(april)).toEqual(["asb revised"]);
    expect(await taken(april, { asOf: meeting })).toEqual(["asb"]);
    expect(await taken(april, { asOf: after })).toEqual(["asb revised"]);
    expect(await taken(april, { asOf: new Date("2021-12-31T00:00:00Z") })).toEqual([]);
  });

  it("takes every vintage recorded in a span: what changed since a meeting", async () => {
    expect(await taken({ recordedFrom: meeting })).toEqual(["asb revised"]);
    expect(await taken({ recordedTo: meeting })).toEqual(TOTALS);
    expect(await taken({ ...april, recordedFrom: before })).toEqual(["asb", "asb revised"]);
    expect(await taken({ ...april, recordedFrom: before, recordedTo: after })).toEqual(["asb", "asb revised"]);
  });

  it("takes only what was known then of a span", async () => {
    expect(await taken({ ...april, recordedFrom: before }, { asOf: meeting })).toEqual(["asb"]);
    expect(await taken({ recordedFrom: meeting }, { asOf: meeting })).toEqual([]);
  });
});
