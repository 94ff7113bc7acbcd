import type { Database } from "./database";

/** Work that goes on in this process, by lock and what it is about. */
const underWay = new Set<string>();

/** Told in the place of an answer when somebody else is at it. */
export const BUSY: unique symbol = Symbol("busy");

/**
 * Does work that only one process may do at a time, and gives BUSY at once when another is at it. On PostgreSQL the lock
 * is its session's, so it goes with a process that dies; an embedded database belongs to one process anyway.
 *
 * @param lock one of LOCKS, and `about` the row that the work is about
 */
export async function exclusively<T>(
  database: Database,
  lock: number,
  about: number,
  work: () => Promise<T>,
): Promise<T | typeof BUSY> {
  const key = `${database.place} ${lock} ${about}`;
  if (underWay.has(key)) return BUSY;
  underWay.add(key);
  try {
    return await (database.engine === "PGlite" ? work() : withSessionLock(database, lock, about, work));
  } finally {
    underWay.delete(key);
  }
}

async function withSessionLock<T>(
  { dataSource }: Database,
  lock: number,
  about: number,
  work: () => Promise<T>,
): Promise<T | typeof BUSY> {
  const session = dataSource.createQueryRunner();
  try {
    const [answer] = await session.query("SELECT pg_try_advisory_lock($1, $2) AS taken", [lock, about]);
    if (!answer.taken) return BUSY;
    try {
      return await work();
    } finally {
      await session.query("SELECT pg_advisory_unlock($1, $2)", [lock, about]);
    }
  } finally {
    await session.release();
  }
}
