import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";

/** Copies rows, in the text format of COPY, into a table over a session. Throws what the server says of them. */
export async function copyFrom(session: Client, into: string, rows: Buffer): Promise<void> {
  const copying = session.query(from(`COPY ${into} FROM STDIN`));
  copying.end(rows);
  await finished(copying);
}
