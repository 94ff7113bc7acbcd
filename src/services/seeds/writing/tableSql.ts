import type { EntityMetadata } from "typeorm";

type Column = EntityMetadata["columns"][number];

/**
 * The statements that bring a table to given rows. The rows travel as one JSON text ($1) of the entity's properties, so
 * that a statement is the same however many there are, and are matched by their natural key. Built from TypeORM's
 * metadata, in plain SQL, since TypeORM's own upsert takes a parameter a value, burns an identity value for each row
 * that is there already, and counts rows that it leaves as they are.
 */
export class TableSql {
  private readonly table: string;
  private readonly columns: readonly Column[];
  /** The names and types of the rows given. */
  private readonly definitions: string;
  /** The rows given, as a relation d. */
  private readonly given: string;
  private readonly sameKey: string;

  constructor(
    private readonly metadata: EntityMetadata,
    private readonly key: readonly string[],
    /** The properties that the rows give, the key's among them. Columns of others are left as they are. */
    properties: readonly string[],
    /** Those of them that a row keeps as they were when it was inserted. */
    private readonly onlyWhenNew: readonly string[] = [],
  ) {
    this.table = `"${metadata.tableName}"`;
    this.columns = properties.map((property) => this.column(property));
    this.definitions = this.columns.map((column) => `"${column.propertyName}" ${typeOf(column)}`).join(", ");
    this.given = `jsonb_to_recordset($1::jsonb) AS d(${this.definitions})`;
    this.sameKey = key.map((property) => `${held(this.column(property))} = d."${property}"`).join(" AND ");
  }

  /**
   * Inserts what is missing and changes what differs; the number of rows it reports is of those alone. MERGE does not
   * draw an identity value for a row that is there, as INSERT … ON CONFLICT does.
   */
  get merge(): string {
    const kept = [...this.key, ...this.onlyWhenNew];
    const others = this.columns.filter(({ propertyName }) => !kept.includes(propertyName));
    return `MERGE INTO ${this.table} AS t USING (SELECT * FROM ${this.given}) AS d ON ${this.sameKey}
      WHEN MATCHED AND ${row(others, held)} IS DISTINCT FROM ${row(others, wanted)}
        THEN UPDATE SET ${others.map((column) => `"${column.databaseName}" = ${wanted(column)}`).join(", ")}
      WHEN NOT MATCHED THEN INSERT (${this.columns.map(({ databaseName }) => `"${databaseName}"`).join(", ")})
        VALUES ${row(this.columns, wanted)}`;
  }

  /** Deletes what is not among the rows given, of the parents given ($2) only, and only what has a property of ours. */
  removeOthers({ of, ours }: { readonly of: string; readonly ours?: string | undefined }): string {
    const isOurs = ours === undefined ? "" : ` AND ${held(this.column(ours))} IS NOT NULL`;
    return `DELETE FROM ${this.table} AS t WHERE ${held(this.column(of))} = ANY ($2::int[])${isOurs}
      AND NOT EXISTS (SELECT FROM ${this.given} WHERE ${this.sameKey})`;
  }

  /** The ids of the rows given, in their order. */
  get ids(): string {
    const names = this.columns.map(({ propertyName }) => `"${propertyName}"`).join(", ");
    return `SELECT t.id FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (${this.definitions}))
      WITH ORDINALITY AS d(${names}, given_place) JOIN ${this.table} AS t ON ${this.sameKey} ORDER BY given_place`;
  }

  /**
   * Empties a column in the rows where it is to change, and tells for each whether it then is as it is to be. Run before
   * `merge`, which goes row by row, it lets a unique value pass from one row to another.
   */
  release(property: string): string {
    const column = this.column(property);
    return `UPDATE ${this.table} AS t SET "${column.databaseName}" = NULL FROM ${this.given}
      WHERE ${this.sameKey} AND ${held(column)} IS NOT NULL AND ${held(column)} IS DISTINCT FROM ${wanted(column)}
      RETURNING ${row(this.columns, held)} IS NOT DISTINCT FROM ${row(this.columns, wanted)} AS settled`;
  }

  private column(property: string): Column {
    const column = this.metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`The table ${this.metadata.tableName} has no column for "${property}".`);
    return column;
  }
}

function held({ databaseName }: Column): string {
  return `t."${databaseName}"`;
}

function wanted({ propertyName }: Column): string {
  return `d."${propertyName}"`;
}

function row(columns: readonly Column[], side: (column: Column) => string): string {
  return `(${columns.map(side).join(", ")})`;
}

function typeOf(column: Column): string {
  return `${column.entityMetadata.connection.driver.normalizeType(column)}${column.isArray ? "[]" : ""}`;
}
