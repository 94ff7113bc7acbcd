import { StrategicAssessmentDocument, type StrategicAssessmentQueryVariables } from "../generated/operations";
import { openTestHub, type TestHub } from "../harness/hub";
import { monthsOfYear } from "../harness/strategicAssessment";

const DARTFORD = "E07000107";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const assess = async (asked: Partial<StrategicAssessmentQueryVariables> = {}) => {
  const given = { partnership: "dartford", on: "2021-06-01", ...asked };
  const { partnership } = await hub.data(StrategicAssessmentDocument, given);
  const assessment = partnership?.strategy?.strategicAssessment;
  if (!assessment) throw new Error("Dartford has no strategic assessment.");
  return assessment;
};
type Assessment = Awaited<ReturnType<typeof assess>>;

const partOf = ({ scores }: Assessment, number: number, criterion: string) => {
  const part = scores
    .find(({ priority }) => priority.number === number)
    ?.parts.find((each) => each.criterion.code === criterion);
  if (!part) throw new Error(`Priority ${number} has no part on ${criterion}.`);
  return part;
};
const standingsOf = ({ scores }: Assessment) =>
  scores.map(({ priority, rank, bestRank, worstRank }) => [priority.number, rank, bestRank, worstRank]);

describe("the strategic assessment of Dartford's priorities", () => {
  it("is of the year ending September 2020 when no period is asked for, each criterion counting alike", async () => {
    const { period, criteria } = await assess();
    expect(period).toEqual({ key: "YE-2020-09", label: "Year ending September 2020" });
    expect(criteria.map(({ code, label, weight }) => [code, label, weight])).toEqual([
      ["volume", "Volume", 1],
      ["harm", "Level of harm", 1],
      ["community-concern", "Community concern", 1],
      ["added-value", "Partnership added-value", 1],
      ["trend", "Trend analysis", 1],
    ]);
  });

  it("scores what there is evidence for, as worked out by hand, and nothing else", async () => {
    const { scores } = await assess();
    const table = scores.map(({ priority, parts }) => [priority.number, ...parts.map(({ score }) => score)]);
    const near = (value: number) => expect.closeTo(value, 8);
    const [asbAndTownCentre, violenceAndTownCentre, property] = [243 / 407, 117 / 407, 94 / 407];
    expect(table).toEqual([
      [2, null, 75, near(100 * asbAndTownCentre), 75, near((100 * 950) / 1905)],
      [1, 40.2, 100, near(100 * violenceAndTownCentre), null, null],
      [3, null, null, near(100 * property), null, null],
      [4, null, null, null, null, null],
    ]);
    expect(scores.map(({ total, weightScored }) => [total, weightScored])).toEqual([
      [near((75 + 59.7051597051597 + 75 + 49.86876640419948) / 4), 0.8],
      [near((40.2 + 100 + 28.746928746928745) / 3), 0.6],
      [near(23.095823095823096), 0.2],
      [null, 0],
    ]);
  });

  it("ranks anti-social behaviour first and violence second, however weights move by a fifth, and leaves priority 4 unranked", async () => {
    expect(standingsOf(await assess())).toEqual([
      [2, 1, 1, 1],
      [1, 2, 2, 2],
      [3, 3, 3, 3],
      [4, null, null, null],
    ]);
  });

  it("says for every score what it rests on, and for every other why there is none", async () => {
    const { scores } = await assess();
    for (const { score, absence, evidence } of scores.flatMap(({ parts }) => parts)) {
      expect(score === null).toBe(absence !== null);
      expect(evidence).toMatch(/^[A-Z].{40,}[.”)]$/s);
      expect(evidence).not.toMatch(/undefined|null|NaN|\[object|\.\./);
    }
  });
});

describe("the evidence", () => {
  it("gives the figures, the source, the year and the working of a trend", async () => {
    const { evidence } = partOf(await assess(), 2, "trend");
    expect(evidence).toMatch(
      "Anti-social behaviour incidents in Dartford (E07000107): 2,855 incidents (Year ending September 2020) against 1,905 (Year ending September 2019): 950 more, or +49.87%. Fewer are wanted, so this is for the worse, and more than chance",
    );
    expect(evidence).toMatch("Source: Dartford Community Safety Strategy 2019-2022, 2021 Refresh.");
    expect(evidence).toMatch("EVENT, Year ending September 2020: Covid-19:");
  });

  it("tells how many named what in the survey, and whose answers those are", async () => {
    const { evidence } = partOf(await assess(), 1, "community-concern");
    expect(evidence).toMatch(
      'Of 407 who answered "the single MOST important issue in their local area", 37 named Violence and 80 named Town centre safety: 28.75%. Public opinion survey, 18 February 2019 to 3 March 2019. Open to people who live or work in Dartford or Gravesham; 299 of the 420 answered for Gravesham.',
    );
    expect(evidence).toContain("Of the 71 who chose it and named up to three issues within it, 43 named violence");
  });

  it("labels a share that is only stated as stated, and says why it is not measured", async () => {
    const { evidence } = partOf(await assess(), 1, "volume");
    expect(evidence).toMatch(
      /^As stated in the strategy: Share of all crime in Dartford that is violent crime, 40\.2 per cent\. The document does not say over which period\./,
    );
    expect(evidence).toMatch(
      /Not measured: .*Violent offences, Year ending September 2020: no figure \(NOT_REPORTED\)\./,
    );
  });

  it("names who judged a level, when, why and by which words of the strategy", async () => {
    const { evidence } = partOf(await assess(), 2, "added-value");
    expect(evidence).toBe(
      'Judged considerable, 3 of 4. Judgement of csp-hub editors, 28 November 2026: "Significantly" is a high degree, said of what multi-agency working adds. The strategy says: “Tackling ASB is resource-intensive and benefits significantly from multi-agency working” (Priority 2: Persistent Anti-Social Behaviour and Environmental Crime, Why is this important?).',
    );
  });

  it("says that incidents which are no crimes have no share of crime", async () => {
    const part = partOf(await assess(), 2, "volume");
    expect(part).toMatchObject({ score: null, absence: "NOT_APPLICABLE" });
    expect(part.evidence).toMatch("are not recorded crimes, so none has a share of total crime");
  });
});

describe("another period", () => {
  it("has no levels and no stated shares of the year that they were recorded for", async () => {
    const assessment = await assess({ period: "YE-2021-09" });
    expect(partOf(assessment, 1, "harm")).toEqual({
      criterion: { code: "harm" },
      score: null,
      absence: "NOT_REPORTED",
      evidence:
        "No judgement is recorded for Year ending September 2021; recorded are those for Year ending September 2020.",
    });
    expect(partOf(assessment, 1, "volume")).toMatchObject({ score: null, absence: "NOT_REPORTED" });
    expect(partOf(assessment, 1, "community-concern").score).toBeCloseTo(28.747, 3);
  });

  it("that ended before the survey closed has no community concern", async () => {
    const part = partOf(await assess({ period: "YE-2018-09" }), 2, "community-concern");
    expect(part).toMatchObject({ score: null, absence: "NOT_AVAILABLE" });
    expect(part.evidence).toBe(
      "No survey had closed by the end of Year ending September 2018 (Public opinion survey, closed on 3 March 2019).",
    );
  });

  it("that ended more than three years after the survey closed has none either", async () => {
    const assessment = await assess({ period: "YE-2026-09" });
    const part = partOf(assessment, 2, "community-concern");
    expect(part).toMatchObject({ score: null, absence: "NOT_AVAILABLE" });
    expect(part.evidence).toBe(
      "No survey had closed in the 3 years to the end of Year ending September 2026, and an older one speaks for it no longer (Public opinion survey, closed on 3 March 2019).",
    );
    expect(assessment.scores.map(({ rank }) => rank)).toEqual([null, null, null, null]);
  });

  it.each([
    ["YE-1999-09", "what is to be disclosed begins with 2007-07-01 (SI 2007/1831)."],
    ["2017/18", "since the strategy starts on 2019-04-01."],
  ])("before the strategy, %s, had nothing due, and says so", async (period, reason) => {
    const assessment = await assess({ period });
    const evidence = assessment.scores.flatMap(({ parts }) => parts.map((part) => part.evidence)).join(" ");
    expect(evidence).not.toMatch("did not come");
    expect(evidence).toMatch(/None is held, and none was due[,:] /);
    expect(evidence).toContain(reason);
    expect(partOf(assessment, 4, "trend").absence).toBe("NOT_AVAILABLE");
  });

  it("over incomplete months has no volume and no trend, and says which months", async () => {
    const assessment = await assess({ period: "YE-2019-09" });
    for (const criterion of ["volume", "trend"]) {
      const part = partOf(assessment, 1, criterion);
      expect(part).toMatchObject({ score: null, absence: "INCOMPLETE" });
      expect(part.evidence).toMatch(/parts missing \(2018-11, 2018-12, 2019-03/);
    }
  });

  it("may be a month, whose share is worked out", async () => {
    const part = partOf(await assess({ period: "2025-09" }), 1, "volume");
    expect(part.score).toBeCloseTo((100 * 342) / 849, 8);
    expect(part.evidence).toMatch("342 offences of 849. Source: Police.uk street-level crime files.");
  });
});

describe("weights", () => {
  it("decide the order: harm counted five times puts violence first", async () => {
    const assessment = await assess({ weights: [{ criterion: "harm", weight: 5 }] });
    expect(assessment.criteria.map(({ weight }) => weight)).toEqual([1, 5, 1, 1, 1]);
    expect(standingsOf(assessment).map(([number, rank]) => [number, rank])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, null],
    ]);
    expect(assessment.scores[0]?.total).toBeCloseTo((40.2 + 500 + 28.746928746928745) / 7, 8);
  });

  it("that leave two close show that a fifth either way would change their places", async () => {
    const assessment = await assess({ weights: [{ criterion: "harm", weight: 2 }] });
    expect(standingsOf(assessment)).toEqual([
      [1, 1, 1, 2],
      [2, 2, 1, 2],
      [3, 3, 3, 3],
      [4, null, null, null],
    ]);
  });

  it("of zero take a criterion out, and a priority with no other score with it", async () => {
    const assessment = await assess({ weights: [{ criterion: "community-concern", weight: 0 }] });
    expect(standingsOf(assessment).slice(2)).toEqual([
      [3, null, null, null],
      [4, null, null, null],
    ]);
    expect(partOf(assessment, 3, "community-concern").score).toBeCloseTo(23.096, 3);
  });

  it("that are null or none leave all as it is", async () => {
    expect(await assess({ weights: null })).toEqual(await assess());
    expect(await assess({ weights: [] })).toEqual(await assess());
  });

  it.each([
    ["unknown", `{ criterion: "risk", weight: 1 }`, /criterion must be one of volume, harm, .+, but is "risk"\.$/],
    ["given twice", `{ criterion: "harm", weight: 1 }, { criterion: "harm", weight: 2 }`, /but harm is given two\.$/],
    ["negative", `{ criterion: "harm", weight: -1 }`, /must be a finite number, zero or more, but is -1\.$/],
    [
      "all zero",
      ["volume", "harm", "community-concern", "added-value", "trend"]
        .map((code) => `{ criterion: "${code}", weight: 0 }`)
        .join(),
      /but all are 0\.$/,
    ],
  ])("that are %s are refused, with the rule and the value", async (_, weights, message) => {
    const question = `{ partnership(slug: "dartford") { strategy(inForceOn: "2021-06-01") {
      strategicAssessment(weights: [${weights}]) { period { key } } } } }`;
    expect(await hub.refusal(question)).toEqual({
      code: "INVALID_WEIGHTS",
      message: expect.stringMatching(message),
    });
  });
});

describe("its cost", () => {
  it("is one statement for all priorities, and for two assessments at once", async () => {
    const statementsFor = async (question: string) => {
      const before = hub.database.statementsSent();
      await hub.data(question);
      return hub.database.statementsSent() - before;
    };
    const field = "strategicAssessment { scores { total parts { score evidence } } }";
    const strategy = (fields: string) =>
      `{ partnership(slug: "dartford") { strategy(inForceOn: "2021-06-01") { ${fields} } } }`;
    expect(await statementsFor(strategy(field))).toBe(1);
    const other = field.replace("strategicAssessment", `strategicAssessment(period: "YE-2025-09")`);
    expect(await statementsFor(strategy(`one: ${field} other: ${other}`))).toBe(1);
  });
});

describe("figures that are imported", () => {
  it("take the place of what the strategy states", async () => {
    const months = monthsOfYear(2020);
    const rows = months.flatMap((period, place) => [
      { measure: "violent-offences", area: DARTFORD, period, value: 400 + place },
      { measure: "total-crime", area: DARTFORD, period, value: 1_000 },
    ]);
    const { importMeasurements } = await hub.data<{ importMeasurements: { errors: object[]; importRun: object } }>(
      `mutation ($rows: [MeasurementInput!]!) {
        importMeasurements(input: { source: "tidy-csv", idempotencyKey: "assessment year 2020", rows: $rows }) {
          errors { message } importRun { inserted rejected }
        }
      }`,
      { rows },
    );
    expect(importMeasurements).toEqual({ errors: [], importRun: { inserted: 24, rejected: 0 } });

    const assessment = await assess();
    // 400 to 411 add up to 4,866 of 12,000.
    const part = partOf(assessment, 1, "volume");
    expect(part.score).toBeCloseTo(40.55, 8);
    expect(part.evidence).toMatch(
      /^Violent offences were 40\.55% of total recorded crime in Dartford \(E07000107\), Year ending September 2020: 4,866 offences of 12,000\. Worked out from 2019-10 to 2020-09: the sum of 12 parts\. Source: /,
    );
    expect(part.evidence).not.toMatch("As stated");
    expect(partOf(assessment, 1, "trend")).toMatchObject({ score: null, absence: "NOT_REPORTED" });
  });
});
