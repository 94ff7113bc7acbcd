import type { EntityManager } from "typeorm";
import type { IgnoreRule, TallyCode } from "../../../sources/account";

/** What a run says of its rows by rule and by kind. */
export interface Tallies {
  readonly ignored: ReadonlyMap<IgnoreRule, number>;
  readonly tallied: ReadonlyMap<TallyCode, number>;
}

/** Keeps with a run which rules passed over how many of its rows, and what else was counted of them. */
export async function writeTallies(
  manager: EntityManager,
  runId: number,
  { ignored, tallied }: Tallies,
): Promise<void> {
  const lines = [
    ...[...ignored].map(([code, rows]) => ({ code, isIgnored: true, rows })),
    ...[...tallied].map(([code, rows]) => ({ code, isIgnored: false, rows })),
  ].filter(({ rows }) => rows > 0);
  if (lines.length === 0) return;
  await manager.query(WRITE, [
    runId,
    lines.map(({ code }) => code),
    lines.map(({ isIgnored }) => isIgnored),
    lines.map(({ rows }) => rows),
  ]);
}

const WRITE = `
  INSERT INTO import_run_tallies (import_run_id, code, is_ignored, rows)
  SELECT $1, * FROM unnest($2::text[], $3::boolean[], $4::int[])`;
