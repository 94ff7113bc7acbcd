import "reflect-metadata";
import type { MigrationInterface } from "typeorm";
import { migrations } from "../../migrations";
import type { Database } from "../../src/database/database";
import { migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { entities } from "../../src/entities";
import { type Place, seededPlace } from "../harness/engine";
import { schemaOf, tablesOf } from "./schemaOf";

let place: Place;
let database: Database;

beforeAll(async () => {
  place = await seededPlace();
  database = await openDatabase(place.config);
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

/** Emptying a copy of the template takes a moment, making a database takes seconds. */
beforeEach(async () => {
  await database.dataSource.query("DROP SCHEMA public CASCADE");
  await database.dataSource.query("CREATE SCHEMA public");
});

/** What TypeORM would have to do to a migrated database to make it what the entities say. */
async function whatEntitiesLack(): Promise<string[]> {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

describe("the migrations", () => {
  it("build what the entities say, so that TypeORM finds nothing to change", async () => {
    await migrate(database);
    expect(await whatEntitiesLack()).toEqual([]);
  });

  it.each([
    ["column", "ALTER TABLE areas DROP COLUMN documented_in", /ADD "documented_in" text NOT NULL/],
    ["column too many", "ALTER TABLE areas ADD COLUMN surplus text", /DROP COLUMN "surplus"/],
    ["column that may be null", "ALTER TABLE areas ALTER COLUMN name DROP NOT NULL", /"name" SET NOT NULL/],
    ["check", "ALTER TABLE areas DROP CONSTRAINT ck_areas_dates", /ADD CONSTRAINT "ck_areas_dates" CHECK/],
    [
      "unique constraint",
      "ALTER TABLE areas DROP CONSTRAINT uq_areas_code CASCADE",
      /ADD CONSTRAINT "\w+" UNIQUE \("code"\)/,
    ],
    ["foreign key", "ALTER TABLE area_links DROP CONSTRAINT fk_area_links_parent", /fk_area_links_parent/],
    ["table", "DROP TABLE hub_version", /CREATE TABLE "hub_version"/],
  ])("would be found out if they were wrong about a %s", async (_what, damage, missing) => {
    await migrate(database);
    await database.dataSource.query(damage);
    expect((await whatEntitiesLack()).join("\n")).toMatch(missing);
  });

  it("build to the letter what TypeORM builds from the entities itself: types, nullness, keys, checks and indexes", async () => {
    await migrate(database);
    const migrated = await schemaOf(database.dataSource);
    await database.dataSource.synchronize(true);
    expect(migrated).toEqual(await schemaOf(database.dataSource));
    expect(migrated.length).toBeGreaterThan(entities.length * 3);
  });

  it("each leave nothing behind when they are undone", async () => {
    const runner = database.dataSource.createQueryRunner();
    try {
      const before: string[][] = [];
      const made: MigrationInterface[] = migrations.map((Migration) => new Migration());
      for (const migration of made) {
        before.push(await schemaOf(runner));
        await migration.up(runner);
      }
      for (const migration of made.reverse()) {
        await migration.down(runner);
        expect([migration.name, ...(await schemaOf(runner))]).toEqual([migration.name, ...(before.pop() ?? [])]);
      }
    } finally {
      await runner.release();
    }
  });

  it("can all be undone, and run again", async () => {
    const names = await migrate(database);
    for (const _ of names) await database.dataSource.undoLastMigration();
    expect(await tablesOf(database.dataSource)).toEqual(["migrations"]);
    expect(await migrate(database)).toEqual(names);
  });
});
