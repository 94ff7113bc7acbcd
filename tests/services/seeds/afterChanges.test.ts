import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { changesOf, partnerPriority, planInput, priority, proposed, published } from "../../harness/aligning";
import { openTestHub, type TestHub } from "../../harness/hub";
import { realSeeds, SeedsCopy } from "./seedsCopy";

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

  it("words an alignment anew while it is proposed, and leaves one that was decided upon as it was then", async () => {
    const plan = "nhw-north-kent/";
    const [confirmed, proposedStill] = hub.catalogue.snapshot.alignments.filter(({ key }) => key.startsWith(plan));
    if (!confirmed || !proposedStill) throw new Error("The seeds align too little with Neighbourhood Watch's plan.");
    await changesOf(hub).confirmAlignment({ id: confirmed.id });
    const seeds = new SeedsCopy();
    seeds.replace("alignments/nhw-north-kent.yaml", `strength: ${confirmed.strength}`, "strength: ENABLES");
    seeds.replace("alignments/nhw-north-kent.yaml", `strength: ${proposedStill.strength}`, "strength: ENABLES");
    seeds.replace("alignments/nhw-north-kent.yaml", "indicators: [community-events]", "indicators: []");
    await writeSeeds(hub.database, readSeeds(seeds.folder));
    seeds.remove();
    const after = (await loadCatalogue(hub.database)).alignments.filter(({ key }) => key.startsWith(plan));
    expect(after[0]).toMatchObject({
      status: "CONFIRMED",
      strength: "DIRECT",
      indicators: [{ code: "community-events" }],
    });
    expect(after[1]).toMatchObject({ status: "PROPOSED", strength: "ENABLES" });
  });

  it("leaves out an alignment in whose way another of its pair stands since, and says what to do", async () => {
    const pair = { partnerPriority: partnerPriority(hub, "nhw-north-kent", "003").id, priority: priority(hub, 3).id };
    const { id } = await proposed(hub, { ...pair, validFrom: "2020-01-01", validTo: "2020-12-31" });
    const seeds = new SeedsCopy();
    const aligned = (days: string) =>
      `  - partnerPriority: "003"\n    alignments:\n      - { priority: 3, strength: ENABLES, rationale: x${days} }\n`;
    seeds.cut(
      "alignments/nhw-north-kent.yaml",
      / {2}- partnerPriority: "003"[\s\S]*?(?= {2}- partnerPriority: "004")/m,
    );
    const load = () => writeSeeds(hub.database, readSeeds(seeds.folder));
    const anchor = '  - partnerPriority: "004"\n';
    seeds.replace("alignments/nhw-north-kent.yaml", anchor, `${aligned("")}${anchor}`);
    const { yielded } = await load();
    expect(yielded).toEqual([
      expect.stringMatching(
        /^The seeds' alignment of priority 003 of nhw-north-kent with priority 3 of dartford-2019-2022 was left as it is in the database, since another of the two, asserted on \d{4}-\d\d-\d\d and not decided upon yet, holds from 2020-01-01 to 2020-12-31: withdraw that one and load the seeds again, or take this one out of them\.$/,
      ),
    ]);
    const ofPair = async () =>
      (await loadCatalogue(hub.database)).alignments
        .filter(
          ({ partnerPriority: one, priority: other }) => one.id === pair.partnerPriority && other.id === pair.priority,
        )
        .map(({ code, status }) => [code, status]);
    expect(await ofPair()).toEqual([["p001", "PROPOSED"]]);
    await changesOf(hub).withdrawAlignment({ id, reason: "Not so." });
    expect((await load()).yielded).toEqual([]);
    seeds.remove();
    expect((await ofPair()).sort()).toEqual([
      ["001", "PROPOSED"],
      ["p001", "WITHDRAWN"],
    ]);
  });

  it("stops at a plan that was published, and at one that would take a published plan's place, and says what to do", async () => {
    const set = readSeeds(realSeeds);
    const ours = set.plans.find(({ slug }) => slug === "kcst-priorities");
    if (!ours) throw new Error("The seeds have no plan of the county team.");
    const { slug } = planInput();
    const before = hub.catalogue.snapshot.partnerPlan(slug);
    await expect(writeSeeds(hub.database, { ...set, plans: [...set.plans, { ...ours, slug }] })).rejects.toThrow(
      /^The seeds hold the plan kcst-2021, which was published to this hub on \d{4}-\d\d-\d\d and so is never edited: /,
    );
    const rival = { ...ours, slug: "kcst-2022", startsOn: "2022-04-01", supersedes: "kcst-priorities" };
    await expect(writeSeeds(hub.database, { ...set, plans: [...set.plans, rival] })).rejects.toThrow(
      /^The seeds let the plan kcst-2022 supersede kcst-priorities, which is superseded by kcst-2021 already, /,
    );
    expect((await loadCatalogue(hub.database)).partnerPlan(slug)?.title).toBe(before?.title);
  });
});
