import { Absence } from "../../src/domain/absence";
import { Frequency } from "../../src/domain/frequency";
import { MeasurementFlag } from "../../src/domain/measurementFlag";
import { monthsOf, type Period } from "../../src/domain/period/period";
import { readPeriod } from "../../src/domain/period/readPeriod";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { realSeeds } from "../services/seeds/seedsCopy";
import { COLUMNS, type Figure, figureFiles } from "./figures";

const seeds = readSeeds(realSeeds);
const measures = new Map(seeds.measures.map((measure) => [measure.code, measure]));
const areas = new Set(seeds.areas.map(({ code }) => code));
const all = figureFiles.flatMap(({ name, figures }) => figures.map((figure) => ({ ...figure, heldIn: name })));

const sourceOf = (name: string) => name.split(".")[0] ?? "";
const measureOf = ({ measure }: Figure) => {
  const found = measures.get(measure);
  if (!found) throw new Error(`${measure} is not a measure.`);
  return found;
};
const periodOf = ({ period }: Figure): Period => {
  const reading = readPeriod(period);
  if ("reason" in reading) throw new Error(reading.reason);
  return reading.period;
};
const decimalsOf = (value: string) => value.split(".")[1]?.length ?? 0;

describe("The files of figures", () => {
  it.each(figureFiles)("have one header, and lines that end in LF: $name", ({ header, text, figures }) => {
    expect(header).toEqual(COLUMNS);
    expect(text).not.toMatch(/[\r\uFEFF]/);
    expect(text.endsWith("\n")).toBe(true);
    expect(figures.length).toBeGreaterThan(0);
  });

  it("name measures, areas and categories that the seeds hold", () => {
    const categoriesOf = (figure: Figure) =>
      measureOf(figure).breakdowns.flatMap(({ categories }) => categories.map(({ code }) => code));
    expect(all.filter(({ area }) => !areas.has(area))).toEqual([]);
    expect(all.filter((row) => row.category && !categoriesOf(row).includes(row.category))).toEqual([]);
  });

  it("are each named after a source of every measure in them", () => {
    expect(all.filter((row) => !measureOf(row).sources.includes(sourceOf(row.heldIn)))).toEqual([]);
  });

  it("give either a value or why there is none, and nothing twice", () => {
    expect(all.filter(({ value, absence }) => (value === "") === (absence === ""))).toEqual([]);
    expect(all.filter(({ absence }) => absence && !(absence in Absence))).toEqual([]);
    const keys = all.map((row) => [row.measure, row.area, row.period, row.category, sourceOf(row.heldIn)].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("spell periods canonically, none finer than the measure's", () => {
    expect(all.filter((row) => periodOf(row).key !== row.period)).toEqual([]);
    const isFiner = (row: Figure) => monthsOf[periodOf(row).frequency] < monthsOf[measureOf(row).frequency];
    expect(all.filter(isFiner)).toEqual([]);
    expect(new Set(all.map((row) => periodOf(row).frequency))).toEqual(new Set(Object.values(Frequency)));
  });

  it("hold numbers with no more decimals than the unit's, but for an aggregate that its publisher estimated", () => {
    expect(all.filter(({ value }) => value && !/^\d+(\.\d+)?$/.test(value))).toEqual([]);
    const finer = all.filter((row) => decimalsOf(row.value) > measureOf(row).unit.decimals);
    expect(finer.map(({ measure, area, period, flags }) => [measure, area, period, flags])).toEqual([
      ["fly-tipping-incidents", "E92000001", "2015/16", "ESTIMATED"],
    ]);
  });

  it("flag only what the hub knows, and explain in a note every absence and every flag but PROVISIONAL", () => {
    const unknown = all.filter(({ flags }) => flags.split(" ").some((flag) => flag && !(flag in MeasurementFlag)));
    expect(unknown).toEqual([]);
    const unexplained = all.filter(
      ({ note, absence, flags }) => !note && (absence || (flags && flags !== "PROVISIONAL")),
    );
    expect(unexplained).toEqual([]);
  });

  it("name for every figure where it was published, with the row wherever there is a sheet", () => {
    const NO_ROW_KNOWN = ["home-office-prc.csv"];
    expect(all.filter(({ file }) => file === "")).toEqual([]);
    expect(all.filter((row) => row.sheet && !/^[1-9]\d*$/.test(row.row) && !NO_ROW_KNOWN.includes(row.heldIn))).toEqual(
      [],
    );
    expect(all.filter(({ publishedOn }) => publishedOn && !/^20\d\d-[01]\d-[0-3]\d$/.test(publishedOn))).toEqual([]);
  });
});
