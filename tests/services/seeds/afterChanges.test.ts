import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { changesOf, partnerPriority, planInput, proposed, published } from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";
import { realSeeds } from "./seedsCopy";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("Loading seeds again", () => {
  it("leaves plans that were published, what was proposed, what was decided and every id as they are", async () => {
    const seeded = hub.catalogue.snapshot.alignments.find(({ key }) => key.startsWith("kent-police-2017-2022/"));
    if (!seeded) throw new Error("The seeds align nothing with the police's plan.");
    await changesOf(hub).confirmAlignment({ id: seeded.id, reason: "Agreed." });
    const { priorities } = partnerPriority(hub, "kcst-priorities").plan;
    const plan = await published(hub, { priorities: priorities.map(({ number, title }) => ({ number, title })) });
    expect(plan.priorities.flatMap(({ alignments }) => alignments).length).toBe(4);
    const cut = await proposed(hub, {
      partnerPriority: partnerPriority(hub, "kcst-priorities", "002").id,
      validTo: "2020-03-31",
    });
    await changesOf(hub).withdrawAlignment({ id: cut.id, reason: "Not so." });

    const before = await loadCatalogue(hub.database);
    const again = await writeSeeds(hub.database, readSeeds(realSeeds));
    expect(again).toMatchObject({ written: 0, removed: 0, catalogueVersion: before.version.catalogue });
    const after = await loadCatalogue(hub.database);
    const told = ({ alignments }: typeof before) =>
      alignments.map(({ id, status, history, validity }) => ({ id, status, history, validity }));
    expect(told(after)).toEqual(told(before));
    expect(after.everything().map(({ id }) => id)).toEqual(before.everything().map(({ id }) => id));
    expect(after.partnerPlan(planInput().slug)?.supersedes?.slug).toBe("kcst-priorities");
  });
});
