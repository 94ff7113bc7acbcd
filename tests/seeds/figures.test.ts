import { Absence } from "../../src/domain/absence";
import { type Figure, figureFiles } from "./figures";

/** Counted from the publications by another program than the one that made the files. */
const CHECK_TOTALS = [
  { name: "dartford-strategy-2021.csv", rows: 2, absent: 0, sum: 4_760 },
  { name: "defra-fly-tipping.incidents.csv", rows: 150, absent: 1, sum: 223_273 + 838_941 + 9_594_853.766955148 },
  { name: "defra-fly-tipping.prosecutions.csv", rows: 150, absent: 0, sum: 624 + 2_114 + 18_479 },
  { name: "home-office-prc.csv", rows: 14, absent: 14, sum: 0 },
  { name: "mhclg-homelessness.csv", rows: 465, absent: 15, sum: 69_156 + 366_260 + 3_210_460 },
  { name: "ons-mid-year-estimates.csv", rows: 45, absent: 0, sum: 5_586_656 + 27_691_423 + 169_373_518 },
  { name: "police-uk-archive.asb-incidents.csv", rows: 76, absent: 0, sum: 2_516 + 2_918 + 2_034 + 1_455 + 42_771 },
  // Totals of 76 months of areas, and the same again by crime type.
  { name: "police-uk-archive.total-crime.csv", rows: 1_064, absent: 0, sum: 2 * (46_747 + 230_193) },
  { name: "police-uk-archive.violent-offences.csv", rows: 228, absent: 0, sum: 2 * (20_364 + 105_640) },
  { name: "youth-justice.csv", rows: 84, absent: 20, sum: 6_101.07 },
];

const DARTFORD = "E07000107";
const FORCE = "E23000032";
const all = figureFiles.flatMap(({ figures }) => figures);

const of = (measure: string, area: string, category = "") =>
  all.filter((row) => row.measure === measure && row.area === area && row.category === category);
const read = ({ value, absence }: Figure) => (absence ? absence : Number(value));
/** The values of a series in the order of the file, which is that of periods. */
const series = (measure: string, area: string, periods = /./, category = "") =>
  of(measure, area, category)
    .filter(({ period }) => periods.test(period))
    .map(read);
const figure = (measure: string, area: string, period: string) => {
  const [found, ...more] = of(measure, area).filter((row) => row.period === period);
  if (!found || more.length > 0)
    throw new Error(`${measure} of ${area} in ${period} is there ${more.length + 1} times.`);
  return found;
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("The figures that ship with the hub", () => {
  it("are all that were counted: rows, absences and sums of every file", () => {
    const held = figureFiles.map(({ name, figures }) => ({
      name,
      rows: figures.length,
      absent: figures.filter(({ absence }) => absence).length,
      sum: expect.closeTo(sum(figures.map(({ value }) => Number(value))), 6),
    }));
    expect(CHECK_TOTALS).toEqual(held);
  });

  it("give the strategy's year of anti-social behaviour as stated, and say that the year before it is computed", () => {
    expect(series("asb-incidents", DARTFORD, /^YE/)).toEqual([1_905, 2_855]);
    expect(figure("asb-incidents", DARTFORD, "YE-2019-09").note).toContain("Computed, not stated");
  });

  it("give ten years of fly-tipping in Dartford", () => {
    const incidents = [1304, 1728, 1825, 1961, 1609, 2366, 2446, 2700, 3474, 3082];
    expect(series("fly-tipping-incidents", DARTFORD)).toEqual(incidents);
    expect(series("fly-tipping-prosecutions", DARTFORD)).toEqual([0, 1, 3, 0, 0, 0, 0, 0, 0, 3]);
  });

  it("hold one of the two totals for England in 2018/19, and name the other", () => {
    const england = figure("fly-tipping-incidents", "E92000001", "2018/19");
    expect([england.value, england.flags]).toEqual(["957157", "ESTIMATED SERIES_BREAK"]);
    expect(england.note).toContain("1,072,468");
  });

  it("hold no zero where a council's fly-tipping is not available", () => {
    expect(read(figure("fly-tipping-incidents", "E07000116", "2018/19"))).toBe(Absence.NOT_AVAILABLE);
  });

  it("give Dartford's households in temporary accommodation, a missing return as missing", () => {
    const missing = Absence.NOT_REPORTED;
    expect(series("temporary-accommodation", DARTFORD)).toEqual([
      ...[missing, 244, 231, 219, 234, 247, 243, missing, missing, missing, missing, 248, 274, 283, 300, 289],
      ...[291, 293, 299, 320, 338, 179, 220, 355, 352, 381, 383, 393, 418, missing, 458],
    ]);
    expect(figure("temporary-accommodation", DARTFORD, "2018/19-Q2").file).toBe("DetailedLA_201809.xlsx");
    expect(figure("temporary-accommodation", DARTFORD, "2025/26-Q3")).toMatchObject({
      value: "458",
      flags: "PROVISIONAL",
    });
  });

  it("give Dartford's anti-social behaviour and violence from January to September 2025", () => {
    expect(series("asb-incidents", DARTFORD, /^2025-/)).toEqual([84, 115, 147, 182, 156, 181, 213, 197, 178]);
    const violence = series("violent-offences", DARTFORD, /^2025-/, "violence-and-sexual-offences");
    expect(violence).toEqual([349, 351, 411, 373, 376, 345, 450, 398, 331]);
  });

  it("add up: crime types to the total, and anti-social behaviour to all records", () => {
    const records = ["2018-10", "2018-11", "2018-12", "2019-01", "2019-02"].map(
      (month) =>
        Number(figure("total-crime", DARTFORD, month).value) + Number(figure("asb-incidents", DARTFORD, month).value),
    );
    expect(records).toEqual([1_208, 870, 532, 1_268, 1_064]);
    for (const measure of ["total-crime", "violent-offences"]) {
      for (const total of all.filter((row) => row.measure === measure && !row.category && row.value)) {
        const types = all.filter(
          (row) => row.measure === measure && row.category && row.area === total.area && row.period === total.period,
        );
        expect(sum(types.map(({ value }) => Number(value)))).toBe(Number(total.value));
      }
    }
  });

  it.each([
    ["2018-12", 8_175, 237 + 26],
    ["2024-01", 14_327, 136 + 3],
  ])(
    "are less for the districts than for the force by the records that lie in none: %s",
    (month, districts, nowhere) => {
      const records = (isArea: (area: string) => boolean) =>
        sum(
          all
            .filter(
              ({ measure, period, category }) =>
                /^(total-crime|asb-incidents)$/.test(measure) && period === month && !category,
            )
            .filter(({ area }) => isArea(area))
            .map(({ value }) => Number(value)),
        );
      expect(records((area) => area !== FORCE)).toBe(districts);
      expect(records((area) => area === FORCE)).toBe(districts + nowhere);
    },
  );

  it("mark recorded crime of November and December 2018 as partial in every area, and nothing else of the police's", () => {
    const police = figureFiles
      .filter(({ name }) => name.startsWith("police-uk-archive"))
      .flatMap(({ figures }) => figures);
    const isIncomplete = ({ measure, period }: Figure) => measure !== "asb-incidents" && /^2018-1[12]$/.test(period);
    expect(police.filter((row) => isIncomplete(row) !== (row.flags === "PARTIAL"))).toEqual([]);
    expect(police.filter(isIncomplete)).toHaveLength((3 + 14) * (14 + 3));
  });

  it("never give Medway 107 crimes in a year: they are recorded elsewhere, as Dartford's are", () => {
    for (const area of ["E06000035", DARTFORD, "E22000352"]) {
      for (const measure of ["total-crime", "violent-offences"]) {
        const { value, absence, note } = figure(measure, area, "2025/26");
        expect([value, absence]).toEqual(["", Absence.RECORDED_ELSEWHERE]);
        expect(note).toContain("are recorded under an unassigned CSP group from 2024 onwards.");
      }
    }
    expect(figure("total-crime", DARTFORD, "2025/26").note).toContain("68,563 offences");
    expect(
      all.filter(
        ({ measure, area, value }) => /crime|offences/.test(measure) && area === "E06000035" && value === "107",
      ),
    ).toEqual([]);
  });

  it("give the county's youth measures, and no rate for England that is none", () => {
    const kent = "E10000016";
    expect(series("youth-first-time-entrants-rate", kent)).toEqual([220, 195, 145, 129, 161, 139, 162, 182, 148]);
    expect(series("youth-cautioned-or-sentenced-rate", kent)).toEqual([26.4]);
    expect(series("reoffending-rate", kent)[0]).toBe(38.38);
    expect(read(figure("youth-16-17-in-education-or-training", kent, "2024/25"))).toBe(89.22);
    expect(new Set(series("youth-first-time-entrants-rate", "E92000001"))).toEqual(new Set([Absence.NOT_AVAILABLE]));
  });

  it("give Dartford's population as Defra republished it", () => {
    expect(series("population", DARTFORD)).toEqual([112_606, 114_051, 116_777]);
  });
});
