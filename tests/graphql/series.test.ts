import { addFigures, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const DARTFORD = "E07000107";
const NOW = new Date("2026-02-01T12:00:00Z");

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await removeFigures(hub);
  const months = [84, 115, 147, 182, 156, 181, 213, 197, 178];
  await addFigures(hub, [
    ...months.map((value, place) => ({
      measure: "asb-incidents",
      area: DARTFORD,
      period: `2025-0${place + 1}`,
      value,
    })),
    { measure: "asb-incidents", area: DARTFORD, period: "YE-2020-09", value: 2_855, source: "dartford-strategy-2021" },
    { measure: "total-crime", area: DARTFORD, period: "2025-04", value: 90, category: "robbery" },
    { measure: "population", area: DARTFORD, period: "2025", value: 120_000 },
  ]);
});
afterAll(() => hub.close());

const SERIES = `query ($measure: String!, $area: String!, $frequency: Frequency, $from: PeriodKey, $to: PeriodKey,
    $last: Int, $category: String, $source: String, $perPopulation: Int, $asOf: DateTime) {
  measure(code: $measure) {
    series(area: $area, frequency: $frequency, from: $from, to: $to, last: $last, category: $category, source: $source,
        perPopulation: $perPopulation, asOf: $asOf) {
      measure { code } area { code } source { slug } category { code } population { code } perPopulation
      frequency unit { label decimals }
      points { period { key label } value absence flags note target variation measurement { value period { key } } }
      limits { centre lower upper points ruleSet }
    }
  }
}`;
interface Series {
  readonly points: readonly { readonly period: { readonly key: string }; readonly value: number | null }[];
}
const GIVEN = { measure: "asb-incidents", area: DARTFORD };
const ask = (given: object) =>
  hub.ask<{ measure: { series: Series | null } }, object>(SERIES, { ...GIVEN, ...given }, NOW);
const series = async (given: object = {}) => {
  const { data, errors } = await ask(given);
  if (errors?.[0]) throw errors[0];
  return data?.measure.series;
};
const values = async (given: object) =>
  (await series(given))?.points.map(({ period, value }) => [period.key, value]) ?? null;

describe("the series of a measure", () => {
  it("tells every choice that was made for its asker", async () => {
    expect(await series({ last: 1 })).toEqual({
      measure: { code: "asb-incidents" },
      area: { code: DARTFORD },
      source: { slug: "police-uk-archive" },
      category: null,
      population: null,
      perPopulation: null,
      frequency: "MONTH",
      unit: { label: "incidents", decimals: 0 },
      points: [
        {
          period: { key: "2025-09", label: "September 2025" },
          value: 178,
          absence: null,
          flags: [],
          note: null,
          target: null,
          variation: null,
          measurement: { value: 178, period: { key: "2025-09" } },
        },
      ],
      limits: null,
    });
    expect(await series({ perPopulation: 1_000, frequency: "QUARTER", last: 1 })).toMatchObject({
      perPopulation: 1_000,
      population: { code: "population" },
      unit: { label: "incidents per 1,000 residents", decimals: 2 },
      points: [{ value: 4.9, measurement: null }],
    });
  });

  it("takes periods in any spelling, of any length", async () => {
    expect(await values({ from: "Apr-Jun 2025", to: "2025/26 Q1" })).toEqual([
      ["2025-04", 182],
      ["2025-05", 156],
      ["2025-06", 181],
    ]);
    expect(await values({ frequency: "YEAR_ENDING", to: "year ending September 2020" })).toEqual([
      ["YE-2020-09", 2_855],
    ]);
  });

  it("is of a category, or of a source, that is named", async () => {
    expect(await values({ measure: "total-crime", category: "robbery" })).toEqual([["2025-04", 90]]);
    expect(await values({ source: "dartford-strategy-2021" })).toEqual([["YE-2020-09", 2_855]]);
  });

  it("takes what is given as null for what is left out", async () => {
    const nothing = {
      frequency: null,
      from: null,
      to: null,
      last: null,
      category: null,
      source: null,
      perPopulation: null,
      asOf: null,
    };
    expect(await series(nothing)).toEqual(await series());
  });

  it("finer than the measure's periods has points that are not available, and no error", async () => {
    const absences = (await series({ measure: "youth-first-time-entrants-rate", frequency: "QUARTER", last: 8 }))
      ?.points;
    expect(absences).toHaveLength(8);
    expect(absences?.every((point) => point.value === null)).toBe(true);
  });
});

describe("a series is refused, and nothing but that series,", () => {
  it.each([
    [
      "of an unknown area",
      { area: "E99999999" },
      "UNKNOWN_CODE",
      '"E99999999" is not the GSS code of an area of this hub.',
    ],
    [
      "of an unknown category",
      { measure: "violent-offences", category: "arson" },
      "UNKNOWN_CODE",
      "(robbery, violence-and-sexual-offences)",
    ],
    [
      "of a category of a measure that has none",
      { category: "robbery" },
      "UNKNOWN_CODE",
      '"robbery" is not the code of a category of asb-incidents (it has none).',
    ],
    [
      "by a source of another measure",
      { source: "defra-fly-tipping" },
      "UNKNOWN_CODE",
      "(police-uk-archive, police-uk-api, dartford-strategy-2021",
    ],
    ["of no points", { last: 0 }, "INVALID_PAGE_SIZE", "last must be a whole number from 1 to 1000, but is 0."],
    ["of too many points", { last: 1_001 }, "INVALID_PAGE_SIZE", "but is 1001."],
    [
      "of a span that is too long",
      { from: "1900-01", to: "2199-12" },
      "SERIES_TOO_LONG",
      "3600 points; the limit is 1000.",
    ],
    ["for no residents", { perPopulation: 0 }, "INVALID_PER_POPULATION", "but is 0."],
    [
      "of a rate for residents",
      { measure: "youth-ete", perPopulation: 10 },
      "NOT_PER_POPULATION",
      "youth-ete is of the kind RATIO",
    ],
  ])("%s", async (_, given, code, message) => {
    const { data, errors } = await ask(given);
    expect(data).toEqual({ measure: { series: null } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.originalError).toMatchObject({ name: "HubError", code });
    expect(errors?.[0]?.message).toContain(message);
  });

  it("of an ambiguous period, before anything is read", async () => {
    const { errors } = await ask({ from: "2020-Q4" });
    expect(errors?.[0]?.message).toContain("2020-Q4");
  });
});

describe("the series of an indicator", () => {
  it("is of its own area where none is named, and judged as the strategy wants it to go", async () => {
    const question = `query ($area: String) { indicator(partnership: "dartford", code: "asb-incidents") {
      series(area: $area) { area { code } points { variation } limits { centre lower upper } } } }`;
    type Answer = {
      indicator: { series: { area: object; points: { variation: string }[]; limits: Record<string, number> } };
    };
    const { indicator } = await hub.data<Answer, object>(question, {}, NOW);
    expect(indicator.series.area).toEqual({ code: DARTFORD });
    expect(indicator.series.points[0]?.variation).toBe("IMPROVEMENT");
    expect(indicator.series.limits).toEqual({
      centre: expect.closeTo(161.44, 2),
      lower: expect.closeTo(89.62, 2),
      upper: expect.closeTo(233.26, 2),
    });
    const elsewhere = await hub.data<Answer, object>(question, { area: "E07000109" }, NOW);
    expect(elsewhere.indicator.series).toMatchObject({ area: { code: "E07000109" }, limits: null });
  });
});
