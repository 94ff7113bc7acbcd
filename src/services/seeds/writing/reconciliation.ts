import type { EntityManager } from "typeorm";
import { type KeyOf, layOut, type Parts, type TableContent, type Things, type Written } from "./parts";
import { TableSql } from "./tableSql";

type WithId = { readonly id: number };
type NewEntity<T> = new () => T;

/** Brings tables to what the seeds say, one after another, and counts the rows that it took. */
export class Reconciliation {
  /** Rows inserted or changed. */
  written = 0;
  /** Rows deleted; what goes with them because it is a part of them is not counted. */
  removed = 0;

  constructor(private readonly manager: EntityManager) {}

  /** Things in their own right. They are never removed: what the seeds do not name may have been added by others. */
  async things<T extends WithId, S>(entity: NewEntity<T>, spec: Things<T, S>): Promise<Written<S>[]> {
    const { key, seeds, row, passes } = spec;
    const ids = await this.write(entity, { key, rows: seeds.map(row), passes });
    return seeds.map((seed, place) => ({ seed, id: ids(place), parent: null }));
  }

  /** Things in their own right to which nothing refers, so that their ids need not be known. */
  async facts<T extends object, S>(entity: NewEntity<T>, { key, seeds, row }: Things<T, S>): Promise<void> {
    await this.bring(entity, { key, rows: seeds.map(row) });
  }

  /** Parts to which something refers. One that its parent has no longer is removed, and its own parts with it. */
  async parts<T extends WithId, O extends KeyOf<T>, S, P extends WithId>(
    entity: NewEntity<T>,
    spec: Parts<T, O, S, P>,
  ): Promise<Written<S, P>[]> {
    const { parts, content } = layOut(spec);
    const ids = await this.write(entity, content);
    return parts.map(({ seed, parent }, place) => ({ seed, id: ids(place), parent }));
  }

  /** Parts to which nothing refers, so that their ids need not be known. */
  async details<T extends object, O extends KeyOf<T>, S, P extends WithId>(
    entity: NewEntity<T>,
    spec: Parts<T, O, S, P>,
  ): Promise<void> {
    await this.bring(entity, layOut(spec).content);
  }

  private async write(entity: NewEntity<object>, content: TableContent): Promise<(place: number) => number> {
    const { sql, json } = await this.bring(entity, content);
    const found = await this.manager.query<WithId[]>(sql.ids, [json]);
    return (place) => {
      const row = found[place];
      if (row && found.length === content.rows.length) return row.id;
      throw new Error(`Of ${content.rows.length} rows just written, ${found.length} were found again.`);
    };
  }

  private async bring(entity: NewEntity<object>, { key, rows, passes, within, onlyWhenNew }: TableContent) {
    const [row] = rows;
    const sql = new TableSql(
      this.manager.connection.getMetadata(entity),
      key,
      row ? Object.keys(row) : key,
      onlyWhenNew,
    );
    const json = JSON.stringify(rows);
    if (row && passes) this.written += await this.release(sql.release(passes), json);
    if (row) this.written += await this.affected(sql.merge, [json]);
    if (within) this.removed += await this.affected(sql.removeOthers(within), [json, within.parentIds]);
    return { sql, json };
  }

  private async release(sql: string, json: string): Promise<number> {
    const [rows] = await this.manager.query<[{ settled: boolean }[], number]>(sql, [json]);
    return rows.filter(({ settled }) => settled).length;
  }

  private async affected(sql: string, parameters: unknown[]): Promise<number> {
    const { queryRunner } = this.manager;
    if (!queryRunner) throw new Error("Seeds are written in a transaction.");
    return (await queryRunner.query(sql, parameters, true)).affected ?? 0;
  }
}
