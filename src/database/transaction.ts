import type { EntityManager } from "typeorm";
import type { Database } from "./database";

/** Numbers under which the hub's processes take turns (PostgreSQL advisory locks). */
export const LOCKS = { migrate: 7_201_001, seed: 7_201_002, import: 7_201_003, sync: 7_201_004 } as const;

/**
 * Runs work in one transaction beside others of its kind, and never while a process has the turn: what that one reads or
 * removes stands still meanwhile, and the other way about.
 */
export function besideTurns<T>(
  database: Database,
  lock: number,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return database.dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock_shared($1)", [lock]);
    return work(manager);
  });
}

/** Runs work in one transaction, after every other process that wants the same turn. */
export function inTurn<T>(database: Database, lock: number, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return database.dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    return work(manager);
  });
}
