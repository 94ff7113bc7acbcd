import { anonymous } from "../../src/access/viewer";
import { HubError } from "../../src/errors";
import type { Asking } from "../../src/measurements/asking";
import { checkPerPopulation, populationsOf } from "../../src/measurements/population";
import { heldLoader } from "../../src/measurements/series/heldLoader";
import { addFigures, type Figure, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const [DARTFORD, GRAVESHAM, KENT, JOINT, REGION] = [
  "E07000107",
  "E07000109",
  "E10000016",
  "E22000352",
  "E12000008",
] as const;

const population = (area: string, period: string, value: number): Figure => ({
  measure: "population",
  area,
  period,
  value,
});

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  await addFigures(
    hub,
    [
      population(DARTFORD, "2020", 114_051),
      population(DARTFORD, "2021", 116_777),
      population(GRAVESHAM, "2021", 106_838),
      population(REGION, "2021", 9_294_000),
    ],
    { recordedAt: "2023-01-31T09:00:00Z" },
  );
  await addFigures(hub, [population(DARTFORD, "2021", 116_800)], { recordedAt: "2024-01-31T09:00:00Z" });
});
afterAll(() => hub.close());

function populations() {
  const asking: Asking = {
    database: hub.database,
    catalogue: hub.catalogue.snapshot,
    viewer: anonymous,
    today: "2026-02-01",
  };
  return populationsOf(asking, heldLoader(asking));
}

const areaId = (code: string) => hub.catalogue.snapshot.area(code)?.rowId ?? 0;
const read = (code: string, year: number, asOf: string | null = null) =>
  populations().load({ areaId: areaId(code), year, asOf });

describe("the population of an area in a year", () => {
  it("is the mid-year estimate, with the measurement that it comes from", async () => {
    const found = await read(DARTFORD, 2020);
    expect(found?.value).toBe(114_051);
    expect(found?.measurement).toMatchObject({ period: { key: "2020" }, source: { slug: "ons-mid-year-estimates" } });
  });

  it("is that of the very year, or none", async () => {
    expect(await read(DARTFORD, 2019)).toBeNull();
    expect(await read(DARTFORD, 2022)).toBeNull();
  });

  it("is added up from the areas that make it up, where all of them have one", async () => {
    const joint = await read(JOINT, 2021);
    expect([joint?.value, joint?.measurement]).toEqual([116_800 + 106_838, null]);
    expect(await read(JOINT, 2020)).toMatchObject({ value: null, absence: "INCOMPLETE" });
    expect(await read(KENT, 2021)).toMatchObject({ value: null, absence: "INCOMPLETE" });
  });

  it("is never added up for a region, of which not all parts are held", async () => {
    expect((await read(REGION, 2021))?.value).toBe(9_294_000);
    expect(await read(REGION, 2020)).toBeNull();
  });

  it("is what was known at an instant", async () => {
    expect((await read(DARTFORD, 2021, "2023-06-01T00:00:00Z"))?.value).toBe(116_777);
    expect((await read(DARTFORD, 2021))?.value).toBe(116_800);
    expect(await read(DARTFORD, 2021, "2022-06-01T00:00:00Z")).toBeNull();
  });

  it("costs one statement for any number of areas and years", async () => {
    const { load } = populations();
    const before = hub.database.statementsSent();
    const years = [2019, 2020, 2021];
    await Promise.all(
      [DARTFORD, GRAVESHAM, JOINT, KENT, REGION].flatMap((code) =>
        years.map((year) => load({ areaId: areaId(code), year, asOf: null })),
      ),
    );
    expect(hub.database.statementsSent() - before).toBe(1);
  });
});

describe("a rate per head", () => {
  const refusal = (code: string, residents: number | null) => {
    const measure = hub.catalogue.snapshot.measure(code);
    if (!measure) throw new Error(`The seeds have no measure ${code}.`);
    try {
      checkPerPopulation(measure, residents);
      return null;
    } catch (fault) {
      return fault instanceof HubError ? fault.code : fault;
    }
  };

  it("is of events, levels and different people, not of what is a rate already", () => {
    const counts = ["asb-incidents", "temporary-accommodation", "asb-repeat-victims"];
    expect(counts.map((code) => refusal(code, 1_000))).toEqual([null, null, null]);
    expect(refusal("reoffending-rate", 1_000)).toBe("NOT_PER_POPULATION");
    expect(refusal("reoffending-rate", null)).toBeNull();
  });

  it("is for 1 to 10,000,000 residents, in whole numbers", () => {
    expect([1, 10_000_000].map((residents) => refusal("asb-incidents", residents))).toEqual([null, null]);
    const refused = [0, -1, 10_000_001, 1.5, Number.NaN].map((residents) => refusal("asb-incidents", residents));
    expect(refused).toEqual(Array(5).fill("INVALID_PER_POPULATION"));
  });
});
