import { bumpDataVersion } from "../../../src/database/version";
import { addDemonstration } from "../../../src/services/seeds/demonstration/addDemonstration";
import { openTestHub, type TestHub } from "../../harness/hub";
import { scoreOf } from "../../harness/strategicAssessment";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
  await addDemonstration(hub.database, hub.config.seedsDir, "2021-02-01");
  const { sequence } = await hub.database.dataSource.transaction(bumpDataVersion);
  await hub.catalogue.reachSequence(sequence);
});
afterAll(() => hub.close());

describe("made-up figures", () => {
  it("never take the place of what the strategy states", async () => {
    const { score, evidence } = await scoreOf(hub, { priority: 1, criterion: "volume" });
    expect(score).toBe(40.2);
    expect(evidence).toMatch(/^As stated in the strategy/);
  });

  it("fill a trend that nothing else does, and say that they are no real ones", async () => {
    const { score, evidence } = await scoreOf(hub, { priority: 3, criterion: "trend" });
    expect(score).not.toBeNull();
    expect(evidence).toMatch("Source: Demonstration data — synthetic, not real.");
  });
});
