import { bumpCatalogueVersion } from "../../../src/database/version";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, onlyGroup } from "../../harness/summary";

const KENT = "E10000016";
const FORCE = "E23000032";
const FIRE_AUTHORITY = "E31000022";
const SOUTH_EAST = "E12000008";
const MEDWAY = "E06000035";
const DARTFORD = "E07000107";
const JOINT_PARTNERSHIP = "E22000352";
const WARD = "E05012396";

let hub: TestHub;
/** The codes of Kent's twelve districts. */
let districts: string[];
/** The codes of the small areas of 2021 in a ward, by best fit, and of those in Dartford. */
let inWard: string[];
let inDartford: string[];
/** The codes of those that were in Dartford before. */
let of2011: string[];

beforeAll(async () => {
  hub = await openTestHub();
  const childrenOf = (code: string) => hub.catalogue.snapshot.area(code)?.childLinks.map(({ area }) => area) ?? [];
  districts = childrenOf(KENT)
    .filter(({ type }) => type === "DISTRICT")
    .map(({ code }) => code);
  inWard = childrenOf(WARD).map(({ code }) => code);
  const smallAreas = childrenOf(DARTFORD).filter(({ type }) => type === "LSOA");
  inDartford = smallAreas.filter(({ validTo }) => validTo === null).map(({ code }) => code);
  of2011 = smallAreas.filter(({ validFrom }) => validFrom === null).map(({ code }) => code);
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

const each = (areas: readonly string[], period: string, more: Partial<Figure> = {}): Figure[] =>
  areas.map((area, place) => ({ measure: "asb-incidents", area, period, value: place + 1, ...more }));

const sumTo = (last: number) => (last * (last + 1)) / 2;

describe("values taken to the areas around theirs", () => {
  it("make the county of all its districts", async () => {
    await addFigures(hub, each(districts, "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA, PERIOD], rollUpTo: COUNTY")).toMatchObject({
      area: KENT,
      period: "2021-04",
      value: 78,
      absence: null,
      flags: [],
      count: 12,
    });
  });

  it("make nothing of all districts but one", async () => {
    await addFigures(hub, each(districts.slice(1), "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA, PERIOD], rollUpTo: COUNTY")).toMatchObject({
      area: KENT,
      value: null,
      absence: "INCOMPLETE",
      refusal: null,
      count: 11,
    });
  });

  it("make nothing of a county that one is asked for by itself", async () => {
    await addFigures(hub, each([DARTFORD], "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({ absence: "INCOMPLETE" });
  });

  it("are complete period by period: a district may be missing in one month only", async () => {
    await addFigures(hub, [...each(districts, "2021-04"), ...each(districts.slice(1), "2021-05")]);
    const { groups } = await askSummary(hub, "groupBy: [AREA, PERIOD], rollUpTo: COUNTY");
    expect(groups.map(({ value, absence }) => [value, absence])).toEqual([
      [78, null],
      [null, "INCOMPLETE"],
    ]);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({ absence: "INCOMPLETE" });
    expect(await onlyGroup(hub, `where: { to: "2021-04" }, groupBy: [MEASURE], rollUpTo: COUNTY`)).toMatchObject({
      value: 78,
    });
  });

  it("are complete whichever length of period each district has", async () => {
    const [first = "", ...others] = districts;
    const months = ["2021-04", "2021-05", "2021-06"].flatMap((period) => each([first], period));
    await addFigures(hub, [...months, ...each(others, "2021/22-Q1")]);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({ value: 3 + sumTo(11) });
  });

  it("need the unitary authority for the force, and not for the county", async () => {
    await addFigures(hub, each(districts, "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: POLICE_FORCE")).toMatchObject({
      area: FORCE,
      absence: "INCOMPLETE",
    });
    await addFigures(hub, each([MEDWAY], "2021-04", { value: 100 }));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: POLICE_FORCE")).toMatchObject({
      value: 178,
      absence: null,
    });
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: FIRE_AUTHORITY")).toMatchObject({
      area: FIRE_AUTHORITY,
      value: 178,
    });
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({
      area: KENT,
      value: 78,
      count: 12,
    });
  });

  it("make the force of the county and the unitary authority as well", async () => {
    await addFigures(hub, [...each([KENT], "2021-04", { value: 78 }), ...each([MEDWAY], "2021-04", { value: 100 })]);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: POLICE_FORCE")).toMatchObject({ value: 178 });
  });

  it("never make a region, of which the hub does not hold every part", async () => {
    await addFigures(hub, each([...districts, MEDWAY], "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: REGION")).toMatchObject({
      area: SOUTH_EAST,
      absence: "INCOMPLETE",
    });
  });

  it("stay where they are when they are of that type", async () => {
    await addFigures(hub, each([KENT, "E92000001"], "2021-04"));
    const { groups } = await askSummary(hub, "groupBy: [AREA], rollUpTo: COUNTY");
    expect(groups.map(({ area, value }) => [area, value])).toEqual([[KENT, 1]]);
  });

  it("are refused beside a value of the whole's own", async () => {
    await addFigures(hub, each([...districts, KENT], "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA, PERIOD], rollUpTo: COUNTY")).toMatchObject({
      value: null,
      refusal: "OVERLAP",
    });
    expect(await onlyGroup(hub, `where: { areaType: [DISTRICT] }, groupBy: [AREA], rollUpTo: COUNTY`)).toMatchObject({
      value: 78,
    });
  });

  it("equal what the whole published for itself when nothing is missing", async () => {
    await addFigures(hub, [...each(districts, "2021-04"), ...each([KENT], "2021-04", { value: 78 })]);
    const published = await onlyGroup(hub, `where: { areas: ["${KENT}"] }, groupBy: [AREA, PERIOD]`);
    const rolled = await onlyGroup(hub, `where: { areaType: [DISTRICT] }, groupBy: [AREA, PERIOD], rollUpTo: COUNTY`);
    expect(rolled.value).toBe(published.value);
  });

  it("are left out where no area of the type is around them", async () => {
    await addFigures(hub, each([MEDWAY], "2021-04"));
    expect((await askSummary(hub, "groupBy: [AREA], rollUpTo: COUNTY")).totalCount).toBe(0);
  });

  it("are hidden when a part is", async () => {
    const [first = "", ...others] = districts;
    await addFigures(hub, [...each([first], "2021-04", { hiddenAs: "SUPPRESSED" }), ...each(others, "2021-04")]);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({
      absence: "SUPPRESSED",
      count: 11,
    });
  });

  it("are summed for levels at one time, and never added up for different people", async () => {
    await addFigures(hub, each(districts, "2021/22-Q1", { measure: "temporary-accommodation" }));
    await addFigures(hub, each(districts, "2021/22-Q1", { measure: "asb-repeat-victims" }));
    const { groups } = await askSummary(hub, "groupBy: [MEASURE, AREA, PERIOD], rollUpTo: COUNTY");
    expect(groups.map(({ measure, value, refusal }) => [measure, value, refusal])).toEqual([
      ["asb-repeat-victims", null, "NOT_ADDITIVE"],
      ["temporary-accommodation", 78, null],
    ]);
  });

  it("may be grouped by what is around them without naming it", async () => {
    await addFigures(hub, each([...districts, MEDWAY], "2021-04"));
    expect(await onlyGroup(hub, "groupBy: [MEASURE], rollUpTo: POLICE_FORCE")).toMatchObject({
      area: null,
      value: sumTo(13),
    });
  });

  it("make the joint partnership of its two districts", async () => {
    await addFigures(hub, each(districts, "2020-04"));
    const { groups } = await askSummary(hub, "groupBy: [AREA], rollUpTo: COMMUNITY_SAFETY_PARTNERSHIP");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ area: JOINT_PARTNERSHIP, count: 2, absence: null });
  });
});

describe("an area that was in a wider one for a time", () => {
  it("counts for it in the periods that end while it was", async () => {
    await hub.database.dataSource.transaction(async (manager) => {
      await manager.query(`UPDATE area_links SET valid_to = '2020-10-31' FROM areas area, areas parent
        WHERE area.id = area_id AND parent.id = parent_id AND area.code = '${DARTFORD}' AND parent.code = '${JOINT_PARTNERSHIP}'`);
      await bumpCatalogueVersion(manager);
    });
    await addFigures(hub, [
      ...["2020-09", "2020-10", "2020-11"].flatMap((period) => each([DARTFORD], period)),
      ...each([DARTFORD], "2020/21-Q3", { value: 50 }),
    ]);
    const { groups } = await askSummary(hub, "groupBy: [AREA, PERIOD], rollUpTo: COMMUNITY_SAFETY_PARTNERSHIP");
    expect(groups.map(({ period }) => period)).toEqual(["2020-09", "2020-10"]);
  });
});

describe("small areas", () => {
  it("make a ward by best fit, which is an estimate", async () => {
    await addFigures(hub, each(inWard, "2022-04"));
    expect(inWard.length).toBeGreaterThan(1);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: WARD")).toMatchObject({
      area: WARD,
      value: sumTo(inWard.length),
      flags: ["ESTIMATED"],
    });
  });

  it("make a district exactly", async () => {
    await addFigures(hub, each(inDartford, "2022-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: DISTRICT")).toMatchObject({
      area: DARTFORD,
      value: sumTo(inDartford.length),
      flags: [],
    });
  });

  it("add up to the same by ward as by district", async () => {
    await addFigures(hub, each(inDartford, "2022-04"));
    const { groups } = await askSummary(hub, "groupBy: [AREA], rollUpTo: WARD");
    expect(groups).toHaveLength(20);
    const values = groups.map(({ value }) => value ?? Number.NaN);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(sumTo(inDartford.length));
  });

  it("of one district do not make the county", async () => {
    await addFigures(hub, each(inDartford, "2022-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: COUNTY")).toMatchObject({
      area: KENT,
      absence: "INCOMPLETE",
    });
  });

  it("of 2011 and of 2021 in one month are refused, for they share their ground", async () => {
    await addFigures(hub, each([...new Set([...of2011, ...inDartford])], "2022-04"));
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: DISTRICT")).toMatchObject({
      value: null,
      refusal: "OVERLAP",
    });
  });

  it("of 2011 make the district of their time", async () => {
    await addFigures(hub, [...each(of2011, "2020-04"), ...each(inDartford, "2022-04")]);
    const { groups } = await askSummary(hub, "groupBy: [AREA, PERIOD], rollUpTo: DISTRICT");
    expect(groups.map(({ value }) => value)).toEqual([sumTo(of2011.length), sumTo(inDartford.length)]);
    expect(await onlyGroup(hub, "groupBy: [AREA], rollUpTo: DISTRICT")).toMatchObject({
      value: sumTo(of2011.length) + sumTo(inDartford.length),
    });
  });
});
