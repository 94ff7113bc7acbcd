import type { Area } from "../../../src/catalogue/model";
import { AreaType } from "../../../src/domain/areaType";
import { divisionsOf } from "../../../src/measurements/summary/divisions";
import { overlappingAreas } from "../../../src/measurements/summary/overlappingAreas";
import { placingsIn } from "../../../src/measurements/summary/placings";
import { type MadeUp, madeUpAreas } from "../../harness/madeUpAreas";

describe("the area of a type that another lies in", () => {
  const placings = (given: Readonly<Record<string, MadeUp>>, type: AreaType, ...codes: string[]) => {
    const areas = madeUpAreas(given);
    return placingsIn(
      type,
      codes.flatMap((code) => areas[code] ?? []),
    ).map(({ area, whole, spans, isBestFit }) => [
      `${area.code} in ${whole.code}${isBestFit ? " by best fit" : ""}`,
      ...spans.map(({ from, to }) => `${from ?? ""}..${to ?? ""}`),
    ]);
  };

  it("is itself, when it is of that type", () => {
    expect(placings({ K: { type: "COUNTY" } }, AreaType.COUNTY, "K")).toEqual([["K in K", ".."]]);
  });

  it("is found however far up, and by every way there is", () => {
    const areas: Record<string, MadeUp> = {
      K: { type: "COUNTY" },
      D: { type: "DISTRICT", in: { K: {} } },
      W: { type: "WARD", in: { D: {} } },
      L: { type: "LSOA", in: { D: {}, W: { isBestFit: true } } },
    };
    expect(placings(areas, AreaType.DISTRICT, "L", "W", "K")).toEqual([
      ["L in D", ".."],
      ["W in D", ".."],
    ]);
    expect(placings(areas, AreaType.WARD, "L")).toEqual([["L in W by best fit", ".."]]);
    expect(placings(areas, AreaType.COUNTY, "L")).toEqual([["L in K", ".."]]);
  });

  it("is by best fit when any step of every way is", () => {
    const areas: Record<string, MadeUp> = {
      K: { type: "COUNTY" },
      W: { type: "WARD", in: { K: {} } },
      L: { type: "LSOA", in: { W: { isBestFit: true } } },
    };
    expect(placings(areas, AreaType.COUNTY, "L")).toEqual([["L in K by best fit", ".."]]);
  });

  it("holds it for as long as every link on the way does", () => {
    const areas: Record<string, MadeUp> = {
      K: { type: "COUNTY" },
      D: { type: "DISTRICT", in: { K: { validFrom: "1974-04-01", validTo: "2023-03-31" } } },
      W: { type: "WARD", in: { D: { validFrom: "2003-05-01" } } },
      V: { type: "WARD", in: { D: { validTo: "2003-04-30" } } },
      X: { type: "WARD", in: { D: { validFrom: "2024-05-01" } } },
    };
    expect(placings(areas, AreaType.COUNTY, "W", "V", "X")).toEqual([
      ["W in K", "2003-05-01..2023-03-31"],
      ["V in K", "1974-04-01..2003-04-30"],
    ]);
  });

  it("may be one before a day and another after it", () => {
    const areas: Record<string, MadeUp> = {
      A: { type: "COUNTY" },
      B: { type: "COUNTY" },
      D: { type: "DISTRICT", in: { A: { validTo: "1995-03-31" }, B: { validFrom: "1995-04-01" } } },
    };
    expect(placings(areas, AreaType.COUNTY, "D")).toEqual([
      ["D in A", "..1995-03-31"],
      ["D in B", "1995-04-01.."],
    ]);
  });

  it("stays its place when its publisher goes on with an area that was redrawn", () => {
    const areas: Record<string, MadeUp> = {
      D: { type: "DISTRICT" },
      L: { type: "LSOA", to: "2021-03-20", in: { D: {} } },
    };
    expect(placings(areas, AreaType.DISTRICT, "L")).toEqual([["L in D", ".."]]);
  });
});

describe("the ways in which an area is made up", () => {
  const divisions = (given: Readonly<Record<string, MadeUp>>, of: string) => {
    const area = madeUpAreas(given)[of];
    return area && divisionsOf(area).map((parts) => parts.map(({ code }) => code).join(" "));
  };
  const small = (district: string, of2011: number, of2021: number): [string, MadeUp][] => [
    [`${district}-same`, { type: "LSOA", in: { [district]: {} } }],
    ...Array.from({ length: of2011 }, (_, place): [string, MadeUp] => [
      `${district}-old${place}`,
      { type: "LSOA", to: "2021-03-20", in: { [district]: {} } },
    ]),
    ...Array.from({ length: of2021 }, (_, place): [string, MadeUp] => [
      `${district}-new${place}`,
      { type: "LSOA", from: "2021-03-21", in: { [district]: {} } },
    ]),
  ];
  const county: [string, MadeUp][] = [
    ["K", { type: "COUNTY" }],
    ["A", { type: "DISTRICT", in: { K: {} } }],
    ["B", { type: "DISTRICT", in: { K: {} } }],
  ];

  it("go down through its parts, all of which are divided alike and as of one time", () => {
    const areas = Object.fromEntries([...county, ...small("A", 1, 2), ...small("B", 1, 1)]);
    expect(divisions(areas, "K")).toEqual([
      "K",
      "A B",
      "A-same A-new0 A-new1 B-same B-new0",
      "A-same A-old0 B-same B-old0",
    ]);
  });

  it("keep the parts of what was not redrawn", () => {
    const areas = Object.fromEntries([...county, ...small("A", 1, 2), ...small("B", 0, 0)]);
    expect(divisions(areas, "K")).toEqual(["K", "A B", "A-same A-new0 A-new1 B-same", "A-same A-old0 B-same"]);
  });

  it("do not go where the catalogue knows no parts of some of them", () => {
    expect(divisions(Object.fromEntries([...county, ...small("A", 0, 0)]), "K")).toEqual(["K", "A B"]);
  });
});

describe("areas overlap", () => {
  const overlaps = (given: Readonly<Record<string, MadeUp>>, ...codes: string[]) => {
    const areas = madeUpAreas(given);
    const some = new Set<Area>(codes.flatMap((code) => areas[code] ?? []));
    return overlappingAreas(some, Object.values(areas)).map(([one, other]) => `${one.code} ${other.code}`);
  };
  const KENT: Record<string, MadeUp> = {
    R: { type: "REGION" },
    P: { type: "POLICE_FORCE", in: { R: {} } },
    F: { type: "FIRE_AUTHORITY", in: { R: {} } },
    K: { type: "COUNTY", in: { P: {}, F: {} } },
    D: { type: "DISTRICT", in: { K: {}, P: { validTo: "2000-01-01" } } },
    E: { type: "DISTRICT", in: { K: {} } },
    W: { type: "WARD", in: { D: {} } },
    L: { type: "LSOA", in: { W: { isBestFit: true } }, to: "2021-03-20" },
    M: { type: "LSOA", in: { W: { isBestFit: true } }, from: "2021-03-21" },
    N: { type: "LSOA", in: { W: { isBestFit: true } } },
    V: { type: "WARD", in: { D: {} }, from: "2023-05-04" },
  };

  it("when one lies in the other, however far down and by best fit too, the nearer one named first", () => {
    expect(overlaps(KENT, "D", "W", "L")).toEqual(["W D", "L W", "L D"]);
    expect(overlaps(KENT, "L", "R")).toEqual(["L R"]);
  });

  it("when both hold the same area, whether or not that is asked about", () => {
    expect(overlaps(KENT, "P", "F")).toEqual(["P F"]);
  });

  it("when one came of redrawing the other, which only areas of one kind do", () => {
    expect(overlaps(KENT, "L", "M", "N", "V")).toEqual(["L M"]);
  });

  it("not when they lie side by side", () => {
    expect(overlaps(KENT, "D", "E")).toEqual([]);
    expect(overlaps(KENT, "W", "E", "V")).toEqual([]);
  });
});
