import { periodWithKey } from "../../../src/domain/period/periodWithKey";
import { criteria } from "../../../src/domain/strategicAssessment/criteria";
import { evidenceFor } from "../../../src/measurements/strategicAssessment/evidenceFor";
import type { FiguresRead } from "../../../src/measurements/strategicAssessment/figuresRead";
import { openTestHub, type TestHub } from "../../harness/hub";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** Dartford's first priority, and a read that found no figures. */
function dartford() {
  const { snapshot } = hub.catalogue;
  const [priority] = snapshot.strategies.find(({ slug }) => slug === "dartford-2019-2022")?.priorities ?? [];
  const area = snapshot.area("E07000107");
  if (!priority || !area) throw new Error("The seeds no longer hold Dartford's first priority.");
  const period = periodWithKey("YE-2020-09");
  const read: FiguresRead = {
    area,
    period,
    today: "2026-02-01",
    startsOn: "2019-04-01",
    held: new Map(),
    totalCrime: null,
  };
  return { priority, read };
}

describe("a priority of which nothing was judged", () => {
  it("has no score on any criterion, and is told so", () => {
    const { priority, read } = dartford();
    for (const { code } of criteria) {
      expect(evidenceFor({ ...priority, judgements: [] }, code, read)).toEqual({
        score: null,
        absence: "NOT_REPORTED",
        evidence: "Nobody has judged what speaks for it.",
      });
    }
  });
});

describe("a judgement that was made up", () => {
  it("says so in its evidence", () => {
    const { priority, read } = dartford();
    const [code] = criteria.map((criterion) => criterion.code).filter((each) => each === "harm");
    const judgements = priority.judgements.map((judgement) => ({ ...judgement, isDemonstration: true }));
    if (code === undefined) throw new Error("Harm is no criterion.");
    const { score, evidence } = evidenceFor({ ...priority, judgements }, code, read);
    expect(score).toBe(100);
    expect(evidence).toMatch("Judgement made up to try the hub out by csp-hub editors,");
  });
});

describe("a hub without a measure of total crime", () => {
  it("has what the strategy states, and says why it has no more", () => {
    const { priority, read } = dartford();
    const [volume] = criteria;
    if (!volume) throw new Error("There are no criteria.");
    const { score, evidence } = evidenceFor(priority, volume.code, read);
    expect(score).toBe(40.2);
    expect(evidence).toMatch("Not measured: This hub has no measure of total recorded crime.");
  });
});
