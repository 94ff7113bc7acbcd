import { areasAround } from "../../src/catalogue/areasAround";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const around = (code: string, day: string | null = null) => {
  const area = hub.catalogue.snapshot.area(code);
  return area && areasAround(area, day).map((each) => each.code);
};

describe("the areas around an area", () => {
  it("go from the smallest kind to the largest: the county before the joint partnership, the country last", () => {
    expect(around("E07000107")).toEqual(["E10000016", "E23000032", "E31000022", "E22000352", "E12000008", "E92000001"]);
    expect(around("E01024132")?.slice(0, 3)).toEqual(["E05012396", "E07000107", "E10000016"]);
  });

  it("are those of the day: none before the area itself was", () => {
    expect(around("E07000107", "1970-01-01")).toEqual([]);
  });

  it("are none around the country", () => {
    expect(around("E92000001")).toEqual([]);
  });
});
