import { bumpCatalogueVersion } from "../../src/database/version";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

interface Row {
  readonly rank: number | null;
  readonly area: { readonly name: string };
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly absence: string | null;
  readonly flags: readonly string[];
  readonly judgement: string | null;
}
interface League {
  readonly period: { readonly key: string };
  readonly benchmark: Row | null;
  readonly rows: readonly Row[];
}

const ROW = "rank area { name } value lower upper absence flags judgement";
async function league(measure: string, asked: string, fields = ""): Promise<League> {
  const question = `{ measure(code: "${measure}") { league${asked} {
    period { key } benchmark { ${ROW} } rows { ${ROW} } ${fields} } } }`;
  return (await hub.data<{ measure: { league: League } }>(question)).measure.league;
}

describe("the league of Kent's districts by fly-tipping in 2021/22", () => {
  const asked = `(within: "E10000016", perPopulation: 1000)`;

  // Worked out from the two files apart from this project, Byar's limits by their formula.
  it.each([
    ["Dartford", 1, 26.392183392277587, 25.46855154003194, 27.340750711134735, "HIGHER"],
    ["Folkestone and Hythe", 2, 24.58748273606164, 23.66971644824283, 25.531717965245388, "HIGHER"],
    ["Gravesham", 3, 20.51704449727625, 19.66704065640569, 21.394333945097838, "HIGHER"],
    ["Maidstone", 4, 19.342206528136177, 18.699143949407556, 20.001742270865428, "HIGHER"],
    ["Swale", 5, 16.30502617869836, 15.669809991760395, 16.9593846133251, "HIGHER"],
    ["Canterbury", 6, 14.03988400168632, 13.459009560692147, 14.639378927342594, "SIMILAR"],
    ["Thanet", 7, 12.752527047583845, 12.169175488346262, 13.356616202090631, "LOWER"],
    ["Ashford", 8, 11.368244004264968, 10.802749786661455, 11.955658883549685, "LOWER"],
    ["Dover", 9, 9.322869762854324, 8.776812180589117, 9.894004161938783, "LOWER"],
    ["Tunbridge Wells", 10, 7.4083038701256045, 6.920542641998845, 7.921372014403859, "LOWER"],
    ["Tonbridge and Malling", 11, 6.246884111613011, 5.8283247290315, 6.687561557051442, "LOWER"],
    ["Sevenoaks", 12, 5.8506632682616, 5.427284519996067, 6.298295834127823, "LOWER"],
  ])("has %s in place %d", async (name, rank, value, lower, upper, judgement) => {
    const { rows } = await league("fly-tipping-incidents", asked);
    const row = rows[rank - 1];
    expect(row).toMatchObject({ rank, area: { name }, judgement, absence: null });
    for (const [given, expected] of [
      [row?.value, value],
      [row?.lower, lower],
      [row?.upper, upper],
    ]) {
      expect(given).toBeCloseTo(expected ?? Number.NaN, 9);
    }
    expect(rows).toHaveLength(12);
  });

  it("judges them against Kent, added up from its districts", async () => {
    const { benchmark } = await league("fly-tipping-incidents", asked);
    expect(benchmark).toMatchObject({ rank: null, area: { name: "Kent" }, judgement: null });
    expect(benchmark?.value).toBeCloseTo(14.484462968136588, 9);
    expect(benchmark?.lower).toBeCloseTo(14.297316051303023, 9);
  });

  it("tells every choice that the hub made", async () => {
    const answer = await league(
      "fly-tipping-incidents",
      asked,
      `measure { code } category { code } source { slug } unit { label symbol decimals } perPopulation population { code }`,
    );
    expect(answer).toMatchObject({
      measure: { code: "fly-tipping-incidents" },
      period: { key: "2021/22" },
      category: null,
      source: { slug: "defra-fly-tipping" },
      unit: { label: "incidents per 1,000 residents", symbol: null, decimals: 2 },
      perPopulation: 1_000,
      population: { code: "population" },
    });
  });

  it("has the published count behind each rate, down to its source", async () => {
    const answer = await hub.data<{
      measure: { league: { rows: { measurement: { value: number; provenance: { source: { slug: string } } } }[] } };
    }>(`{ measure(code: "fly-tipping-incidents") { league${asked} {
      rows { measurement { value provenance { source { slug } } } } } } }`);
    expect(answer.measure.league.rows[0]).toEqual({
      measurement: { value: 3082, provenance: { source: { slug: "defra-fly-tipping" } } },
    });
  });

  it("costs one SQL statement", async () => {
    const counts: number[] = [];
    // The fewest of some askings, since the hub may look for changes during any.
    for (let asking = 0; asking < 3; asking++) {
      const before = hub.database.statementsSent();
      await league("fly-tipping-incidents", asked);
      counts.push(hub.database.statementsSent() - before);
    }
    expect(Math.min(...counts)).toBe(1);
  });
});

describe("leagues of real figures", () => {
  it("list Tunbridge Wells, which was not available in 2018/19, and judge against England, since no nearer total is whole", async () => {
    const { rows, benchmark } = await league("fly-tipping-incidents", `(period: "2018-19")`);
    expect(rows.at(-1)).toMatchObject({ area: { name: "Tunbridge Wells" }, rank: null, absence: "NOT_AVAILABLE" });
    expect(rows[0]).toMatchObject({ area: { name: "Medway" }, rank: 1, value: 5141 });
    expect(benchmark).toMatchObject({
      area: { name: "England" },
      value: 957_157,
      flags: ["ESTIMATED", "SERIES_BREAK"],
    });
  });

  it("have no rates of a year whose population is not held", async () => {
    const { rows } = await league("fly-tipping-incidents", `(period: "2015/16", perPopulation: 1000)`);
    expect(new Set(rows.map(({ absence }) => absence))).toEqual(new Set(["NOT_AVAILABLE"]));
  });

  it("take the latest quarter of households in temporary accommodation, without limits, since they are a level", async () => {
    const { period, rows } = await league("temporary-accommodation", `(within: "E10000016")`);
    expect(period.key).toBe("2025/26-Q3");
    expect(rows.find(({ area }) => area.name === "Dartford")).toMatchObject({ value: 458, lower: null, upper: null });
  });

  it("add up the latest whole quarter of anti-social behaviour where its months are held", async () => {
    const { period, rows, benchmark } = await league("asb-incidents", `(within: "E10000016")`);
    expect(period.key).toBe("2025/26-Q2");
    expect(rows.filter(({ rank }) => rank !== null).map(({ area, value }) => [area.name, value])).toEqual([
      ["Gravesham", 647],
      ["Dartford", 588],
    ]);
    expect(benchmark).toBeNull();
  });

  it("do not rank December 2018, of which only a part of the crime was published", async () => {
    const { rows } = await league("total-crime", `(period: "2018-12")`);
    expect(rows).toHaveLength(13);
    expect(rows.every(({ rank, value, flags }) => rank === null && value !== null && flags.includes("PARTIAL"))).toBe(
      true,
    );
  });

  it("say that the Home Office counts Medway's crime of 2025/26 elsewhere, and do not call it 107", async () => {
    const { rows } = await league("total-crime", `(period: "2025/26", source: "home-office-prc")`);
    const medway = rows.find(({ area }) => area.name === "Medway");
    expect(medway).toMatchObject({ rank: null, value: null, absence: "RECORDED_ELSEWHERE" });
  });

  it("list other kinds of area when asked to", async () => {
    const { rows, benchmark } = await league("fly-tipping-incidents", "(areaType: [REGION], perPopulation: 1000)");
    expect(rows).toMatchObject([{ rank: 1, area: { name: "South East" } }]);
    expect(benchmark?.area.name).toBe("England");
    expect(rows[0]?.judgement).toBe("LOWER");
  });

  it("are empty, and not refused, for kinds of area that are not there", async () => {
    expect(await league("fly-tipping-incidents", `(areaType: [])`)).toMatchObject({ rows: [], benchmark: null });
    expect(await league("fly-tipping-incidents", `(within: "E07000107", period: "2021/22")`)).toMatchObject({
      rows: [],
    });
  });

  it("are none of what is held nowhere", async () => {
    expect(await hub.data(`{ measure(code: "graffiti-incidents") { league { rows { rank } } } }`)).toEqual({
      measure: { league: null },
    });
  });
});

describe("a league is refused", () => {
  const refusal = (measure: string, asked: string) =>
    hub.refusal(`{ measure(code: "${measure}") { league${asked} { rows { rank } } } }`);

  it.each([
    ["fly-tipping-incidents", `(within: "E99999999")`, "UNKNOWN_CODE", `"E99999999" is not`],
    ["total-crime", `(category: "piracy")`, "UNKNOWN_CODE", `"piracy" is not the code of a category of total-crime`],
    ["total-crime", `(source: "defra-fly-tipping")`, "UNKNOWN_CODE", "police-uk-archive"],
    [
      "fly-tipping-incidents",
      `(period: "2021-05")`,
      "PERIOD_TOO_FINE",
      "2021-05 is shorter than any period of fly-tipping",
    ],
    ["reoffending-rate", "(perPopulation: 1000)", "NOT_PER_POPULATION", "reoffending-rate is of the kind RATIO"],
    ["fly-tipping-incidents", "(perPopulation: 0)", "INVALID_PER_POPULATION", "but is 0"],
    ["fly-tipping-incidents", "(perPopulation: 10000001)", "INVALID_PER_POPULATION", "but is 10000001"],
  ])("of %s%s with %s", async (measure, asked, code, words) => {
    const refused = await refusal(measure, asked);
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(words);
  });

  it("when it would list more areas than a table can be read of", async () => {
    const version = await hub.database.dataSource.transaction(async (manager) => {
      await manager.query(`INSERT INTO areas (code, name, type, documented_in)
        SELECT 'W' || number, 'Made-up ward ' || number, 'WARD', 'Made up for a test.' FROM generate_series(1, 1001) number`);
      return bumpCatalogueVersion(manager);
    });
    await hub.catalogue.reach(version);
    const refused = await refusal("fly-tipping-incidents", `(areaType: [WARD], period: "2021/22")`);
    expect(refused).toMatchObject({ code: "LEAGUE_TOO_LONG", message: expect.stringContaining("1021 areas") });
    const { rows } = await league(
      "fly-tipping-incidents",
      `(areaType: [WARD], period: "2021/22", within: "E07000107")`,
    );
    expect(rows).toHaveLength(20);
  });
});
