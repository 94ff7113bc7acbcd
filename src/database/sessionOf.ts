import type { Client } from "pg";
import type { EntityManager } from "typeorm";

/** The session of the driver's in which a manager's transaction runs. Throws when the manager is in none. */
export async function sessionOf({ queryRunner }: EntityManager): Promise<Client> {
  if (!queryRunner?.isTransactionActive) throw new Error("Rows are copied within a transaction only.");
  return (await queryRunner.connect()) as Client;
}
