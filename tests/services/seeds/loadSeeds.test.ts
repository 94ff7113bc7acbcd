import type { Database } from "../../../src/database/database";
import { readTable } from "../../../src/database/readTable";
import { readVersion } from "../../../src/database/version";
import { AreaEntity } from "../../../src/entities/area.entity";
import { SurveyQuestionEntity } from "../../../src/entities/surveyQuestion.entity";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { openTestDatabase } from "./openTestDatabase";
import { realSeeds, SeedsCopy } from "./seedsCopy";

const PRIORITY_1 = "strategies/dartford-2019-2022/priority-1.yaml";

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
const seeds = new SeedsCopy();
afterEach(() => seeds.restore());
afterAll(() => seeds.remove());

const load = (folder = seeds.folder) => loadSeeds(database, folder);
const manager = () => database.dataSource.manager;

describe("Loading the seeds", () => {
  it("stops before writing at the first fault", async () => {
    const line = seeds.replace(PRIORITY_1, "owner: kent-police", "owner: kent-polise");
    await expect(load()).rejects.toThrow(`seeds/${PRIORITY_1}, line ${line}: owner must be a known organisation`);
    expect(await readTable(manager(), AreaEntity)).toEqual([]);
    expect((await readVersion(manager())).catalogue).toBe(0);
  });

  it("takes turns when two processes load at once, and the second finds nothing left to do", async () => {
    const reports = await Promise.all([load(realSeeds), load(realSeeds)]);
    const written = reports.map((report) => report.written).sort((a, b) => a - b);
    expect(written[0]).toBe(0);
    expect(written[1]).toBeGreaterThan(500);
    expect(reports.map(({ catalogueVersion }) => catalogueVersion)).toEqual([1, 1]);
  });

  it("says how much the seeds hold", async () => {
    expect(await load()).toMatchObject({ strategies: 1, priorities: 4, aims: 20, indicators: 21, partnerships: 2 });
  });

  it.each([
    ["focuses", 19],
    ["aims", 20],
    ["indicators", 21],
    ["priority_indicators", 21],
    ["achievement_themes", 7],
    ["achievements", 47],
    ["considerations", 5],
    ["memberships", 7],
    ["survey_questions", 10],
    ["survey_answers", 44],
  ])("brings the whole of the strategy: %s", async (table, rows) => {
    expect(await manager().query(`SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows }]);
  });

  it("numbers follow-up questions after the question and the answer that they follow", async () => {
    const questions = await readTable(manager(), SurveyQuestionEntity);
    const followUps = questions.filter(({ followsQuestion }) => followsQuestion !== null);
    const places = followUps.map((question) => [question.number, question.followsQuestion, question.followsAnswer]);
    expect(places.sort()).toEqual([3, 4, 5, 6, 7].map((number, place) => [number, 2, place + 1]));
  });

  it("changes nothing the second time, not even the version or an id", async () => {
    const before = await everything();
    const { written, removed, catalogueVersion } = await load();
    expect({ written, removed, catalogueVersion }).toEqual({ written: 0, removed: 0, catalogueVersion: 1 });
    expect(await everything()).toEqual(before);
  });

  it("draws no identity value for a row that is there", async () => {
    await load();
    await load();
    const [{ last }] = (await manager().query(`SELECT last_value::int AS last FROM areas_id_seq`)) as [
      { last: number },
    ];
    expect(last).toBe((await readTable(manager(), AreaEntity)).length);
  });

  it("sends ninety statements at the most, however much the seeds hold", async () => {
    const sent = async (folder: string) => {
      const before = database.statementsSent();
      await load(folder);
      return database.statementsSent() - before;
    };
    const all = await sent(realSeeds);
    expect(all).toBeLessThanOrEqual(90);
    seeds.replace(
      "areas/wider-areas.yaml",
      "areas:\n",
      "areas:\n  - { code: S92000003, name: Scotland, type: COUNTRY }\n",
    );
    expect(await sent(seeds.folder)).toBe(all + 2);
  });
});

/** Every table's rows, as text. */
async function everything(): Promise<string[]> {
  return Promise.all(
    database.dataSource.entityMetadatas.map(async ({ target }) =>
      JSON.stringify((await readTable(manager(), target as never)).map((row) => JSON.stringify(row)).sort()),
    ),
  );
}
