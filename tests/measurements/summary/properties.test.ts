import fc from "fast-check";
import type { Area } from "../../../src/catalogue/model";
import { AreaType } from "../../../src/domain/areaType";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { askSummary, type Group } from "../../harness/summary";
import { type Answer, type Dimension, type Row, summarise, type Wholes } from "./oracle";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const RUNS = { numRuns: 40 };
/** A measure of each kind that the seeds have, and a ratio's multiplier. */
const MEASURES = ["asb-incidents", "total-crime", "temporary-accommodation", "asb-repeat-victims", "reoffending-rate"];
const PERCENT = 100;

const KENT = "E10000016";
const MEDWAY = "E06000035";
const districts = () =>
  (area(KENT).childLinks ?? []).map((link) => link.area).filter(({ type }) => type === "DISTRICT");

function area(code: string): Area {
  const found = hub.catalogue.snapshot.area(code);
  if (!found) throw new Error(`The seeds have no area ${code}.`);
  return found;
}

const aPeriodKey: fc.Arbitrary<string> = fc.constantFrom(
  "2021-04",
  "2021-05",
  "2021-06",
  "2021/22-Q1",
  "2021/22-Q2",
  "2021/22",
  "2021",
  "YE-2021-09",
);
const aCode: fc.Arbitrary<string> = fc.constantFrom(
  "E07000107",
  "E07000109",
  "E07000108",
  "E05012392",
  "E22000352",
  KENT,
  MEDWAY,
);

/** A figure whose values are so few and so near that sums, ties and zeros abound. */
const aFigure = (codes = aCode, periods = aPeriodKey, measures = fc.constantFrom(...MEASURES)): fc.Arbitrary<Figure> =>
  fc
    .record({
      measure: measures,
      area: codes,
      period: periods,
      value: fc.integer({ min: 0, max: 5 }),
      source: fc.constantFrom(...["first", "first", "first", "second"]),
      state: fc.constantFrom(...["known", "known", "known", "known", "NOT_REPORTED", "NOT_AVAILABLE", "hidden"]),
      numerator: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }),
      flags: fc.subarray(["PROVISIONAL", "ESTIMATED"] as const, { maxLength: 1 }),
      isPartial: fc.constantFrom(...Array.from({ length: 10 }, (_, place) => place === 0)),
    })
    .map(({ value, state, source, numerator, isPartial, ...figure }) => {
      const isRatio = figure.measure === "reoffending-rate" && numerator !== null;
      return {
        ...figure,
        source: sourceOf(figure.measure, source === "first"),
        flags: isPartial ? [...figure.flags, "PARTIAL" as const] : figure.flags,
        ...(state === "known" || state === "hidden" ? { value } : { absence: state as "NOT_REPORTED" }),
        ...(isRatio && (state === "known" || state === "hidden") ? { numerator, denominator: 5 - value } : {}),
        ...(state === "hidden" ? { hiddenAs: "SUPPRESSED" as const } : {}),
      };
    });

/** A measure's preferred source, or another of the hub's. */
function sourceOf(measure: string, isFirst: boolean): string {
  const sources = hub.catalogue.snapshot.measure(measure)?.sources ?? [];
  return (isFirst ? sources[0]?.slug : null) ?? "partner-return";
}

const keyOf = ({ measure, area: code, period, source }: Figure) => [measure, code, period, source].join(" ");
const someFigures = (figure = aFigure(), maxLength = 12) =>
  fc.uniqueArray(figure, { minLength: 1, maxLength, selector: keyOf });

const someDimensions = fc
  .subarray<Dimension>(["MEASURE", "AREA", "PERIOD", "FINANCIAL_YEAR", "SOURCE", "CATEGORY"], { minLength: 1 })
  .chain((dimensions) => fc.shuffledSubarray(dimensions, { minLength: dimensions.length }));

function rowOf({
  measure,
  area: code,
  period,
  source,
  category,
  value,
  absence,
  numerator,
  denominator,
  flags,
  hiddenAs,
}: Figure): Row {
  const isSeen = hiddenAs === undefined;
  return {
    measure,
    kind: hub.catalogue.snapshot.measure(measure)?.kind ?? "",
    area: area(code),
    period: periodWithKey(period),
    source: source ?? "",
    category: category ?? null,
    value: isSeen ? (value ?? null) : null,
    absence: isSeen ? (value === undefined ? (absence ?? "NOT_AVAILABLE") : null) : hiddenAs,
    numerator: isSeen ? (numerator ?? null) : null,
    denominator: isSeen ? (denominator ?? null) : null,
    flags: Object.values(MeasurementFlag).filter((flag) => flags?.includes(flag)),
  };
}

async function hold(figures: readonly Figure[]): Promise<Row[]> {
  await removeFigures(hub);
  await addFigures(hub, figures);
  return figures.map(rowOf);
}

/** Groups in an order of their own, their quotients rounded to what binary fractions are good for. */
const inOrder = (groups: readonly (Group | Answer)[]) =>
  groups
    .map(({ measure, area: code, period, source, category, ...figures }) => ({
      of: [measure, code, period, source, category].join(" "),
      value: rounded(figures.value),
      mean: rounded(figures.mean),
      absence: figures.absence,
      refusal: figures.refusal,
      flags: figures.flags,
      count: figures.count,
      minimum: figures.minimum,
      maximum: figures.maximum,
      median: figures.median,
    }))
    .sort((a, b) => (a.of < b.of ? -1 : 1));

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(9)));

describe("whatever is held and however it is grouped, a summary", () => {
  it("answers what a reckoning row by row does", async () => {
    await fc.assert(
      fc.asyncProperty(someFigures(), someDimensions, async (figures, dimensions) => {
        const rows = await hold(figures);
        const { groups, totalCount } = await askSummary(hub, `groupBy: [${dimensions}], first: 1000`);
        const expected = summarise(rows, dimensions, PERCENT);
        expect(inOrder(groups)).toEqual(inOrder(expected));
        expect(totalCount).toBe(expected.length);
      }),
      RUNS,
    );
  });

  it("answers it of categories too", async () => {
    const aCategory = fc.constantFrom("burglary", "robbery", "drugs");
    const aCrime = fc
      .tuple(aFigure(aCode, aPeriodKey, fc.constant("total-crime")), aCategory)
      .map(([figure, category]) => ({ ...figure, category }));
    const crimes = fc.uniqueArray(aCrime, {
      minLength: 1,
      maxLength: 12,
      selector: (crime) => `${keyOf(crime)} ${crime.category}`,
    });
    await fc.assert(
      fc.asyncProperty(crimes, someDimensions, async (figures, dimensions) => {
        const rows = await hold(figures);
        const { groups } = await askSummary(
          hub,
          `where: { breakdown: "crime-type" }, groupBy: [${dimensions}], first: 1000`,
        );
        expect(inOrder(groups)).toEqual(inOrder(summarise(rows, dimensions, PERCENT)));
      }),
      RUNS,
    );
  });

  it("answers it of values that are taken to wider areas", async () => {
    const aDistrict = fc.nat(11).map((place) => districts()[place]?.code ?? "");
    const aPart = fc.oneof(
      { arbitrary: aDistrict, weight: 1 },
      { arbitrary: fc.constantFrom(KENT, MEDWAY), weight: 1 },
    );
    const aMonth = fc.constantFrom("2021-04", "2021/22-Q1");
    const full = fc
      .record({
        period: aMonth,
        measure: fc.constantFrom("asb-incidents", "temporary-accommodation"),
        without: fc.subarray([0, 3, 7], { maxLength: 1 }),
      })
      .map(({ period, measure, without }) =>
        districts()
          .filter((_, place) => !without.includes(place))
          .map(
            ({ code }, place): Figure => ({
              measure,
              area: code,
              period,
              value: place,
              source: sourceOf(measure, true),
            }),
          ),
      );
    const some = fc
      .tuple(full, someFigures(aFigure(aPart, aMonth, fc.constantFrom("asb-incidents", "temporary-accommodation")), 4))
      .map(([whole, others]) => [...new Map([...others, ...whole].map((figure) => [keyOf(figure), figure])).values()]);
    const toType = fc.constantFrom(AreaType.COUNTY, AreaType.POLICE_FORCE);
    await fc.assert(
      fc.asyncProperty(some, someDimensions, toType, async (figures, dimensions, type) => {
        const rows = await hold(figures);
        const { groups } = await askSummary(hub, `groupBy: [${dimensions}], rollUpTo: ${type}, first: 1000`);
        expect(inOrder(groups)).toEqual(inOrder(summarise(rows, dimensions, PERCENT, wholesOf(type))));
      }),
      RUNS,
    );
  });

  it("adds up to the whole over the groups of a partition", async () => {
    const aMonth = fc.constantFrom("2021-04", "2021-05", "2021-06", "2021-07");
    const aValue = fc.integer({ min: 0, max: 1_000_000 });
    const anArea = fc.nat(11).map((place) => districts()[place]?.code ?? "");
    const flows = fc.uniqueArray(
      fc.record({ measure: fc.constant("asb-incidents"), area: anArea, period: aMonth, value: aValue }),
      { minLength: 1, maxLength: 40, selector: ({ area: code, period }) => `${code} ${period}` },
    );
    await fc.assert(
      fc.asyncProperty(flows, async (figures) => {
        await hold(figures);
        const total = figures.reduce((sum, { value }) => sum + value, 0);
        for (const by of ["MEASURE", "AREA", "PERIOD", "AREA, PERIOD", "SOURCE"]) {
          const { groups } = await askSummary(hub, `groupBy: [${by}], first: 1000`);
          expect(groups.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBe(total);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is met once and whole page by page, in any order", async () => {
    const fields = ["VALUE", "COUNT", "MINIMUM", "MAXIMUM", "MEAN", "PERIOD", "AREA", "MEASURE"];
    const anOrder = fc
      .shuffledSubarray(fields, { maxLength: 3 })
      .chain((some) =>
        fc.tuple(
          ...some.map((field) => fc.constantFrom("ASC", "DESC").map((way) => `{ field: ${field}, direction: ${way} }`)),
        ),
      );
    await fc.assert(
      fc.asyncProperty(
        someFigures(aFigure(), 20),
        anOrder,
        fc.integer({ min: 1, max: 7 }),
        async (figures, by, first) => {
          await hold(figures);
          const asked = `groupBy: [MEASURE, AREA, PERIOD], orderBy: [${by}]`;
          const whole = await askSummary(hub, `${asked}, first: 1000`);
          const met: Group[] = [];
          let after = "";
          for (;;) {
            const { groups, pageInfo } = await askSummary(hub, `${asked}, first: ${first}${after}`);
            met.push(...groups);
            if (!pageInfo.hasNextPage) break;
            after = `, after: "${pageInfo.endCursor}"`;
          }
          expect(met).toEqual(whole.groups);
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** How areas lie in Kent and its police force, told apart from how the hub finds it. */
function wholesOf(type: AreaType): Wholes {
  const county = [...districts(), area(KENT)];
  const whole = area(type === AreaType.COUNTY ? KENT : "E23000032");
  const councils = [...districts(), area(MEDWAY)];
  const isIn = type === AreaType.COUNTY ? county : [...county, ...councils];
  return {
    of: (part) => (isIn.includes(part) ? whole : null),
    divisions: () =>
      type === AreaType.COUNTY ? [[whole], districts()] : [[whole], councils, [area(KENT), area(MEDWAY)]],
  };
}
