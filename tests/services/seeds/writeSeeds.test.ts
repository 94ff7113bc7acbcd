import type { Database } from "../../../src/database/database";
import { readTable } from "../../../src/database/readTable";
import { AchievementEntity } from "../../../src/entities/achievement.entity";
import { PartnerPlanEntity } from "../../../src/entities/partnerPlan.entity";
import { SourceEntity } from "../../../src/entities/source.entity";
import { readSeeds } from "../../../src/services/seeds/readSeeds";
import type { PlanSeed, SeedSet } from "../../../src/services/seeds/seedSet";
import { writeSeeds } from "../../../src/services/seeds/writeSeeds";
import { openTestDatabase } from "./openTestDatabase";
import { realSeeds } from "./seedsCopy";

const set = readSeeds(realSeeds);

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  await writeSeeds(database, set);
});

const manager = () => database.dataSource.manager;
const predecessors = async () =>
  Object.fromEntries((await readTable(manager(), PartnerPlanEntity)).map((plan) => [plan.slug, plan.supersedesSlug]));

/** The set with another plan between two that followed one another. */
function withPlanBetween(): SeedSet {
  const successor = set.plans.find(({ slug }) => slug === "making-kent-safer-2022-2025");
  if (!successor) throw new Error("The seeds no longer hold the plan of 2022.");
  const between: PlanSeed = { ...successor, slug: "a-plan-between", startsOn: "2021-01-01", priorities: [] };
  const plans = set.plans.map((plan) => (plan === successor ? { ...plan, supersedes: between.slug } : plan));
  return { ...set, plans: [between, ...plans] };
}

describe("Writing seeds", () => {
  it("lets a plan that is found later stand between two others, and be taken out again", async () => {
    expect(await writeSeeds(database, withPlanBetween())).toMatchObject({ written: 2, removed: 0 });
    expect(await predecessors()).toMatchObject({
      "a-plan-between": "safer-in-kent-2017-2021",
      "making-kent-safer-2022-2025": "a-plan-between",
    });
    const [between, ...plans] = withPlanBetween().plans;
    const without = { ...set, plans: [{ ...(between as PlanSeed), supersedes: undefined }, ...set.plans] };
    expect(plans).toHaveLength(set.plans.length);
    expect(await writeSeeds(database, without)).toMatchObject({ written: 2, removed: 0 });
    expect(await predecessors()).toMatchObject({
      "a-plan-between": null,
      "making-kent-safer-2022-2025": "safer-in-kent-2017-2021",
    });
  });

  it("tells in a sentence when it contradicts what others have added", async () => {
    const columns = "slug, title, organisation_id, area_id, supersedes_slug, documented_in";
    await manager().query(`INSERT INTO partner_plans (${columns}) SELECT 'theirs', title, organisation_id, area_id,
      'cut-crime-support-victims-build-trust-2025', documented_in FROM partner_plans LIMIT 1`);
    const last = set.plans.find(({ slug }) => slug === "cut-crime-support-victims-build-trust-2025");
    const ours: PlanSeed = { ...(last as PlanSeed), slug: "ours", supersedes: last?.slug, startsOn: "2029-04-01" };
    await expect(writeSeeds(database, { ...set, plans: [...set.plans, ours] })).rejects.toThrow(
      /^The seeds contradict what the database holds already in partner_plans: Key \(supersedes_slug\)=\(cut-crime-support-victims-build-trust-2025\) already exists\.$/,
    );
    expect(await predecessors()).not.toHaveProperty("ours");
  });

  it("moves achievements along when one is put in among them", async () => {
    const strategies = set.strategies.map((strategy) => ({
      ...strategy,
      achievements: strategy.achievements && {
        ...strategy.achievements,
        themes: strategy.achievements.themes.map((theme) => ({
          ...theme,
          achievements: [{ statement: "Something new.", organisations: [] }, ...theme.achievements],
        })),
      },
    }));
    await writeSeeds(database, { ...set, strategies });
    const achievements = await readTable(manager(), AchievementEntity);
    expect(achievements).toHaveLength(47 + 7);
    expect(achievements.filter(({ position }) => position === 1).map(({ statement }) => statement)).toEqual(
      Array.from({ length: 7 }, () => "Something new."),
    );
    await writeSeeds(database, set);
    expect(await readTable(manager(), AchievementEntity)).toHaveLength(47);
  });

  it("says of a source by which connector it is read, and when", async () => {
    await manager().query("UPDATE sources SET connector = NULL, schedule = '0 0 1 1 *' WHERE slug = 'tidy-csv'");
    expect(await writeSeeds(database, set)).toMatchObject({ written: 1, removed: 0 });
    const sources = await readTable(manager(), SourceEntity);
    const { connector, schedule } = sources.find(({ slug }) => slug === "tidy-csv") ?? {};
    expect([connector, schedule]).toEqual(["tidy-csv", null]);
  });

  it("writes a catalogue that no file holds", async () => {
    const copies = [1, 2, 3].map((number) => `copy-${number}`);
    const [strategy] = set.strategies;
    const partnership = set.partnerships.find(({ slug }) => slug === "dartford");
    if (!strategy || !partnership) throw new Error("The seeds no longer hold Dartford.");
    const many: SeedSet = {
      ...set,
      partnerships: [...set.partnerships, ...copies.map((slug) => ({ ...partnership, slug, predecessor: undefined }))],
      strategies: [...set.strategies, ...copies.map((slug) => ({ ...strategy, slug, partnership: slug }))],
    };
    expect(await writeSeeds(database, many)).toMatchObject({
      strategies: 4,
      priorities: 16,
      indicators: 84,
      removed: 0,
    });
    expect(await writeSeeds(database, many)).toMatchObject({ written: 0, removed: 0 });
  });
});
