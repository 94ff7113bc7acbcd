import type { Pool } from "pg";
import { DataSource } from "typeorm";
import { migrations } from "../../migrations";
import { entities } from "../entities";
import { SnakeCaseColumns } from "./naming";
import type { StatementCounter } from "./statementCounter";

/** TypeORM over a pool of ours, the same for both engines. The pool is ended with the data source. */
export async function openDataSource(pool: Pool, logger: StatementCounter): Promise<DataSource> {
  const dataSource = new DataSource({
    type: "postgres",
    driver: { Pool: poolConstructorOf(pool) },
    entities,
    migrations,
    migrationsTableName: "migrations",
    namingStrategy: new SnakeCaseColumns(),
    installExtensions: false,
    logger,
    logging: ["query"],
  });
  return dataSource.initialize();
}

/** What TypeORM constructs as its pool is the pool we already have. */
function poolConstructorOf(pool: Pool) {
  return function PoolInUse() {
    return pool;
  };
}
