import { bumpCatalogueVersion } from "../../src/database/version";
import { AlignmentViewDocument, type AlignmentViewQuery } from "../generated/operations";
import { published } from "../harness/aligning";
import { openTestHub, type TestHub } from "../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const TODAY = new Date("2026-11-28T12:00:00Z");

type Matrix = NonNullable<AlignmentViewQuery["alignmentMatrix"]>;

async function matrixOn(inForceOn: string | null): Promise<Matrix> {
  const { alignmentMatrix } = await hub.data(AlignmentViewDocument, { partnership: "dartford", inForceOn }, TODAY);
  if (!alignmentMatrix) throw new Error("Dartford has no matrix.");
  return alignmentMatrix;
}

/** Each row as its organisation, its title, and the first letters of the strengths in its cells. */
const drawn = ({ rows }: Matrix) =>
  rows.map(({ organisation, partnerPriority, cells }) => [
    organisation.slug,
    partnerPriority.title.slice(0, 24),
    cells.map(({ alignment }) => alignment?.strength[0] ?? ".").join(""),
  ]);

const SAFER_IN_KENT = [
  ["kcsp", "Serious Violence and Org", "D.C."],
  ["kcsp", "Anti-social Behaviour", ".D.."],
  ["kcsp", "Safeguarding Vulnerable ", "...D"],
  ["kcsp", "Reduce Reoffending", "..D."],
  ["kcst", "Violent Crime including ", "I..."],
  ["kcst", "Persistent Anti-Social B", ".I.."],
  ["kcst", "Preventing offending and", "..I."],
  ["kcst", "Protecting vulnerable pe", "...I"],
  ["kent-pcc", "Hold the Chief Constable", "...."],
  ["kent-pcc", "Enhance Services for Vic", "D..C"],
  ["kent-pcc", "Commission services that", "...."],
  ["kent-pcc", "Invest in schemes that m", ".ED."],
  ["kent-pcc", "Make offenders pay for t", "..C."],
  ["kent-pcc", "Actively engage with res", "...E"],
  ["kent-police", "Putting victims first", "C..D"],
  ["kent-police", "Fight crime and ASB", ".DD."],
  ["kent-police", "Tackle abuse, exploitati", "D..C"],
  ["kent-police", "Provide visible neighbou", ".C.C"],
  ["kent-police", "Combat organised crime a", "..D."],
  ["kent-police", "Deliver an efficient and", "...."],
  ["nhw", "To build safer, stronger", "...D"],
  ["nhw", "To encourage public part", ".C.C"],
  ["nhw", "To work collaboratively ", "...."],
  ["nhw", "To remain relevant, acco", "...."],
  ["nhw", "Aspire to be welcoming t", "...."],
  ["nhw", "To keep members fully su", "...."],
];

describe("Dartford's alignment matrix", () => {
  it("sets the priorities of the plans in force in 2020 and 2021 against the strategy's", async () => {
    for (const day of ["2020-06-01", "2021-06-01"]) {
      const matrix = await matrixOn(day);
      expect(matrix.inForceOn).toBe(day);
      expect(matrix.columns.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      expect(drawn(matrix)).toEqual(SAFER_IN_KENT);
    }
  });

  it("travels in time: in 2026 the police plan is past, and the Commissioner has a plan that nobody has judged", async () => {
    const rows = drawn(await matrixOn("2026-06-01"));
    const stay = SAFER_IN_KENT.filter(([organisation]) => !organisation?.startsWith("kent-"));
    expect(rows.filter(([organisation]) => organisation !== "kent-pcc")).toEqual(stay);
    expect(rows.filter(([organisation]) => organisation === "kent-pcc")).toEqual([
      ["kent-pcc", "Protecting People", "...."],
      ["kent-pcc", "Protecting Places", "...."],
      ["kent-pcc", "Protecting Property", "...."],
      ["kent-pcc", "Productive Partnerships", "...."],
    ]);
  });

  it("reads the last day of the latest strategy when no day is asked for, and says so", async () => {
    expect((await matrixOn(null)).inForceOn).toBe("2022-03-31");
    expect(drawn(await matrixOn(null))).toEqual(SAFER_IN_KENT);
  });

  it("has the Commissioner's mental-health priority for an orphan, and not the one that delegates", async () => {
    const { orphans } = await matrixOn("2021-06-01");
    expect(orphans.map(({ title, plan }) => [plan.organisation.slug, title.slice(0, 24)])).toEqual([
      ["kent-pcc", "Commission services that"],
      ["kent-police", "Deliver an efficient and"],
      ["nhw", "To work collaboratively "],
      ["nhw", "To remain relevant, acco"],
      ["nhw", "Aspire to be welcoming t"],
      ["nhw", "To keep members fully su"],
    ]);
  });

  it("covers each priority by the partners whose plans are in force, each counted once", async () => {
    const coverage = async (day: string) =>
      (await matrixOn(day)).coverage.map(({ priority, organisations, direct, contributing, score }) => [
        priority.number,
        organisations.length,
        direct,
        contributing,
        score,
      ]);
    expect(await coverage("2021-06-01")).toEqual([
      [1, 4, 4, 0, 0.8],
      [2, 5, 3, 2, 0.75],
      [3, 4, 4, 0, 0.8],
      [4, 5, 4, 1, 0.9],
    ]);
    expect(await coverage("2026-06-01")).toEqual([
      [1, 2, 2, 0, 0.5],
      [2, 3, 2, 1, 0.625],
      [3, 2, 2, 0, 0.5],
      [4, 3, 3, 0, 0.75],
    ]);
  });

  it("does not count a partner whose priorities are not known", async () => {
    const question = `{ alignmentMatrix(partnership: "dartford", inForceOn: "2023-06-01") { partners { slug } orphans { id } } }`;
    const { alignmentMatrix } = await hub.data<{ alignmentMatrix: { partners: unknown; orphans: unknown[] } }>(
      question,
    );
    expect(alignmentMatrix.partners).toEqual([{ slug: "kcsp" }, { slug: "kcst" }, { slug: "nhw" }]);
    expect(alignmentMatrix.orphans).toHaveLength(4);
  });

  it("counts only the statuses that are asked for", async () => {
    const question = `{ alignmentMatrix(partnership: "dartford", inForceOn: "2021-06-01", statuses: [CONFIRMED]) {
      unsupported { number } coverage { score } orphans { id } } }`;
    const { alignmentMatrix } = await hub.data<{
      alignmentMatrix: { unsupported: unknown[]; coverage: unknown[]; orphans: unknown[] };
    }>(question);
    expect(alignmentMatrix.unsupported).toHaveLength(4);
    expect(alignmentMatrix.coverage).toEqual([{ score: 0 }, { score: 0 }, { score: 0 }, { score: 0 }]);
    expect(alignmentMatrix.orphans).toHaveLength(25);
  });

  it("is none for a partnership without a strategy, and for no partnership", async () => {
    const question = `{ joint: alignmentMatrix(partnership: "dartford-and-gravesham") { inForceOn }
      none: alignmentMatrix(partnership: "nowhere") { inForceOn } }`;
    expect(await hub.data(question)).toEqual({ joint: null, none: null });
  });
});

describe("what the matrix says beyond its cells", () => {
  const question = `query ($day: LocalDate) { partnership(slug: "dartford") { alignmentMatrix(inForceOn: $day) {
    isStrategyInForce notes unjudged { title }
    duplicatedEffort { priority { number } organisations { slug } alignments { strength } }
    aims { aim { statement } organisations { slug } named { slug } } unsupportedAims { statement } } } }`;
  interface Answer {
    isStrategyInForce: boolean;
    notes: string[];
    unjudged: { title: string }[];
    duplicatedEffort: { priority: { number: number }; organisations: { slug: string }[] }[];
    aims: { aim: { statement: string }; organisations: { slug: string }[]; named: { slug: string }[] }[];
    unsupportedAims: unknown[];
  }
  const on = async (day: string) =>
    (await hub.data<{ partnership: { alignmentMatrix: Answer } }>(question, { day })).partnership.alignmentMatrix;

  it("names the strategy that was read for want of one in force, and that the partnership was not formed yet", async () => {
    expect(await on("2026-06-01")).toMatchObject({
      isStrategyInForce: false,
      notes: [
        "No strategy of Dartford Community Safety Partnership is in force on 2026-06-01; the latest before it is read (Dartford Community Safety Strategy, 2019-04-01 to 2022-03-31), with the partner plans in force on that day.",
      ],
    });
    expect((await on("2015-06-01")).notes).toEqual([
      expect.stringContaining("the first after it is read"),
      "Dartford Community Safety Partnership was formed on 2021-01-01, after this day.",
    ]);
    expect(await on("2021-06-01")).toMatchObject({ isStrategyInForce: true, notes: [] });
  });

  it("names a plan that has no rows because its priorities are not known", async () => {
    expect((await on("2023-06-01")).notes).toContain(
      "The priorities of Making Kent Safer, the plan of Kent Police & Crime Commissioner, are not known, so that it has no rows.",
    );
  });

  it("tells what nobody has judged from what was judged to line up with nothing", async () => {
    expect((await on("2021-06-01")).unjudged).toEqual([]);
    expect((await on("2026-06-01")).unjudged.map(({ title }) => title)).toEqual([
      "Protecting People",
      "Protecting Places",
      "Protecting Property",
      "Productive Partnerships",
    ]);
  });

  it("finds effort duplicated where three partners or more want one outcome", async () => {
    const shown = ({ duplicatedEffort }: Answer) =>
      duplicatedEffort.map(({ priority, organisations }) => [priority.number, organisations.length]);
    expect(shown(await on("2021-06-01"))).toEqual([
      [1, 4],
      [2, 3],
      [3, 4],
      [4, 4],
    ]);
    expect(shown(await on("2026-06-01"))).toEqual([[4, 3]]);
  });

  it("says which partners stand behind an aim, and which name it", async () => {
    const { aims, unsupportedAims } = await on("2021-06-01");
    const fires = aims.find(({ aim }) => aim.statement === "Reduction in deliberate fires");
    expect(fires).toMatchObject({ organisations: [{ slug: "kcst" }], named: [] });
    expect(aims).toHaveLength(20);
    expect(unsupportedAims).toEqual([]);
  });

  it("knows an aim without a partner once the one that meant its whole priority is withdrawn", async () => {
    const version = await hub.database.dataSource.transaction(async (manager) => {
      await manager.query(`INSERT INTO alignment_decisions (alignment_id, position, status, decided_at, reason)
        SELECT id, 1, 'WITHDRAWN', now(), 'for a test' FROM alignments WHERE strength = 'IDENTICAL'`);
      return bumpCatalogueVersion(manager);
    });
    await hub.catalogue.reach(version);
    const { unsupportedAims } = await on("2021-06-01");
    expect(unsupportedAims).toEqual([
      {
        statement:
          "Successful monitoring and behaviour change of known offenders through the Integrated Offender Management Programme",
      },
      { statement: "Increase in percentage of Fixed Penalty Notices issued for fly-tipping offences" },
      { statement: "Reduction in deliberate fires" },
      { statement: "Reduction in the number of young people committing crime" },
    ]);
  });

  it("names a plan that has no rows because the organisation has another that started later", async () => {
    await published(hub, { slug: "nhw-2021", title: "Watching out", organisation: "nhw", supersedes: null });
    expect((await on("2021-06-01")).notes).toEqual([
      "Neighbourhood Watch has more than one plan on 2021-06-01: Watching out, which started last, is read, and Neighbourhood Watch priorities for North Kent is not.",
    ]);
  });
});
