import fc from "fast-check";
import { partitionsOf } from "../../../src/catalogue/partitions";
import { askSeries, inShort } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, GRAVESHAM, KENT, MEDWAY, FORCE, PARTNERSHIP] = [
  "E07000107",
  "E07000109",
  "E10000016",
  "E06000035",
  "E23000032",
  "E22000352",
] as const;
const DISTRICTS = Array.from({ length: 12 }, (_, place) => `E0700${String(105 + place).padStart(4, "0")}`);

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

/** A figure of the same measure and period for each of some areas. */
const each = (areas: readonly string[], period: string, others: Partial<Figure> = {}): Figure[] =>
  areas.map((area) => ({ measure: "total-crime", area, period, value: 10, ...others }));
/** The codes of an area's parts: by the first partition those of 2021, by the second those of 2011, by the third wards. */
const partsOf = (area: string, partition = 0) => {
  const found = hub.catalogue.snapshot.area(area);
  return (found ? partitionsOf(found)[partition]?.areas : [])?.map(({ code }) => code) ?? [];
};
const pointOf = async (area: string, asked: Parameters<typeof askSeries>[2] = {}, measure = "total-crime") => {
  const { points } = await askSeries(hub, measure, { area, ...asked });
  const [point] = points;
  if (!point || points.length > 1) throw new Error(`The series has ${points.length} points.`);
  return point;
};

describe("what only the areas within have", () => {
  it("is added up for a county from its districts, for the force with Medway, and for the joint partnership", async () => {
    await addFigures(hub, each([...DISTRICTS, MEDWAY], "2025-04"));
    expect(await pointOf(KENT)).toMatchObject({
      value: 120,
      measurement: null,
      flags: [],
      note: "Added up from the 12 areas within: the sum of 12 parts.",
    });
    expect((await pointOf(FORCE)).value).toBe(130);
    expect((await pointOf(PARTNERSHIP)).value).toBe(20);
  });

  it("is never the force's without Medway, nor the county's alone", async () => {
    await addFigures(hub, [...each(DISTRICTS, "2025-04"), ...each([KENT], "2025-04", { value: 120 })]);
    expect(await pointOf(FORCE)).toMatchObject({
      value: null,
      absence: "INCOMPLETE",
      note: "Not added up from the 13 areas within: 1 of 13 parts missing.",
    });
  });

  it("makes the force up of the county and Medway where only those have it", async () => {
    await addFigures(hub, each([KENT, MEDWAY], "2025-04"));
    expect(await pointOf(FORCE)).toMatchObject({
      value: 20,
      note: "Added up from the 2 areas within: the sum of 2 parts.",
    });
  });

  it("is never added up for a region or a country, of which the hub does not hold every part", async () => {
    await addFigures(hub, each([...DISTRICTS, MEDWAY, KENT, FORCE], "2025-04"));
    for (const area of ["E12000008", "E92000001"]) {
      expect(inShort(await askSeries(hub, "total-crime", { area }))).toEqual([["2025-09", "NOT_REPORTED"]]);
    }
  });

  it("is rolled up over time as well", async () => {
    await addFigures(
      hub,
      ["2025-04", "2025-05", "2025-06"].flatMap((month) => each([DARTFORD, GRAVESHAM], month)),
    );
    const [point] = (await askSeries(hub, "total-crime", { area: PARTNERSHIP, frequency: "QUARTER" })).points;
    expect(point).toMatchObject({ value: 60, absence: null });
  });
});

describe("a district", () => {
  it("is made up of the small areas of 2021, or of those of 2011 that a publisher may still use", async () => {
    await addFigures(hub, [...each(partsOf(DARTFORD, 0), "2024-01"), ...each(partsOf(DARTFORD, 1), "2019-01")]);
    const series = await askSeries(hub, "total-crime");
    expect([inShort(series)[0], inShort(series).at(-1)]).toEqual([
      ["2019-01", 580],
      ["2024-01", 670],
    ]);
    expect(series.points.flatMap(({ flags }) => flags)).toEqual([]);
  });

  it("is incomplete without one of them, as those in force at the time were", async () => {
    await addFigures(hub, [
      ...each(partsOf(DARTFORD, 0).slice(1), "2024-01"),
      ...each(partsOf(DARTFORD, 1).slice(1), "2019-01"),
    ]);
    const notes = (await askSeries(hub, "total-crime")).points.map(({ note }) => note);
    expect(notes[0]).toBe("Not added up from the 58 areas within: 1 of 58 parts missing.");
    expect(notes.at(-1)).toBe("Not added up from the 67 areas within: 1 of 67 parts missing.");
  });

  it("is made up of wards only where the small areas lack one", async () => {
    const wards = partsOf(DARTFORD, 2);
    const small = partsOf(DARTFORD, 0);
    await addFigures(hub, [...each(wards, "2024-01", { value: 7 }), ...each(small.slice(1), "2024-01")]);
    expect((await pointOf(DARTFORD)).value).toBe(140);
    await addFigures(hub, each(small.slice(0, 1), "2024-01"));
    expect((await pointOf(DARTFORD)).value).toBe(670);
  });
});

describe("a ward", () => {
  it("is made up of the small areas that lie in it best, and so is an estimate", async () => {
    const ward = partsOf(DARTFORD, 2).find((each) => partsOf(each).length > 1) ?? "";
    const small = partsOf(ward);
    await addFigures(hub, each(small, "2024-01", { flags: ["PROVISIONAL"] }));
    expect(await pointOf(ward)).toMatchObject({ value: 10 * small.length, flags: ["PROVISIONAL", "ESTIMATED"] });
  });

  it("comes to the district together with the others, whatever the small areas have", async () => {
    const small = partsOf(DARTFORD, 0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(300), { minLength: small.length, maxLength: small.length }), async (values) => {
        await removeFigures(hub);
        await addFigures(
          hub,
          small.map((area, place) => ({ measure: "total-crime", area, period: "2024-01", value: values[place] ?? 0 })),
        );
        const wards = await Promise.all(partsOf(DARTFORD, 2).map((ward) => pointOf(ward)));
        const sum = wards.reduce((total, { value }) => total + (value ?? Number.NaN), 0);
        expect(sum).toBe((await pointOf(DARTFORD)).value);
        expect(sum).toBe(values.reduce((total, value) => total + value, 0));
      }),
      { numRuns: 5 },
    );
  });
});

describe("what is to be known of a part", () => {
  it("is known of the whole: hidden, published in part, absent for one reason", async () => {
    const others = DISTRICTS.slice(1);
    const [first] = DISTRICTS;
    const withFirst = (period: string, figure: Partial<Figure>) => [
      ...each(others, period),
      ...each([first ?? ""], period, { value: undefined, ...figure } as Partial<Figure>),
    ];
    await addFigures(hub, [
      ...withFirst("2025-01", { absence: "SUPPRESSED" }),
      ...withFirst("2025-02", { value: 4, flags: ["PARTIAL"] }),
      ...withFirst("2025-03", { absence: "NOT_REPORTED" }),
      ...each(DISTRICTS, "2025-04", { value: undefined, absence: "RECORDED_ELSEWHERE" } as Partial<Figure>),
      ...withFirst("2025-05", { value: 4, hiddenAs: "SUPPRESSED" }),
    ]);
    const { points } = await askSeries(hub, "total-crime", { area: KENT });
    expect(points.map(({ value, absence, flags }) => [value, absence, flags])).toEqual([
      [null, "SUPPRESSED", []],
      [null, "INCOMPLETE", ["PARTIAL"]],
      [null, "INCOMPLETE", []],
      [null, "RECORDED_ELSEWHERE", []],
      [null, "SUPPRESSED", []],
    ]);
  });
});

describe("kinds of measure over areas", () => {
  const inKent = (measure: string, figure: (place: number) => Partial<Figure>, period = "2024/25-Q4") =>
    addFigures(
      hub,
      DISTRICTS.map((area, place) => ({ measure, area, period, ...figure(place) })),
    );

  it("add levels up, which stand side by side", async () => {
    await inKent("temporary-accommodation", () => ({ value: 100 }));
    expect((await pointOf(KENT, {}, "temporary-accommodation")).value).toBe(1_200);
  });

  it("work ratios out anew", async () => {
    await inKent("youth-ete", (place) => ({ value: 50, numerator: place, denominator: 2 * place }));
    expect((await pointOf(KENT, {}, "youth-ete")).value).toBe(50);
  });

  it("do not add different people up", async () => {
    await inKent("asb-repeat-victims", () => ({ value: 6 }));
    expect((await pointOf(KENT, {}, "asb-repeat-victims")).absence).toBe("NOT_COMBINABLE");
  });

  it("add decimal numbers up to what people write, and refuse what no number can hold", async () => {
    await inKent("graffiti-incidents", () => ({ value: 0.1 }));
    expect((await pointOf(KENT, {}, "graffiti-incidents")).value).toBe(1.2);
    await inKent("hate-crimes", () => ({ value: 1.7e308 }));
    expect(await pointOf(KENT, {}, "hate-crimes")).toMatchObject({ value: null, absence: "NOT_COMBINABLE" });
    await inKent("youth-custody", () => ({ value: 1, numerator: 1.7e308, denominator: 1.7e308 }));
    expect((await pointOf(KENT, {}, "youth-custody")).value).toBe(12);
  });
});

describe("a category", () => {
  it("that only the areas within have is added up, though the area has the total itself", async () => {
    await addFigures(hub, [
      ...each([KENT], "2025-04", { value: 500 }),
      ...each(DISTRICTS, "2025-04", { category: "robbery", value: 3 }),
    ]);
    expect((await pointOf(KENT, { category: "robbery" })).value).toBe(36);
    expect((await pointOf(KENT)).value).toBe(500);
  });
});
