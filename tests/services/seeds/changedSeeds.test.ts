import type { Database } from "../../../src/database/database";
import { readTable } from "../../../src/database/readTable";
import { AimEntity } from "../../../src/entities/aim.entity";
import { AimIndicatorEntity } from "../../../src/entities/aimIndicator.entity";
import { AlignmentEntity } from "../../../src/entities/alignment.entity";
import { AreaEntity } from "../../../src/entities/area.entity";
import { MeasureEntity } from "../../../src/entities/measure.entity";
import { loadSeeds } from "../../../src/services/seeds/loadSeeds";
import { openSeededDatabase } from "./openTestDatabase";
import { realSeeds, SeedsCopy } from "./seedsCopy";

const CRIME = "measures/total-crime.yaml";
const PRIORITY_2 = "strategies/dartford-2019-2022/priority-2.yaml";

let database: Database;
let close: () => Promise<void>;
const seeds = new SeedsCopy();
beforeAll(async () => {
  ({ database, close } = await openSeededDatabase());
});
afterAll(async () => {
  await close();
  seeds.remove();
});
beforeEach(() => load(realSeeds));
afterEach(() => seeds.restore());

const load = (folder = seeds.folder) => loadSeeds(database, folder);
const manager = () => database.dataSource.manager;

describe("Loading seeds that have changed", () => {
  it("writes one row when one title is reworded", async () => {
    seeds.replace(CRIME, "title: Total recorded crime", "title: All recorded crime");
    const report = await load();
    expect(report).toMatchObject({ written: 1, removed: 0 });
    const measures = await readTable(manager(), MeasureEntity);
    expect(measures.find(({ code }) => code === "total-crime")?.title).toBe("All recorded crime");
    const back = await load(realSeeds);
    expect(back).toMatchObject({ written: 1, removed: 0, catalogueVersion: report.catalogueVersion + 1 });
  });

  it("empties what the seeds say no longer", async () => {
    seeds.replace("partnerships/dartford.yaml", "    office: Chair\n", "");
    expect(await load()).toMatchObject({ written: 1, removed: 0 });
    expect(await load(realSeeds)).toMatchObject({ written: 1, removed: 0 });
  });

  it("removes an aim that the strategy has no longer, and what hangs on it", async () => {
    const links = (await readTable(manager(), AimIndicatorEntity)).length;
    const lastAim = / {2}- code: "004"\n {4}statement: Reduction in deliberate fires[\s\S]*?(?=^indicators:)/m;
    seeds.cut(PRIORITY_2, lastAim);
    expect(await load()).toMatchObject({ aims: 19, written: 0, removed: 1 });
    expect(await readTable(manager(), AimEntity)).toHaveLength(19);
    expect(await readTable(manager(), AimIndicatorEntity)).toHaveLength(links - 1);
    expect(await load(realSeeds)).toMatchObject({ aims: 20, written: 2, removed: 0 });
  });

  it("keeps an alignment that the seeds no longer name, since it may have been decided upon", async () => {
    const { length } = await readTable(manager(), AlignmentEntity);
    seeds.cut("alignments/kcst-priorities.yaml", / {2}- partnerPriority: "004"[\s\S]*$/m);
    expect(await load()).toMatchObject({ written: 0, removed: 0 });
    expect(await readTable(manager(), AlignmentEntity)).toHaveLength(length);
  });

  it("keeps an aim to which an alignment speaks, and says in whose way it is", async () => {
    seeds.cut(
      "alignments/nhw-north-kent.yaml",
      / {2}- partnerPriority: "002"[\s\S]*?(?= {2}- partnerPriority: "003")/m,
    );
    seeds.cut(PRIORITY_2, / {2}- code: "003"\n {4}statement: Reduction in fly-tipping[\s\S]*?(?= {2}- code: "004")/m);
    await expect(load()).rejects.toThrow(
      /^The seeds contradict what the database holds already in alignment_aims: [^\n]+\.$/,
    );
  });

  it("puts an aim between two others without moving what they are known by", async () => {
    const known = async () =>
      (await readTable(manager(), AimEntity))
        .filter(({ code }) => code !== "graffiti")
        .sort((a, b) => a.id - b.id)
        .map(({ id, code, statement }) => [id, code, statement]);
    const before = await known();
    seeds.replace(PRIORITY_2, '  - code: "003"', '  - code: graffiti\n    statement: Less graffiti\n  - code: "003"');
    await load();
    expect(await known()).toEqual(before);
    const aims = await readTable(manager(), AimEntity);
    expect(aims.find(({ code }) => code === "graffiti")?.number).toBe(3);
    expect(aims.find(({ statement }) => statement === "Reduction in deliberate fires")?.number).toBe(5);
    expect(await load(realSeeds)).toMatchObject({ aims: 20, removed: 1 });
  });

  it("removes the parts even when none is left", async () => {
    seeds.cut("measures/youth-custody.yaml", /^breakdowns:[\s\S]*?(?=^sources:)/m);
    expect(await load()).toMatchObject({ written: 0, removed: 1 });
    expect(await load(realSeeds)).toMatchObject({ written: 3, removed: 0 });
  });

  it("keeps a category of which there are figures, and says in whose way it is", async () => {
    seeds.cut(CRIME, /^breakdowns:[\s\S]*?(?=^# Police.uk first)/m);
    await expect(load()).rejects.toThrow(/^The seeds contradict what the database holds already in series: [^\n]+\.$/);
    expect(await load(realSeeds)).toMatchObject({ written: 0, removed: 0 });
  });

  it("leaves things that are not in the seeds, since others may have added them", async () => {
    await manager().query(
      `INSERT INTO areas (code, name, type, documented_in) VALUES ('W92000004', 'Wales', 'COUNTRY', 'x')`,
    );
    expect(await load()).toMatchObject({ written: 0, removed: 0 });
    expect((await readTable(manager(), AreaEntity)).map(({ code }) => code)).toContain("W92000004");
  });
});
