import { anonymous } from "../../../src/access/viewer";
import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { Visibility } from "../../../src/domain/visibility";
import type { FiguresRead } from "../../../src/measurements/strategicAssessment/figuresRead";
import { shareOfCrime } from "../../../src/measurements/strategicAssessment/shareOfCrime";
import { annotate } from "../../harness/annotating";
import { addFigures, type Figure, removeFigures } from "../../harness/figures";
import { openTestHub, type TestHub } from "../../harness/hub";
import { monthsOfYear, scoreOf } from "../../harness/strategicAssessment";

const DARTFORD = "E07000107";
const KENT_POLICE = "E23000032";
const PERIOD = "YE-2025-09";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

const year = (measure: string, ending: number, value: number, more: Partial<Figure> = {}): Figure => ({
  measure,
  area: DARTFORD,
  period: `YE-${ending}-09`,
  value,
  ...more,
});
const volume = (viewing: object = {}) => scoreOf(hub, { priority: 1, criterion: "volume", period: PERIOD, ...viewing });
const trend = (priority: number) => scoreOf(hub, { priority, criterion: "trend", period: PERIOD });

describe("a priority's volume", () => {
  it("is its share of total recorded crime in the year asked for", async () => {
    await addFigures(hub, [year("violent-offences", 2025, 4_020), year("total-crime", 2025, 10_000)]);
    expect((await volume()).score).toBe(40.2);
  });

  it("is added up from months, and missing where one of them was published in part", async () => {
    const months = monthsOfYear(2025).flatMap((period) => [
      { measure: "violent-offences", area: DARTFORD, period, value: 400 },
      { measure: "total-crime", area: DARTFORD, period, value: 1_000 },
    ]);
    await addFigures(hub, months);
    expect((await volume()).score).toBe(40);
    await addFigures(hub, [
      { measure: "total-crime", area: DARTFORD, period: "2024-12", value: 300, flags: ["PARTIAL"] },
    ]);
    const { score, absence, evidence } = await volume();
    expect([score, absence]).toEqual([null, "INCOMPLETE"]);
    expect(evidence).toMatch(/Total recorded crime, Year ending September 2025: no figure \(INCOMPLETE\)\..+2024-12/);
  });

  it("is not taken from a figure of which only a part was published", async () => {
    await addFigures(hub, [
      year("violent-offences", 2025, 4_020),
      year("total-crime", 2025, 9_000, { flags: ["PARTIAL"] }),
    ]);
    const { score, absence, evidence } = await volume();
    expect([score, absence]).toEqual([null, "INCOMPLETE"]);
    expect(evidence).toMatch("Total recorded crime, Year ending September 2025: only a part was published.");
  });

  it("never mixes two sources", async () => {
    await addFigures(hub, [
      year("violent-offences", 2025, 4_020),
      year("total-crime", 2025, 10_000, { source: "tidy-csv" }),
    ]);
    const { score, absence, evidence } = await volume();
    expect([score, absence]).toEqual([null, "NOT_COMBINABLE"]);
    expect(evidence).toMatch("Police.uk street-level crime files has Violent offences,");
    await addFigures(hub, [year("violent-offences", 2025, 5_000, { source: "tidy-csv" })]);
    expect((await volume()).score).toBe(50);
  });

  it("is never another area's", async () => {
    await addFigures(hub, [
      year("violent-offences", 2025, 40_000, { area: KENT_POLICE }),
      year("total-crime", 2025, 100_000, { area: KENT_POLICE }),
    ]);
    const { score, absence, evidence } = await volume();
    expect([score, absence]).toEqual([null, "NOT_AVAILABLE"]);
    expect(evidence).toMatch("Held only for Kent (E23000032)");
  });

  it("is not taken from figures that cover a wider area than their label names", async () => {
    await addFigures(hub, [
      year("violent-offences", 2025, 4_020, { flags: ["WIDER_AREA"] }),
      year("total-crime", 2025, 10_000, { flags: ["WIDER_AREA"] }),
    ]);
    const { score, evidence } = await volume();
    expect(score).toBeNull();
    expect(evidence).toMatch("the figure covers a wider area than its label names");
  });

  it("is not worked out from a figure that the viewer may not see", async () => {
    await addFigures(hub, [
      year("violent-offences", 2025, 4_020, { visibility: "PARTNERS" }),
      year("total-crime", 2025, 10_000),
    ]);
    expect((await volume()).score).toBeNull();
    const viewer = { ...anonymous, audience: Visibility.PARTNERS };
    expect((await volume({ viewer })).score).toBe(40.2);
  });

  it("is no share where the part is more than the whole", async () => {
    await addFigures(hub, [year("violent-offences", 2025, 11_000), year("total-crime", 2025, 10_000)]);
    expect(await volume()).toMatchObject({ score: null, absence: "NOT_COMBINABLE" });
  });

  it("is nothing for what is counted in another unit than crimes, and for total crime itself", () => {
    const { snapshot } = hub.catalogue;
    const area = snapshot.area(DARTFORD);
    const totalCrime = snapshot.measure("total-crime");
    if (!area) throw new Error("The seeds do not hold Dartford.");
    const read: FiguresRead = {
      area,
      totalCrime,
      period: periodWithKey(PERIOD),
      today: "2026-02-01",
      startsOn: "2019-04-01",
      held: new Map(),
    };
    const shareOf = (code: string) => {
      const indicator = snapshot.indicators.find((each) => each.code === code);
      if (!indicator) throw new Error(`The seeds do not hold ${code}.`);
      return shareOfCrime(indicator, read);
    };
    expect(shareOf("asb-incidents")).toMatchObject({
      score: null,
      absence: "NOT_APPLICABLE",
      evidence:
        "Anti-social behaviour incidents is counted in incidents and crime in offences, so it has no share of it.",
    });
    expect(shareOf("total-crime")).toMatchObject({ score: null, absence: "NOT_APPLICABLE" });
  });
});

describe("a priority's trend", () => {
  it("scores by how many per cent the figure worsened on the year before", async () => {
    await addFigures(hub, [year("violent-offences", 2024, 4_000), year("violent-offences", 2025, 5_000)]);
    const { score, evidence } = await trend(1);
    expect(score).toBe(25);
    expect(evidence).toMatch("5,000 offences (Year ending September 2025) against 4,000 (Year ending September 2024)");
    expect(evidence).toMatch("1,000 more, or +25%. Fewer are wanted, so this is for the worse, and more than chance");
  });

  it("scores 0 when it improved, and when it moved no more than chance", async () => {
    await addFigures(hub, [year("violent-offences", 2024, 5_000), year("violent-offences", 2025, 4_000)]);
    expect(await trend(1)).toMatchObject({ score: 0, evidence: expect.stringMatching("for the better") });
    await addFigures(hub, [year("violent-offences", 2024, 3_990)]);
    expect(await trend(1)).toMatchObject({ score: 0, evidence: expect.stringMatching("No more than chance") });
  });

  it("is seen from the direction wanted: fewer reports of hate crime are for the worse", async () => {
    await addFigures(hub, [year("hate-crimes", 2024, 400), year("hate-crimes", 2025, 240)]);
    const { score, evidence } = await trend(4);
    expect(score).toBe(40);
    expect(evidence).toMatch("160 fewer, or -40%. More are wanted, so this is for the worse");
  });

  it("has no percentage of a small base", async () => {
    await addFigures(hub, [year("hate-crimes", 2024, 40), year("hate-crimes", 2025, 10)]);
    const { score, absence, evidence } = await trend(4);
    expect([score, absence]).toEqual([null, "NOT_COMBINABLE"]);
    expect(evidence).toMatch("The base is 40, and a percentage of a count under 50 is mostly chance");
  });

  it("is not read across a break", async () => {
    await addFigures(hub, [year("total-crime", 2024, 9_000), year("total-crime", 2025, 12_000)]);
    expect((await trend(3)).score).toBeCloseTo(100 / 3, 8);
    await annotate(hub, { measure: "total-crime", period: "2025-04", kind: "SERIES_BREAK", text: "New rules." });
    const { score, absence, evidence } = await trend(3);
    expect([score, absence]).toEqual([null, "NOT_COMBINABLE"]);
    expect(evidence).toMatch("There is a break in between (April 2025: New rules.)");
  });

  it("never compares one source's year with another's", async () => {
    await addFigures(hub, [
      year("violent-offences", 2024, 4_000, { source: "tidy-csv" }),
      year("violent-offences", 2025, 5_000),
    ]);
    const { score, absence, evidence } = await trend(1);
    expect([score, absence]).toEqual([null, "NOT_COMBINABLE"]);
    expect(evidence).toMatch(
      "Police.uk street-level crime files has Year ending September 2025, Tidy CSV Year ending September 2024",
    );
  });

  it("says that the year before is missing where only this one is held", async () => {
    await addFigures(hub, [year("violent-offences", 2025, 5_000)]);
    const { score, absence, evidence } = await trend(1);
    expect([score, absence]).toEqual([null, "NOT_REPORTED"]);
    expect(evidence).toMatch("Violent offences, Year ending September 2024: no figure (NOT_REPORTED).");
  });
});
