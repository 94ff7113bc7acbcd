import { type AskedAssessment, askAssessment } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, GRAVESHAM, KENT, MEDWAY, FORCE, ENGLAND] = [
  "E07000107",
  "E07000109",
  "E10000016",
  "E06000035",
  "E23000032",
  "E92000001",
] as const;
const DISTRICTS = Array.from({ length: 12 }, (_, place) => `E0700${String(105 + place).padStart(4, "0")}`);
const OTHERS = DISTRICTS.filter((code) => code !== DARTFORD);

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const tips = (areas: readonly string[], value: number | Partial<Figure>): Figure[] =>
  areas.map((area) => ({
    measure: "fly-tipping-incidents",
    area,
    period: "2021/22",
    ...(typeof value === "number" ? { value } : value),
  }));
const residents = (areas: readonly string[], value: number, others: Partial<Figure> = {}): Figure[] =>
  areas.map((area) => ({ measure: "population", area, period: "2021", value, ...others }));
const compared = async (
  basis: AskedAssessment["basis"],
  asked: AskedAssessment = {},
  indicator = "fly-tipping-incidents",
) => (await askAssessment(hub, indicator, { basis, ...asked } as AskedAssessment)).comparison;
const NOTHING = { baseValue: null, difference: null, percentChange: null, judgement: null };

describe("beside the area around", () => {
  it("an area stands as a rate, by its own confidence limits, in the same source and period", async () => {
    await addFigures(hub, [
      ...tips([DARTFORD], 3_000),
      ...tips([ENGLAND], 1_000_000),
      ...tips([KENT], { value: 99, source: "partner-return" }),
      ...residents([DARTFORD, KENT], 100_000),
      ...residents([ENGLAND], 50_000_000),
    ]);
    expect(await compared("PARENT_AREA")).toEqual({
      basis: "PARENT_AREA",
      basePeriod: expect.objectContaining({ key: "2021/22" }),
      baseArea: expect.objectContaining({ code: ENGLAND }),
      label: "The area around, England (E92000001): incidents per 1,000 residents",
      baseValue: 20,
      difference: 10,
      percentChange: null,
      judgement: "WORSE",
      refusal: null,
    });
  });

  it("the nearest that has a figure is taken, one added up from its districts among them", async () => {
    await addFigures(hub, [
      ...tips([DARTFORD], 3_000),
      ...tips(OTHERS, 1_000),
      ...tips([ENGLAND], 1_000_000),
      ...residents(DISTRICTS, 100_000),
      ...residents([ENGLAND], 50_000_000),
    ]);
    const comparison = await compared("PARENT_AREA");
    expect(comparison.baseArea?.code).toBe(KENT);
    expect(comparison.baseValue).toBeCloseTo(14_000 / 1_200, 10);
  });

  it("a percentage stands as it is, without a population", async () => {
    const share = (area: string, numerator: number) => ({
      measure: "youth-ete",
      area,
      period: "2024/25-Q4",
      value: numerator,
      numerator,
      denominator: 100,
    });
    await addFigures(hub, [share(DARTFORD, 80), share(KENT, 50)]);
    expect(await compared("PARENT_AREA", {}, "youth-ete")).toMatchObject({
      label: "The area around, Kent (E10000016)",
      baseValue: 50,
      difference: 30,
      judgement: "BETTER",
    });
  });

  it.each([
    [
      "it has no figure itself",
      tips([KENT], 9),
      "NOT_AVAILABLE",
      "There is no value for Financial year 2021/22 in Dartford (E07000107).",
    ],
    [
      "its population is not held",
      [...tips([DARTFORD, KENT], 900), ...residents([KENT], 1)],
      "NOT_AVAILABLE",
      "There is no value for the population of Dartford (E07000107) in mid-2021.",
    ],
    [
      "none around it has a figure",
      [...tips([DARTFORD], 900), ...residents([DARTFORD, KENT], 1_000)],
      "NO_BASE",
      "No area around Dartford (E07000107) has a figure for the period from Fly-tipping incidents and actions reported by local authorities and a population for its year.",
    ],
    [
      "the only one around it has no population",
      [...tips([DARTFORD, KENT], 900), ...residents([DARTFORD], 1_000)],
      "NOT_AVAILABLE",
      "There is no value for the population of Kent (E10000016) in mid-2021.",
    ],
    [
      "that of the area around is hidden",
      [...tips([DARTFORD], 900), ...tips([KENT], { absence: "SUPPRESSED" }), ...residents([DARTFORD, KENT], 1_000)],
      "SUPPRESSED",
      "The value for Financial year 2021/22 in Kent (E10000016) is absent (SUPPRESSED).",
    ],
    [
      "its own was only published in part",
      [
        ...tips([DARTFORD], { value: 900, flags: ["PARTIAL"] }),
        ...tips([KENT], 9_000),
        ...residents([DARTFORD, KENT], 1_000),
      ],
      "INCOMPLETE_PERIOD",
      "Only a part of Financial year 2021/22 in Dartford (E07000107) was published.",
    ],
    [
      "its own covers a wider area than its label",
      [
        ...tips([DARTFORD], { value: 900, flags: ["WIDER_AREA"] }),
        ...tips([KENT], 9_000),
        ...residents([DARTFORD, KENT], 1_000),
      ],
      "DIFFERENT_AREA",
      "The figure for Financial year 2021/22 in Dartford (E07000107) covers a wider area than that, and areas are compared as they are.",
    ],
  ])("an area is not put where %s", async (_, figures, code, message) => {
    await addFigures(hub, figures as Figure[]);
    expect(await compared("PARENT_AREA", { period: "2021/22" })).toMatchObject({
      ...NOTHING,
      refusal: { code, message },
    });
  });
});

describe("beside its peers", () => {
  it("a district stands as a rate against the other districts of its county together", async () => {
    await addFigures(hub, [
      ...tips([DARTFORD], 900),
      ...tips(OTHERS.slice(0, 4), 2_000),
      ...tips(OTHERS.slice(4, 5), 4_000),
      ...residents([DARTFORD, ...OTHERS.slice(0, 4)], 100_000),
      ...residents(OTHERS.slice(4), 200_000),
    ]);
    expect(await compared("PEER_AREAS")).toMatchObject({
      baseArea: { code: KENT },
      basePeriod: { key: "2021/22" },
      label: "5 of the 11 other districts of Kent (E10000016), together: incidents per 1,000 residents",
      baseValue: 20,
      difference: -11,
      judgement: "BETTER",
      refusal: null,
    });
  });

  it("a unitary authority stands against the councils of the nearest area that holds some", async () => {
    await addFigures(hub, [...tips([MEDWAY, ...DISTRICTS], 900), ...residents([MEDWAY, ...DISTRICTS], 100_000)]);
    const comparison = await compared("PEER_AREAS", { area: MEDWAY });
    expect([comparison.baseArea?.code, comparison.baseValue]).toEqual([FORCE, 9]);
    expect(comparison.label).toContain("12 of the 12 other districts of Kent (E23000032)");
  });

  it("three peers at least are needed, in number and not in name", async () => {
    await addFigures(hub, [
      ...tips([DARTFORD, ...OTHERS], 900),
      ...residents([DARTFORD, ...OTHERS.slice(0, 2)], 100_000),
    ]);
    expect((await compared("PEER_AREAS")).refusal).toEqual({
      code: "NO_BASE",
      message:
        "A comparison with peers needs 3 of them that have a figure for the period from Fly-tipping incidents and actions reported by local authorities and a population for its year; 2 have.",
    });
    await addFigures(hub, residents(OTHERS.slice(2, 3), 100_000));
    expect((await compared("PEER_AREAS")).refusal).toBeNull();
  });

  it("what has no peers is refused: a county", async () => {
    await addFigures(hub, [...tips([KENT], 900), ...residents([KENT], 100_000)]);
    expect(await compared("PEER_AREAS", { area: KENT })).toMatchObject({
      baseArea: null,
      refusal: { code: "NO_BASE" },
    });
  });

  it("ratios whose parts are not known make no figure together", async () => {
    const share = (area: string): Figure => ({ measure: "youth-ete", area, period: "2024/25-Q4", value: 80 });
    await addFigures(hub, DISTRICTS.map(share));
    const { refusal } = await compared("PEER_AREAS", {}, "youth-ete");
    expect(refusal?.code).toBe("NOT_ADDITIVE");
    expect(refusal?.message).toContain("numerators and denominators");
  });

  it("its own reason comes before that of the others", async () => {
    await addFigures(hub, tips([DARTFORD], { absence: "SUPPRESSED" }));
    expect((await compared("PEER_AREAS", { period: "2021/22" })).refusal?.code).toBe("SUPPRESSED");
  });
});

describe("comparisons between areas of every indicator", () => {
  it.each([
    ["PARENT_AREA", 3],
    ["PEER_AREAS", 3],
    ["ROLLING_YEAR", 1],
    ["EXPECTED_LEVEL", 1],
  ] as const)("on the basis %s are at most %d statements", async (basis, most) => {
    await addFigures(hub, [
      ...tips([...DISTRICTS, KENT], 900),
      ...residents([...DISTRICTS, KENT], 100_000),
      { measure: "total-crime", area: GRAVESHAM, period: "2024/25", value: 1_000 },
      { measure: "total-crime", area: DARTFORD, period: "2024/25", value: 1_000 },
    ]);
    const question = `query ($basis: ComparisonBasis) { partnership(slug: "dartford") { strategy { priorities {
      indicators { assessment(basis: $basis) { value comparison { label baseValue refusal { code message } } } } } } } }`;
    const before = hub.database.statementsSent();
    const data = await hub.data(question, { basis });
    expect(JSON.stringify(data)).toContain('"baseValue"');
    expect(hub.database.statementsSent() - before).toBeLessThanOrEqual(most);
  });
});
