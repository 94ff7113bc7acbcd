import { MigrationExecutor } from "typeorm";
import type { Database } from "./database";
import { inWords } from "./refused";
import { LOCKS } from "./transaction";

/**
 * Brings the database's schema up to date and gives the names of the migrations that were run, none when it was. Two
 * processes that start together take turns: the second finds nothing left to do.
 */
export async function migrate(database: Database): Promise<string[]> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.query("SELECT pg_advisory_lock($1)", [LOCKS.migrate]);
    const executor = new MigrationExecutor(database.dataSource, runner);
    executor.transaction = "each";
    const run = await executor.executePendingMigrations();
    return run.map(({ name }) => name);
  } catch (error) {
    throw inWords(error, database.place);
  } finally {
    // A session that broke has let the lock go by itself, and why it broke is what must be told.
    await runner.query("SELECT pg_advisory_unlock($1)", [LOCKS.migrate]).catch(() => undefined);
    await runner.release();
  }
}

/** Whether the schema lacks a migration that this version of the hub knows. */
export async function hasPendingMigrations(database: Database): Promise<boolean> {
  const runner = database.dataSource.createQueryRunner();
  try {
    return (await new MigrationExecutor(database.dataSource, runner).getPendingMigrations()).length > 0;
  } finally {
    await runner.release();
  }
}
