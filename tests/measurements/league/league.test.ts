import { anonymous, type Viewer } from "../../../src/access/viewer";
import { AreaType } from "../../../src/domain/areaType";
import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { Visibility } from "../../../src/domain/visibility";
import type { League } from "../../../src/measurements/league/league";
import { Measurements } from "../../../src/measurements/measurements";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [ASHFORD, CANTERBURY, DARTFORD, DOVER, GRAVESHAM] = [
  "E07000105",
  "E07000106",
  "E07000107",
  "E07000108",
  "E07000109",
] as const;
const DISTRICTS = Array.from({ length: 12 }, (_, place) => `E0700${String(105 + place).padStart(4, "0")}`);
const [MEDWAY, KENT, FORCE, ENGLAND] = ["E06000035", "E10000016", "E23000032", "E92000001"] as const;
const TODAY = "2026-02-01";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

interface Asked {
  readonly within?: string;
  readonly types?: readonly AreaType[];
  readonly period?: string;
  readonly category?: string;
  readonly source?: string;
  readonly perPopulation?: number;
  readonly asOf?: string;
  readonly viewer?: Viewer;
}

/** The answer to a question for a league. */
async function ask(measure: string, asked: Asked = {}): Promise<League | null> {
  const catalogue = hub.catalogue.snapshot;
  const counted = catalogue.measure(measure);
  if (!counted) throw new Error(`The seeds have no measure ${measure}.`);
  const { viewer = anonymous, types = [AreaType.DISTRICT, AreaType.UNITARY] } = asked;
  return new Measurements({ database: hub.database, catalogue, viewer, today: TODAY }).league({
    measure: counted,
    areaTypes: types,
    within: asked.within ? catalogue.area(asked.within) : null,
    period: asked.period ? periodWithKey(asked.period) : null,
    category:
      counted.breakdowns.flatMap(({ categories }) => categories).find(({ code }) => code === asked.category) ?? null,
    source: asked.source ? catalogue.source(asked.source) : null,
    perPopulation: asked.perPopulation ?? null,
    asOf: asked.asOf ? new Date(asked.asOf) : null,
  });
}

/** The answer to a question that has one. */
async function league(measure: string, asked: Asked = {}): Promise<League> {
  const answer = await ask(measure, asked);
  if (answer === null) throw new Error("There is no league.");
  return answer;
}

async function rowOf(code: string, answer: Promise<League>) {
  const row = (await answer).rows.find(({ area }) => area.code === code);
  if (!row) throw new Error(`${code} is not in the league.`);
  return row;
}

const flyTips = (period: string, values: Record<string, number | Partial<Figure>>, source?: string): Figure[] =>
  Object.entries(values).map(([area, value]) => ({
    measure: "fly-tipping-incidents",
    area,
    period,
    ...(source ? { source } : {}),
    ...(typeof value === "number" ? { value } : value),
  }));

const populations = (year: string, values: Record<string, number>): Figure[] =>
  Object.entries(values).map(([area, value]) => ({ measure: "population", area, period: year, value }));

/** A figure of a measure in each of some areas and periods. */
const each = (measure: string, areas: readonly string[], periods: readonly string[], value = 10): Figure[] =>
  areas.flatMap((area) => periods.map((period) => ({ measure, area, period, value })));

describe("a league", () => {
  it("ranks the highest first, lets ties share a rank, and lists what is absent last, by name and without one", async () => {
    await addFigures(
      hub,
      flyTips("2021/22", {
        [ASHFORD]: 7,
        [CANTERBURY]: 9,
        [DARTFORD]: 9,
        [DOVER]: { absence: "NOT_AVAILABLE" },
        [GRAVESHAM]: 12,
        [MEDWAY]: 0,
      }),
    );
    const { rows } = await league("fly-tipping-incidents", { period: "2021/22" });
    expect(rows.map(({ rank, area, value, absence }) => [rank, area.name, value, absence]).slice(0, 7)).toEqual([
      [1, "Gravesham", 12, null],
      [2, "Canterbury", 9, null],
      [2, "Dartford", 9, null],
      [4, "Ashford", 7, null],
      [5, "Medway", 0, null],
      [null, "Dover", null, "NOT_AVAILABLE"],
      [null, "Folkestone and Hythe", null, "NOT_REPORTED"],
    ]);
    expect(rows).toHaveLength(13);
    expect(rows.slice(5).map(({ area }) => area.name)).toEqual(
      rows
        .slice(5)
        .map(({ area }) => area.name)
        .sort(),
    );
    expect(rows[0]?.measurement?.area.code).toBe(GRAVESHAM);
  });

  it("shows a value of a part of the period, or of a wider area, without rank, limits or judgement", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", {
        [ASHFORD]: { value: 900, flags: ["PARTIAL"] },
        [CANTERBURY]: { value: 800, flags: ["WIDER_AREA"] },
        [DARTFORD]: { value: 700, flags: ["ESTIMATED"] },
        [KENT]: 10_000,
      }),
      ...populations("2021", { [ASHFORD]: 1_000, [CANTERBURY]: 1_000, [DARTFORD]: 1_000, [KENT]: 12_000 }),
    ]);
    const { rows } = await league("fly-tipping-incidents", { within: KENT, perPopulation: 1_000 });
    const shown = rows.filter(({ value }) => value !== null);
    expect(
      shown.map(({ area, rank, value, flags, lower, judgement }) => ({
        [area.name]: [rank, value, flags, lower, judgement],
      })),
    ).toEqual([
      { Dartford: [1, 700, ["ESTIMATED"], expect.closeTo(649.097, 3), "LOWER"] },
      { Ashford: [null, 900, ["PARTIAL"], null, null] },
      { Canterbury: [null, 800, ["WIDER_AREA"], null, null] },
    ]);
  });

  it("hides what is hidden: no value, no rank, no limits, and no total that it is a part of", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", {
        ...Object.fromEntries(DISTRICTS.map((area) => [area, 20])),
        [DARTFORD]: { value: 3, hiddenAs: "SUPPRESSED" },
      }),
    ]);
    const { rows, benchmark } = await league("fly-tipping-incidents", { within: KENT, period: "2021/22" });
    expect(rows.at(-1)).toMatchObject({ rank: null, value: null, absence: "SUPPRESSED", lower: null, upper: null });
    expect(rows.at(-1)?.area.code).toBe(DARTFORD);
    expect(rows.at(-1)?.measurement).toMatchObject({ value: null, absence: "SUPPRESSED" });
    expect(benchmark).toBeNull();
  });

  it("lists partners' values to partners, and to everybody else as if they were not there", async () => {
    const visibility = "PARTNERS" as const;
    await addFigures(hub, flyTips("2021/22", { [ASHFORD]: 5, [DARTFORD]: { value: 8, visibility } }));
    const partner: Viewer = { ...anonymous, audience: Visibility.PARTNERS };
    const seen = (viewer: Viewer) => rowOf(DARTFORD, league("fly-tipping-incidents", { period: "2021/22", viewer }));
    expect(await seen(partner)).toMatchObject({ rank: 1, value: 8 });
    const { rank, value, absence, measurement } = await seen(anonymous);
    expect({ rank, value, absence, measurement }).toEqual({
      rank: null,
      value: null,
      absence: (await rowOf(DOVER, league("fly-tipping-incidents", { period: "2021/22" }))).absence,
      measurement: null,
    });
  });
});

describe("the limits and judgements of a league", () => {
  it("are Poisson's for a count, which is not judged, since areas differ in size", async () => {
    await addFigures(hub, flyTips("2021/22", { [ASHFORD]: 100, [CANTERBURY]: 3, [KENT]: 5_000 }));
    const { rows, benchmark } = await league("fly-tipping-incidents", { within: KENT });
    expect(rows[0]).toMatchObject({ lower: expect.closeTo(81.362105, 6), upper: expect.closeTo(121.627938, 6) });
    expect(rows[1]).toMatchObject({ lower: expect.closeTo(0.618672, 6), upper: expect.closeTo(8.767273, 6) });
    expect(benchmark).toMatchObject({ rank: null, value: 5_000, judgement: null });
    expect(rows.every(({ judgement }) => judgement === null)).toBe(true);
  });

  it("are Wilson's for a percentage, judged against the county's own", async () => {
    const ete = (area: string, numerator: number, denominator: number) => ({
      measure: "youth-ete",
      area,
      period: "2025/26-Q1",
      value: (numerator / denominator) * 100,
      numerator,
      denominator,
    });
    await addFigures(hub, [ete(ASHFORD, 30, 40), ete(DARTFORD, 18, 40), ete(DOVER, 16, 40), ete(KENT, 120, 200)]);
    const { rows, benchmark } = await league("youth-ete", { within: KENT, period: "2025/26-Q1" });
    expect(benchmark).toMatchObject({ value: 60, judgement: null });
    expect(rows.slice(0, 3).map(({ area, judgement }) => [area.name, judgement])).toEqual([
      ["Ashford", "SIMILAR"],
      ["Dartford", "SIMILAR"],
      ["Dover", "LOWER"],
    ]);
    expect(rows[1]).toMatchObject({ lower: expect.closeTo(30.705308, 6), upper: expect.closeTo(60.170908, 6) });
  });

  it("are none for a level, counted or as a rate", async () => {
    await addFigures(hub, [
      ...each("temporary-accommodation", [ASHFORD, DARTFORD], ["2021/22-Q2"], 300),
      ...populations("2021", { [ASHFORD]: 133_178, [DARTFORD]: 116_777 }),
    ]);
    for (const perPopulation of [undefined, 1_000]) {
      const row = await rowOf(DARTFORD, league("temporary-accommodation", { ...(perPopulation && { perPopulation }) }));
      expect(row).toMatchObject({ rank: 1, lower: null, upper: null, judgement: null });
    }
  });
});

describe("the benchmark of a league", () => {
  it("is the area it was asked for within, added up from its parts where it has no value of its own", async () => {
    await addFigures(hub, flyTips("2021/22", Object.fromEntries(DISTRICTS.map((area) => [area, 20]))));
    const added = await league("fly-tipping-incidents", { within: KENT });
    expect(added.benchmark).toMatchObject({ area: { code: KENT }, value: 240, measurement: null });
    await addFigures(hub, flyTips("2021/22", { [KENT]: 250 }));
    const published = await league("fly-tipping-incidents", { within: KENT });
    expect(published.benchmark).toMatchObject({ area: { code: KENT }, value: 250, measurement: { value: 250 } });
  });

  it("is else the smallest area that holds them all and has a value", async () => {
    const all = [...DISTRICTS, MEDWAY];
    await addFigures(
      hub,
      flyTips("2021/22", { ...Object.fromEntries(all.map((area) => [area, 20])), [ENGLAND]: 9_000 }),
    );
    expect((await league("fly-tipping-incidents")).benchmark).toMatchObject({ area: { code: FORCE }, value: 260 });
    await addFigures(hub, flyTips("2021/22", { [MEDWAY]: { absence: "NOT_AVAILABLE" } }));
    expect((await league("fly-tipping-incidents")).benchmark).toMatchObject({ area: { code: ENGLAND }, value: 9_000 });
  });

  it("is whole where any is, and never judged against itself", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", { [DARTFORD]: 20, [FORCE]: { value: 900, flags: ["PARTIAL"] }, [ENGLAND]: 9_000 }),
    ]);
    const { benchmark } = await league("fly-tipping-incidents");
    expect(benchmark).toMatchObject({ area: { code: ENGLAND }, rank: null, judgement: null });
  });

  it("is none where no area around has a value, as for different people, who are never added up", async () => {
    await addFigures(hub, each("asb-repeat-victims", DISTRICTS, ["2025/26-Q1"]));
    const { benchmark, rows } = await league("asb-repeat-victims", { within: KENT });
    expect(benchmark).toBeNull();
    expect(rows.map(({ rank }) => rank)).toEqual(Array(12).fill(1));
  });
});

describe("rates in a league", () => {
  it("are not available without a population of that very year", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", { [ASHFORD]: 50, [DARTFORD]: 50 }),
      ...populations("2021", { [ASHFORD]: 100_000 }),
      ...populations("2020", { [DARTFORD]: 100_000 }),
    ]);
    const answer = league("fly-tipping-incidents", { perPopulation: 10_000 });
    expect(await rowOf(ASHFORD, answer)).toMatchObject({ rank: 1, value: 5 });
    expect(await rowOf(DARTFORD, answer)).toMatchObject({ rank: null, value: null, absence: "NOT_AVAILABLE" });
    expect(await answer).toMatchObject({
      perPopulation: 10_000,
      population: { code: "population" },
      unit: { code: "incidents-per-10000-residents", decimals: 2 },
    });
  });

  it("are for the period, whatever its length, and not scaled up to a year", async () => {
    await addFigures(hub, [
      ...each("asb-incidents", [DARTFORD], ["2021-01", "2021-02", "2021-03"], 100),
      ...populations("2021", { [DARTFORD]: 100_000 }),
    ]);
    const rate = async (period: string) =>
      (await rowOf(DARTFORD, league("asb-incidents", { period, perPopulation: 1_000 }))).value;
    expect([await rate("2021-02"), await rate("2020/21-Q4")]).toEqual([1, 3]);
  });

  it("of a wider area are over the population of its parts", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", { ...Object.fromEntries(DISTRICTS.map((area) => [area, 20])), [KENT]: 480 }),
      ...populations("2021", Object.fromEntries(DISTRICTS.map((area) => [area, 1_000]))),
    ]);
    const { benchmark, rows } = await league("fly-tipping-incidents", { within: KENT, perPopulation: 1_000 });
    expect(benchmark?.value).toBe(40);
    expect(new Set(rows.map(({ judgement }) => judgement))).toEqual(new Set(["LOWER"]));
  });
});

describe("the source of a league", () => {
  const months = ["2025-07", "2025-08", "2025-09"];

  it("is one throughout: published values before those worked out, and these before none", async () => {
    await addFigures(hub, each("total-crime", [ASHFORD, DARTFORD], months, 100));
    const rolledUp = await league("total-crime", { period: "2025/26-Q2" });
    expect([rolledUp.source?.slug, rolledUp.rows[0]?.value, rolledUp.rows[0]?.measurement]).toEqual([
      "police-uk-archive",
      300,
      null,
    ]);
    const published = { measure: "total-crime", period: "2025/26-Q2", source: "home-office-prc" } as const;
    await addFigures(hub, [{ ...published, area: DOVER, value: 700 }]);
    const { source, rows } = await league("total-crime", { period: "2025/26-Q2" });
    expect(source?.slug).toBe("home-office-prc");
    expect(rows.filter(({ value }) => value !== null).map(({ area }) => area.code)).toEqual([DOVER]);
  });

  it("may be named, and then answers though another has more", async () => {
    await addFigures(hub, [
      ...flyTips("2021/22", { [ASHFORD]: 5, [DARTFORD]: 6 }),
      ...flyTips("2021/22", { [DARTFORD]: 66 }, "partner-return"),
    ]);
    const named = await league("fly-tipping-incidents", { source: "partner-return", period: "2021/22" });
    expect([named.source?.slug, named.rows[0]?.value, named.rows[1]?.value]).toEqual(["partner-return", 66, null]);
    const chosen = await league("fly-tipping-incidents", { period: "2021/22" });
    expect([chosen.source?.slug, chosen.rows[0]?.value]).toEqual(["defra-fly-tipping", 6]);
  });

  it("is the one that says why where none has a value", async () => {
    const elsewhere = { measure: "total-crime", period: "2025/26", absence: "RECORDED_ELSEWHERE" } as const;
    await addFigures(hub, [
      ...each("total-crime", [DARTFORD], months, 100),
      { ...elsewhere, area: DARTFORD, source: "home-office-prc" },
      { ...elsewhere, area: MEDWAY, source: "home-office-prc" },
    ]);
    const answer = league("total-crime", { period: "2025/26" });
    expect((await answer).source?.slug).toBe("home-office-prc");
    expect(await rowOf(DARTFORD, answer)).toMatchObject({ absence: "RECORDED_ELSEWHERE", rank: null });
  });
});

describe("values that a league works out", () => {
  it("are complete or absent: a month that is missing or partial leaves no quarter", async () => {
    await addFigures(hub, [
      ...each("asb-incidents", [ASHFORD], ["2025-07", "2025-08", "2025-09"], 100),
      ...each("asb-incidents", [DARTFORD], ["2025-07", "2025-09"], 100),
      ...each("asb-incidents", [DOVER], ["2025-07", "2025-08"], 100),
      { measure: "asb-incidents", area: DOVER, period: "2025-09", value: 3, flags: ["PARTIAL"] },
    ]);
    const answer = league("asb-incidents", { period: "2025/26-Q2" });
    expect(await rowOf(ASHFORD, answer)).toMatchObject({ rank: 1, value: 300, measurement: null });
    expect(await rowOf(DARTFORD, answer)).toMatchObject({ rank: null, absence: "INCOMPLETE" });
    expect(await rowOf(DOVER, answer)).toMatchObject({ rank: null, absence: "INCOMPLETE" });
  });

  it("are the last of a level, and none of different people", async () => {
    const quarters = ["2024/25-Q1", "2024/25-Q2", "2024/25-Q3", "2024/25-Q4"];
    await addFigures(hub, [
      ...quarters.map((period, place) => ({
        measure: "temporary-accommodation",
        area: DARTFORD,
        period,
        value: 200 + place,
      })),
      ...each("asb-repeat-victims", [DARTFORD], quarters),
    ]);
    const year = (measure: string) => rowOf(DARTFORD, league(measure, { period: "2024/25" }));
    expect(await year("temporary-accommodation")).toMatchObject({ rank: 1, value: 203 });
    expect(await year("asb-repeat-victims")).toMatchObject({ rank: null, absence: "NOT_COMBINABLE" });
  });

  it("are the same as an area's series shows", async () => {
    await addFigures(hub, [
      ...each("total-crime", [ASHFORD, DARTFORD], ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08"], 100),
      ...flyTips("2021/22", { [ASHFORD]: 5 }),
    ]);
    const point = `points { period { key } value absence }`;
    const series = (measure: string, code: string, frequency: string) =>
      hub.data<{ measure: { series: { points: { period: { key: string }; value: number; absence: string }[] } } }>(
        `{ measure(code: "${measure}") { series(area: "${code}", frequency: ${frequency}) { ${point} } } }`,
      );
    let compared = 0;
    for (const frequency of ["MONTH", "QUARTER", "FINANCIAL_YEAR", "CALENDAR_YEAR"]) {
      const { points } = (await series("total-crime", DARTFORD, frequency)).measure.series;
      for (const { period, value, absence } of points) {
        const row = await rowOf(DARTFORD, league("total-crime", { period: period.key }));
        expect([period.key, row.value, row.absence]).toEqual([period.key, value, absence]);
        compared += 1;
      }
    }
    expect(compared).toBe(5 + 2 + 1 + 1);
  });
});

describe("the period of a league that names none", () => {
  it("is the latest quarter that any area has whole", async () => {
    await addFigures(hub, [
      ...each("asb-incidents", [ASHFORD], ["2025-04", "2025-05", "2025-06", "2025-07"]),
      ...each("asb-incidents", [DARTFORD], ["2025-01", "2025-02", "2025-03"]),
      ...each("asb-incidents", [FORCE], ["2025-07", "2025-08", "2025-09"]),
    ]);
    expect((await league("asb-incidents")).period.key).toBe("2025/26-Q1");
    expect((await league("asb-incidents", { types: [AreaType.POLICE_FORCE] })).period.key).toBe("2025/26-Q2");
  });

  it("is found before a gap, where the latest quarter has one", async () => {
    await addFigures(hub, each("asb-incidents", [DARTFORD], ["2025-01", "2025-02", "2025-03", "2025-07", "2025-09"]));
    const answer = await league("asb-incidents");
    expect([answer.period.key, answer.rows[0]?.value]).toEqual(["2024/25-Q4", 30]);
  });

  it("is the latest of the longest periods where no quarter is held", async () => {
    await addFigures(hub, [...flyTips("2020/21", { [DARTFORD]: 5 }), ...flyTips("2021/22", { [DOVER]: 6 })]);
    expect((await league("fly-tipping-incidents")).period.key).toBe("2021/22");
  });

  it("is that of the category asked for", async () => {
    await addFigures(hub, [
      ...each("total-crime", [DARTFORD], ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"]),
      ...each("total-crime", [DARTFORD], ["2025-04", "2025-05", "2025-06"], 4).map((one) => ({
        ...one,
        category: "burglary",
      })),
    ]);
    const { period, category, rows } = await league("total-crime", { category: "burglary" });
    expect([period.key, category?.code, rows[0]?.value]).toEqual(["2025/26-Q1", "burglary", 12]);
  });

  it("is that of a wider area where only such a one has values, and every row says so", async () => {
    await addFigures(hub, each("youth-first-time-entrants-rate", [KENT], ["2024"], 148));
    const { period, rows, benchmark, source } = await league("youth-first-time-entrants-rate", { within: KENT });
    expect([period.key, source?.slug, benchmark?.value]).toEqual(["2024", "youth-justice", 148]);
    expect(new Set(rows.map(({ absence }) => absence))).toEqual(new Set(["NOT_AVAILABLE"]));
  });

  it("is one whose values the viewer may see", async () => {
    await addFigures(hub, [
      ...flyTips("2020/21", { [DARTFORD]: 5 }),
      ...flyTips("2021/22", { [DARTFORD]: { value: 6, visibility: "PARTNERS" } }),
      ...flyTips("2021/22-Q1", { [DOVER]: { value: 2, visibility: "RESTRICTED" } }, "partner-return"),
    ]);
    const partner: Viewer = { ...anonymous, audience: Visibility.PARTNERS };
    const restricted: Viewer = { ...anonymous, audience: Visibility.RESTRICTED };
    const period = async (asked: Asked) => (await ask("fly-tipping-incidents", asked))?.period.key ?? null;
    expect(await period({})).toBe("2020/21");
    expect(await period({ viewer: partner })).toBe("2021/22");
    expect(await period({ source: "partner-return" })).toBeNull();
    expect(await period({ source: "partner-return", viewer: partner })).toBeNull();
    expect(await period({ source: "partner-return", viewer: restricted })).toBe("2021/22-Q1");
  });

  it("is none where nothing is held, and then there is no league", async () => {
    expect(await ask("fly-tipping-incidents")).toBeNull();
    expect(await ask("fly-tipping-incidents", { asOf: "2030-01-01T00:00:00Z" })).toBeNull();
  });
});

describe("a league as of an instant", () => {
  beforeEach(async () => {
    await addFigures(hub, flyTips("2020/21", { [DARTFORD]: 5, [DOVER]: 6 }), { recordedAt: "2022-01-31T09:00:00Z" });
    await addFigures(hub, flyTips("2021/22", { [DARTFORD]: 7 }), { recordedAt: "2023-01-31T09:00:00Z" });
    await addFigures(hub, flyTips("2020/21", { [DARTFORD]: 9 }), { recordedAt: "2023-01-31T09:00:00Z" });
  });

  it("gives what was known then, and what is known now without one", async () => {
    const ranked = async (asOf?: string) =>
      (await league("fly-tipping-incidents", { period: "2020/21", ...(asOf && { asOf }) })).rows
        .slice(0, 2)
        .map(({ area, value }) => [area.code, value]);
    expect(await ranked("2022-06-01T00:00:00Z")).toEqual([
      [DOVER, 6],
      [DARTFORD, 5],
    ]);
    expect(await ranked()).toEqual([
      [DARTFORD, 9],
      [DOVER, 6],
    ]);
  });

  it("takes the latest period that was known then", async () => {
    const period = async (asOf: string) => (await ask("fly-tipping-incidents", { asOf }))?.period.key ?? null;
    expect(await period("2022-06-01T00:00:00Z")).toBe("2020/21");
    expect(await period("2023-06-01T00:00:00Z")).toBe("2021/22");
    expect(await period("2021-06-01T00:00:00Z")).toBeNull();
  });
});

describe("the statements of leagues", () => {
  /** How many a question sends: the fewest of some askings, since the hub may look for changes during any. */
  const statements = async (question: () => Promise<unknown>) => {
    const counts: number[] = [];
    for (let asking = 0; asking < 3; asking++) {
      const before = hub.database.statementsSent();
      await question();
      counts.push(hub.database.statementsSent() - before);
    }
    return Math.min(...counts);
  };

  beforeEach(() =>
    addFigures(hub, [
      ...flyTips("2021/22", Object.fromEntries([...DISTRICTS, MEDWAY].map((area) => [area, 20]))),
      ...populations("2021", Object.fromEntries([...DISTRICTS, MEDWAY].map((area) => [area, 1_000]))),
      ...each("asb-incidents", DISTRICTS, ["2025-01", "2025-02", "2025-03", "2025-07", "2025-09"]),
    ]),
  );

  it("are one for values and populations together, at the period held last", async () => {
    expect(await statements(() => league("fly-tipping-incidents", { within: KENT, perPopulation: 1_000 }))).toBe(1);
  });

  it("are two where the period is to be looked up as of an instant", async () => {
    expect(await statements(() => league("fly-tipping-incidents", { asOf: "2030-01-01T00:00:00Z" }))).toBe(2);
  });

  it("are as many for all measures as for one", async () => {
    const all = `{ measures(first: 100) { nodes { league { rows { value } } other: league(within: "${KENT}", period: "2021/22") { rows { value } } } } }`;
    expect(await statements(() => hub.data(all))).toBeLessThanOrEqual(3);
  });
});
