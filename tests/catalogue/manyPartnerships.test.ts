import { loadCatalogue } from "../../src/catalogue/loadCatalogue";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import { writeSeeds } from "../../src/services/seeds/writeSeeds";
import { openTestHub, type TestHub } from "../harness/hub";
import { manyPartnerships } from "../harness/manyPartnerships";

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

describe("thirty partnerships like Dartford's", () => {
  const many = () => manyPartnerships(readSeeds(hub.config.seedsDir), 30, { smallAreas: true });
  const statements = async (work: () => Promise<unknown>) => {
    const before = hub.database.statementsSent();
    await work();
    return hub.database.statementsSent() - before;
  };

  it("are loaded, read and asked with as many statements as one is", async () => {
    const one = readSeeds(hub.config.seedsDir);
    const seedingOne = await statements(() => writeSeeds(hub.database, one));
    const readingOne = await statements(() => loadCatalogue(hub.database));
    const { catalogueVersion } = await writeSeeds(hub.database, many());
    // The hub reads its snapshot anew when it hears of the change: that is not this count's concern.
    await hub.catalogue.reach(catalogueVersion);
    expect(await statements(() => writeSeeds(hub.database, many()))).toBe(seedingOne);
    expect(await statements(() => loadCatalogue(hub.database))).toBe(readingOne);
  });

  it("each have a graph of their own, and share what they share", async () => {
    const { catalogue } = await writeSeeds(hub.database, many()).then(async ({ catalogueVersion }) => {
      await hub.catalogue.reach(catalogueVersion);
      return hub;
    });
    const { snapshot } = catalogue;
    expect(snapshot.partnerships).toHaveLength(30);
    expect(snapshot.aims).toHaveLength(20 * 29);
    const made = snapshot.partnership("made-up-7");
    expect(made?.strategies[0]?.priorities.map(({ aims }) => aims.length)).toEqual([7, 4, 6, 3]);
    expect(made?.strategies[0]?.indicators[0]?.measure).toBe(snapshot.measure("domestic-abuse-reports"));
    expect(snapshot.measure("total-crime")?.indicators).toHaveLength(29);
    const question = `{ partnership(slug: "made-up-7") { area { wards: children(type: WARD) { totalCount } } partnerPlans { slug } } }`;
    const { partnership } = await hub.data<{ partnership: { area: unknown; partnerPlans: { slug: string }[] } }>(
      question,
    );
    expect(partnership.area).toEqual({ wards: { totalCount: 20 } });
    expect(partnership.partnerPlans.map(({ slug }) => slug)).toContain("nhw-north-kent-7");
    expect(partnership.partnerPlans.map(({ slug }) => slug)).not.toContain("nhw-north-kent-8");
  });

  it("are paged through to the last one without a gap", async () => {
    type Answer = {
      indicators: {
        nodes: { id: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const seen = new Set<string>();
    let after: string | null = null;
    for (;;) {
      const question = `query ($after: String) { indicators(first: 100, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`;
      const { indicators }: Answer = await hub.data<Answer>(question, { after });
      for (const { id } of indicators.nodes) seen.add(id);
      if (!indicators.pageInfo.hasNextPage) break;
      after = indicators.pageInfo.endCursor;
    }
    expect(seen.size).toBe(21 * 29);
  });
});
