import { partitionsOf } from "../../src/catalogue/partitions";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

function partitions(code: string) {
  const area = hub.catalogue.snapshot.area(code);
  if (!area) throw new Error(`The seeds have no area ${code}.`);
  return partitionsOf(area).map(({ areas, from, isBestFit }) => ({ parts: areas.length, from, isBestFit }));
}

describe("the ways in which an area is made up of others", () => {
  it("are the small areas of 2021, those of 2011 and then the wards for a district", () => {
    expect(partitions("E07000107")).toEqual([
      { parts: 67, from: "2021-03-21", isBestFit: false },
      { parts: 58, from: null, isBestFit: false },
      { parts: 20, from: null, isBestFit: false },
    ]);
  });

  it("are the districts for the county", () => {
    expect(partitions("E10000016")).toEqual([{ parts: 12, from: "1974-04-01", isBestFit: false }]);
  });

  it("leave no part out: the force without Medway, whose forerunners are not held, is no way to make it up", () => {
    expect(partitions("E23000032")).toEqual([
      { parts: 13, from: "1998-04-01", isBestFit: false },
      { parts: 2, from: "1998-04-01", isBestFit: false },
    ]);
  });

  it("are none for a region, of which not all parts are held", () => {
    expect(partitions("E12000008")).toEqual([]);
  });
});
