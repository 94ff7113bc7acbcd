import { StrategyOnAPageDocument, type StrategyOnAPageQuery } from "../generated/operations";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
let partnership: NonNullable<StrategyOnAPageQuery["partnership"]>;
let strategy: NonNullable<(typeof partnership)["strategy"]>;

beforeAll(async () => {
  hub = await openTestHub();
  const page = await hub.data(StrategyOnAPageDocument, { partnership: "dartford" });
  if (!page.partnership?.strategy) throw new Error("Dartford's strategy is not there.");
  partnership = page.partnership;
  strategy = page.partnership.strategy;
});
afterAll(() => hub.close());

describe("Dartford's partnership", () => {
  it("covers the borough and follows the joint partnership that ended before it", () => {
    expect(partnership.area).toEqual({ code: "E07000107", name: "Dartford", type: "DISTRICT" });
    expect(partnership.formedOn).toBe("2021-01-01");
    expect(partnership.predecessor).toMatchObject({ dissolvedOn: "2020-10-31" });
  });

  it("has seven members, six of them bound by law", () => {
    const bound = partnership.members.map(({ organisation, responsibleAuthority }) => [
      organisation.slug,
      responsibleAuthority,
    ]);
    expect(bound).toEqual([
      ["kent-police", true],
      ["dartford-borough-council", true],
      ["kent-county-council", true],
      ["kent-and-medway-ccg", true],
      ["probation-service", true],
      ["kent-fire-and-rescue", true],
      ["voluntary-sector", false],
    ]);
  });

  it("is chaired by the borough council, with its six offices, and vice-chaired by the police", () => {
    const offices = Object.fromEntries(partnership.members.map((m) => [m.organisation.slug, m.office]));
    expect(offices).toMatchObject({ "dartford-borough-council": "Chair", "kent-police": "Vice-Chair" });
    const representatives = partnership.members.map((member) => member.representatives.length);
    expect(representatives).toEqual([0, 6, 0, 0, 0, 0, 2]);
  });

  it("has no strategy in force before 2019 nor after March 2022", async () => {
    const question = `query ($on: LocalDate) { partnership(slug: "dartford") { strategy(inForceOn: $on) { edition } } }`;
    const on = async (day: string) => (await hub.data(question, { on: day })).partnership;
    expect(await on("2021-06-01")).toEqual({ strategy: { edition: "2021 Refresh" } });
    expect(await on("2022-04-01")).toEqual({ strategy: null });
    expect(await on("2019-03-31")).toEqual({ strategy: null });
  });
});

describe("Dartford's strategy", () => {
  it("is the 2021 refresh of 2019 to 2022", () => {
    expect(strategy).toMatchObject({ edition: "2021 Refresh", startsOn: "2019-04-01", endsOn: "2022-03-31" });
  });

  it("has four priorities with 5, 4, 4 and 6 focuses, 7, 4, 6 and 3 aims and 4, 8, 5 and 4 indicators", () => {
    const counts = strategy.priorities.map(({ number, focuses, aims, indicators }) => [
      number,
      focuses.length,
      aims.length,
      indicators.length,
    ]);
    expect(counts).toEqual([
      [1, 5, 7, 4],
      [2, 4, 4, 8],
      [3, 4, 6, 5],
      [4, 6, 3, 4],
    ]);
  });

  it("watches the 21 measures of the document, each behind one indicator", () => {
    const codes = strategy.priorities.flatMap(({ indicators }) => indicators.map(({ measure }) => measure.code));
    expect(codes).toEqual([
      "domestic-abuse-reports",
      "domestic-abuse-victims-supported",
      "violent-offences",
      "serious-violent-offences",
      "asb-incidents",
      "asb-cases-active",
      "graffiti-incidents",
      "fly-tipping-incidents",
      "fly-tipping-prosecutions",
      "community-protection-actions",
      "deliberate-fires",
      "asb-repeat-victims",
      "total-crime",
      "youth-first-time-entrants",
      "youth-custody",
      "youth-ete",
      "reoffending-rate",
      "hate-crimes",
      "safe-and-well-visits",
      "community-events",
      "temporary-accommodation",
    ]);
  });

  it("keeps the document's words", () => {
    const [violence, behaviour, offending, vulnerable] = strategy.priorities;
    expect(violence?.title).toBe("Violent Crime including Domestic Abuse");
    expect(behaviour?.indicators[7]?.title).toBe("Numbers of repeat victims of ASB");
    expect(offending?.aims[0]?.statement).toBe("Reduction in crime recorded the Borough");
    expect(vulnerable?.focuses[1]?.statement).toBe("To understand the changing demography of the CSP area");
  });

  it("has seven themes of achievements, two of them with a grant", () => {
    expect(strategy.achievements.map(({ achievements }) => achievements.length)).toEqual([8, 12, 3, 4, 6, 4, 10]);
    const grants = strategy.achievements.flatMap((theme) => theme.achievements.map(({ amountGbp }) => amountGbp));
    expect(grants.filter((grant) => grant !== null)).toEqual([248_242, 137_880]);
  });

  it("weighed five considerations", () => {
    expect(strategy.considerations.map(({ name }) => name)).toEqual([
      "Volume",
      "Level of harm",
      "Community concern",
      "Partnership added-value",
      "Trend analysis",
    ]);
  });

  it("wants hate crime reports to rise and violence to fall", () => {
    const wanted = strategy.priorities.flatMap(({ aims }) =>
      aims.flatMap(({ indicators }) => indicators.map((edge) => [edge.indicator.code, edge.desiredDirection])),
    );
    expect(wanted).toContainEqual(["hate-crimes", "INCREASE"]);
    expect(wanted).toContainEqual(["domestic-abuse-victims-supported", "INCREASE"]);
    expect(wanted).toContainEqual(["violent-offences", "DECREASE"]);
  });

  it("names the one indicator whose introduction is to be confirmed", () => {
    const waiting = strategy.priorities.flatMap(({ indicators }) =>
      indicators.filter(({ status }) => status !== "ACTIVE"),
    );
    expect(waiting.map(({ code, status }) => [code, status])).toEqual([["reoffending-rate", "TO_BE_CONFIRMED"]]);
  });
});

describe("the strategy's gaps", () => {
  it("are the aims that nothing measures", () => {
    const places = strategy.gaps.unmeasuredAims.map(({ number, statement }) => `${number} ${statement.slice(0, 30)}`);
    expect(places).toEqual([
      "3 An increased awareness of the ",
      "4 Improvement in the detection r",
      "6 Sound intelligence picture of ",
      "2 Increase in percentage of Fixe",
      "3 An increased awareness of gang",
      "4 Improvement in the detection a",
      "6 Sound intelligence picture of ",
      "1 A better understanding of the ",
      "3 Established working practices ",
    ]);
  });

  it("are the indicators that serve no aim", () => {
    expect(strategy.gaps.unanchoredIndicators.map(({ code }) => code)).toEqual([
      "graffiti-incidents",
      "asb-repeat-victims",
      "safe-and-well-visits",
      "community-events",
      "temporary-accommodation",
    ]);
  });

  it("are the indicators of which no figure is published for the area or within it", () => {
    expect(strategy.gaps.indicatorsWithoutData.map(({ code }) => code)).toEqual([
      "domestic-abuse-reports",
      "domestic-abuse-victims-supported",
      "serious-violent-offences",
      "asb-cases-active",
      "graffiti-incidents",
      "community-protection-actions",
      "deliberate-fires",
      "asb-repeat-victims",
      "youth-first-time-entrants",
      "youth-custody",
      "youth-ete",
      "reoffending-rate",
      "hate-crimes",
      "safe-and-well-visits",
      "community-events",
    ]);
  });
});
