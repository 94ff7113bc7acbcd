import type { Viewer } from "../../../src/access/viewer";
import { anonymous } from "../../../src/access/viewer";
import { Visibility } from "../../../src/domain/visibility";
import { annotate, setTarget } from "../../harness/annotating";
import { type AskedSeries, askAssessment, askSeries, inShort, measurementsOf } from "../../harness/asking";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";

const [DARTFORD, KENT, PARTNERSHIP] = ["E07000107", "E10000016", "E22000352"] as const;
const [JANUARY, MARCH, MAY] = ["2026-01-10T09:00:00Z", "2026-03-10T09:00:00Z", "2026-05-10T09:00:00Z"] as const;
const TODAY = "2026-06-01";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());
beforeEach(() => removeFigures(hub));

const crimes = (period: string, figure: Partial<Figure>): Figure => ({
  measure: "total-crime",
  area: DARTFORD,
  period,
  ...figure,
});
const ask = (asked: AskedSeries = {}, measure = "total-crime") => askSeries(hub, measure, { today: TODAY, ...asked });
/** What anybody reads of an answer, without the objects that it is linked to. */
const read = async (asked: AskedSeries, measure?: string) => {
  const { points, limits, source, frequency } = await ask(asked, measure);
  const shown = points.map(({ measurement, ...point }) => ({ ...point, vintage: measurement?.vintage }));
  return { shown, limits, source: source?.slug, frequency };
};

describe("as of an instant", () => {
  it("a revision is replayed: what was known, and which vintage told it", async () => {
    await addFigures(hub, [crimes("2025-04", { value: 100 }), crimes("2025-05", { value: 90 })], {
      recordedAt: JANUARY,
    });
    await addFigures(hub, [crimes("2025-05", { value: 95, flags: ["REVISED"] }), crimes("2025-06", { value: 80 })], {
      recordedAt: MARCH,
    });
    await addFigures(hub, [crimes("2025-05", { absence: "NOT_AVAILABLE" })], { recordedAt: MAY });
    const at = async (asOf?: string) => inShort(await ask(asOf ? { asOf } : {}));
    expect(await at("2026-02-01T00:00:00Z")).toEqual([
      ["2025-04", 100],
      ["2025-05", 90],
    ]);
    expect(await at("2026-04-01T00:00:00Z")).toEqual([
      ["2025-04", 100],
      ["2025-05", 95],
      ["2025-06", 80],
    ]);
    expect(await at()).toEqual([
      ["2025-04", 100],
      ["2025-05", "NOT_AVAILABLE"],
      ["2025-06", 80],
    ]);
    const vintages = (await ask({ asOf: "2026-04-01T00:00:00Z" })).points.map(
      ({ measurement }) => measurement?.vintage,
    );
    expect(vintages).toEqual([1, 2, 1]);
  });

  it("a revision counts from the very instant at which it was recorded", async () => {
    await addFigures(hub, [crimes("2025-04", { value: 1 })], { recordedAt: JANUARY });
    await addFigures(hub, [crimes("2025-04", { value: 2 })], { recordedAt: MARCH });
    const justBefore = new Date(Date.parse(MARCH) - 1).toISOString();
    expect(inShort(await ask({ asOf: justBefore }))).toEqual([["2025-04", 1]]);
    expect(inShort(await ask({ asOf: MARCH }))).toEqual([["2025-04", 2]]);
  });

  it("of now, every answer is the current one", async () => {
    const small = (hub.catalogue.snapshot.area(DARTFORD)?.childLinks ?? []).map(({ area }) => area.code);
    await addFigures(
      hub,
      [
        ...["2025-04", "2025-05", "2025-06"].map((period, place) => crimes(period, { value: 100 + place })),
        ...small.map((area) => ({ ...crimes("2025-06", { value: 2 }), area })),
        ...small.map((area) => ({ measure: "asb-incidents", area, period: "2025-06", value: 3 })),
        { measure: "fly-tipping-incidents", area: KENT, period: "2021/22", value: 9_000 },
        crimes("2025-04", { category: "robbery", value: 3 }),
      ],
      { recordedAt: JANUARY },
    );
    await addFigures(hub, [crimes("2025-05", { value: 99 })], { recordedAt: MARCH });
    const questions: [AskedSeries, string][] = [
      [{}, "total-crime"],
      [{ frequency: "QUARTER" }, "total-crime"],
      [{ area: PARTNERSHIP, frequency: "MONTH" }, "total-crime"],
      [{ area: PARTNERSHIP, frequency: "YEAR_ENDING", last: 3 }, "total-crime"],
      [{ source: "home-office-prc", last: 2 }, "total-crime"],
      [{ category: "robbery" }, "total-crime"],
      [{ perPopulation: 1_000 }, "total-crime"],
      [{}, "asb-incidents"],
      [{ last: 3 }, "fly-tipping-incidents"],
      [{ last: 3 }, "graffiti-incidents"],
    ];
    for (const [asked, measure] of questions) {
      const now = await read(asked, measure);
      expect(await read({ ...asked, asOf: `${TODAY}T09:00:00Z` }, measure)).toEqual(now);
      expect(await read({ ...asked, asOf: "9999-12-31T23:59:59Z" }, measure)).toEqual(now);
    }
  });

  it("before anything was recorded nothing is held, and nothing is told that came to be known later", async () => {
    await addFigures(
      hub,
      [
        { measure: "youth-first-time-entrants-rate", area: KENT, period: "2023", value: 148 },
        crimes("2023-04", { value: 100 }),
        { measure: "fly-tipping-incidents", area: DARTFORD, period: "2021/22", value: 3_082 },
      ],
      { recordedAt: MARCH },
    );
    const [late, never] = [/^Due by \d{4}-\d\d-\d\d, and did not come\.$/, /^None is held, and none was due: /];
    for (const [asOf, absence, note] of [
      ["2026-02-01T00:00:00Z", "NOT_REPORTED", late],
      ["1066-10-14T09:00:00Z", "NOT_AVAILABLE", never],
      ["0001-01-01T00:00:00Z", "NOT_AVAILABLE", never],
    ] as const) {
      for (const measure of ["youth-first-time-entrants-rate", "total-crime", "fly-tipping-incidents"]) {
        const series = await ask({ asOf, last: 1 }, measure);
        expect(series.source).toBeNull();
        expect(series.points).toMatchObject([{ value: null, absence, measurement: null }]);
        expect(series.points[0]?.note).toMatch(note);
      }
    }
    const assessment = await askAssessment(hub, "total-crime", { asOf: "2026-02-01T00:00:00Z", today: TODAY });
    expect(assessment).toMatchObject({ period: null, value: null, absence: "NOT_REPORTED" });
    expect(assessment.freshness).toMatchObject({ latestPeriod: null, lastImportedAt: null, overdue: true });
    expect(assessment.comparison.refusal?.code).toBe("NOT_AVAILABLE");
  });

  it("what the areas within had then answers, though the area has figures of its own since", async () => {
    const small = (hub.catalogue.snapshot.area(DARTFORD)?.childLinks ?? []).map(({ area }) => area.code);
    await addFigures(
      hub,
      small.map((area) => ({ ...crimes("2025-06", { value: 2 }), area })),
      { recordedAt: JANUARY },
    );
    const before = inShort(await ask());
    await addFigures(hub, [crimes("2025-06", { value: 150 })], { recordedAt: MARCH });
    expect(inShort(await ask())).toEqual([["2025-06", 150]]);
    expect(inShort(await ask({ asOf: "2026-02-01T00:00:00Z" }))).toEqual(before);
  });

  it("what was due is what was due on that day, and never what will be", async () => {
    const asked = { from: "2025/26-Q2", to: "2025/26-Q4" } as const;
    const at = async (asOf: string) =>
      inShort(await ask({ ...asked, asOf }, "graffiti-incidents")).map(([, why]) => why);
    expect(await at("2025-12-31T12:00:00Z")).toEqual(["NOT_YET_DUE", "NOT_YET_DUE", "NOT_YET_DUE"]);
    expect(await at("2026-01-01T12:00:00Z")).toEqual(["NOT_REPORTED", "NOT_YET_DUE", "NOT_YET_DUE"]);
    expect(await at("2030-01-01T12:00:00Z")).toEqual(["NOT_REPORTED", "NOT_REPORTED", "NOT_YET_DUE"]);
    // Half past eleven in the evening of the last of June is July already in London.
    const summer = { from: "2025-03", to: "2025-03" } as const;
    expect(inShort(await ask({ ...summer, asOf: "2025-06-30T22:30:00Z" }))[0]?.[1]).toBe("NOT_YET_DUE");
    expect(inShort(await ask({ ...summer, asOf: "2025-06-30T23:30:00Z" }))[0]?.[1]).toBe("NOT_REPORTED");
  });

  it("breaks and targets are those that were known", async () => {
    await annotate(hub, { measure: "total-crime", period: "2025-04", kind: "SERIES_BREAK" });
    await setTarget(hub, "total-crime", { period: "2025-05", value: 90 });
    const values = [100, 110, 105, 95, 102, 90, 80];
    await addFigures(
      hub,
      values.map((value, place) => crimes(`2025-${String(place + 1).padStart(2, "0")}`, { value })),
      { recordedAt: "2020-01-01T00:00:00Z" },
    );
    const today = new Date(Date.now() + 86_400_000).toISOString();
    const asked = { indicator: "total-crime", today: today.slice(0, 10) } as const;
    const then = await ask({ ...asked, asOf: "2021-01-01T00:00:00Z" });
    expect([then.limits?.points, then.points[4]?.target]).toEqual([7, null]);
    const now = await ask({ ...asked, asOf: today });
    expect([now.limits, now.points[4]?.target]).toEqual([null, 90]);
  });
});

describe("what a viewer may not see", () => {
  const partner: Viewer = { ...anonymous, audience: Visibility.PARTNERS };

  it("is not there: neither in values, nor in gaps, nor in which source answers", async () => {
    await addFigures(hub, [
      crimes("2025-04", { value: 100, visibility: "PARTNERS" }),
      crimes("2025-04", { value: 111, source: "home-office-prc" }),
      crimes("2025-06", { value: 7, source: "home-office-prc", visibility: "RESTRICTED" }),
    ]);
    expect(inShort(await ask())).toEqual([["2025-04", 111]]);
    expect(inShort(await ask({ viewer: partner }))).toEqual([["2025-04", 100]]);
    expect(inShort(await ask({ viewer: partner, source: "home-office-prc" }))).toEqual([["2025-04", 111]]);
  });

  it("of a part is not added up for them", async () => {
    await addFigures(hub, [
      crimes("2025-04", { value: 100 }),
      { ...crimes("2025-04", { value: 50, visibility: "PARTNERS" }), area: "E07000109" },
    ]);
    expect(inShort(await ask({ area: PARTNERSHIP }))).toEqual([["2025-04", "INCOMPLETE"]]);
    expect(inShort(await ask({ area: PARTNERSHIP, viewer: partner }))).toEqual([["2025-04", 150]]);
  });
});

describe("questions asked in one go", () => {
  it("are one statement, however many they are; those of another instant are one more", async () => {
    const { snapshot } = hub.catalogue;
    await addFigures(hub, [crimes("2025-04", { value: 100 })]);
    const door = measurementsOf(hub, { today: TODAY });
    const area = snapshot.area(DARTFORD);
    if (!area) throw new Error("The seeds have no Dartford.");
    const asked = (asOf: Date | null) =>
      snapshot.measures.flatMap((measure) =>
        [area, ...area.parentLinks.map((link) => link.parent)].map((where) =>
          door.series({
            measure,
            area: where,
            category: null,
            source: null,
            frequency: null,
            from: null,
            to: null,
            last: 8,
            perPopulation: null,
            asOf,
            indicator: null,
          }),
        ),
      );
    const before = hub.database.statementsSent();
    const answers = await Promise.all([...asked(null), ...asked(null)]);
    expect(answers.length).toBeGreaterThan(200);
    expect(hub.database.statementsSent() - before).toBe(1);
    await Promise.all([...asked(new Date(JANUARY)), ...asked(new Date(JANUARY))]);
    expect(hub.database.statementsSent() - before).toBe(2);
  });
});
