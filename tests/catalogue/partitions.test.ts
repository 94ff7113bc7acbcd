import type { Area, AreaLink } from "../../src/catalogue/model";
import { partitionsOf } from "../../src/catalogue/partitions";
import { AreaType } from "../../src/domain/areaType";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const area = (code: string) => {
  const found = hub.catalogue.snapshot.area(code);
  if (!found) throw new Error(`The seeds have no area ${code}.`);
  return found;
};
/** The partitions of an area in short: how many areas of which types, since when, and whether by best fit. */
const inShort = (of: Area) =>
  partitionsOf(of).map(({ areas, from, isBestFit }) => {
    const types = [...new Set(areas.map(({ type }) => type))].sort().join("+");
    return `${areas.length} ${types} from ${from ?? "ever"}${isBestFit ? ", best fit" : ""}`;
  });

describe("an area of the seeds is made up", () => {
  it("of the small areas of 2021 or of those of 2011, else of wards: a district", () => {
    expect(inShort(area("E07000107"))).toEqual(["67 LSOA from 2021-03-21", "58 LSOA from ever", "20 WARD from ever"]);
  });

  it("of small areas by best fit: a ward", () => {
    const wards = hub.catalogue.snapshot.areas.filter(({ type }) => type === AreaType.WARD);
    expect(wards.length).toBeGreaterThan(0);
    for (const ward of wards) {
      for (const { areas, isBestFit } of partitionsOf(ward)) {
        expect(areas.every(({ type }) => type === AreaType.LSOA)).toBe(true);
        expect(isBestFit).toBe(true);
      }
    }
  });

  it("of its twelve districts, and not of the joint partnership that lies in it as well: a county", () => {
    expect(inShort(area("E10000016"))).toEqual(["12 DISTRICT from 1974-04-01"]);
  });

  it.each(["E23000032", "E31000022"])(
    "of thirteen councils or of the county and Medway, and never of fewer: the force and the fire authority (%s)",
    (code) => {
      expect(inShort(area(code))).toEqual(["13 DISTRICT+UNITARY from 1998-04-01", "2 COUNTY+UNITARY from 1998-04-01"]);
    },
  );

  it("of two districts: the joint partnership", () => {
    expect(inShort(area("E22000352"))).toEqual(["2 DISTRICT from 1974-04-01"]);
  });

  it("of none that the hub holds all of: a region, a country and a small area", () => {
    for (const code of ["E12000008", "E92000001", "E01024132"]) expect(partitionsOf(area(code))).toEqual([]);
  });
});

/** A district made up of small areas, each with the days on which it began and ended. */
function district(spans: Readonly<Record<string, readonly [from: string | null, to: string | null]>>): Area {
  const childLinks: AreaLink[] = [];
  const parent = { code: "D", type: AreaType.DISTRICT, childLinks } as unknown as Area;
  for (const [code, [validFrom, validTo]] of Object.entries(spans)) {
    const part = { code, type: AreaType.LSOA, validFrom, validTo } as unknown as Area;
    childLinks.push({ area: part, parent, validFrom: null, validTo: null, isBestFit: false } as unknown as AreaLink);
  }
  return parent;
}
const codesOf = (of: Area) => partitionsOf(of).map(({ areas, from }) => [from, areas.map(({ code }) => code).join()]);

describe("the sets of parts", () => {
  it("are one for each time that parts were redrawn, the latest first", () => {
    const redrawnTwice = district({
      A: [null, null],
      B: [null, "2010-12-31"],
      B1: ["2011-01-01", null],
      C: [null, "2020-12-31"],
      C1: ["2021-01-01", null],
      C2: ["2021-01-01", null],
    });
    expect(codesOf(redrawnTwice)).toEqual([
      ["2021-01-01", "A,B1,C1,C2"],
      ["2011-01-01", "A,B1,C"],
      [null, "A,B,C"],
    ]);
  });

  it("leave out one that only lacks a part of another, since it does not cover the whole", () => {
    expect(codesOf(district({ A: ["1974-04-01", null], B: ["1998-04-01", null] }))).toEqual([["1998-04-01", "A,B"]]);
    expect(codesOf(district({ A: [null, null], B: ["1998-04-01", null] }))).toEqual([["1998-04-01", "A,B"]]);
  });

  it("are one where nothing was redrawn", () => {
    expect(codesOf(district({ A: [null, null], B: [null, null] }))).toEqual([[null, "A,B"]]);
  });

  it("are none without parts", () => {
    expect(codesOf(district({}))).toEqual([]);
  });
});
