import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type Config, readConfig } from "../../src/config";

/*
 * The databases that tests run on: PGlite, or with DATABASE_URL the PostgreSQL it names, where each test has a database of
 * its own that is dropped afterwards. Both are copies of one template, since making and seeding one takes seconds.
 */

/** Set by the global set-up: the folder, or the database, to copy. */
export const TEMPLATE_VARIABLE = "CSP_HUB_TEST_TEMPLATE";

/** The PostgreSQL to test on, or null for PGlite. */
export const serverUrl: string | null = readConfig().databaseUrl;

let count = 0;

/** A name that no other test, process or run uses. */
export function uniqueName(): string {
  count += 1;
  return `csp_hub_test_${process.pid}_${Date.now()}_${count}`;
}

/** No poll falls due while a test counts statements; those that wait for one set their own. */
const NEVER_MS = 3_600_000;

/** A server that starves beside other tests is let take its time. */
const PATIENT_MS = 60_000;

/** Settings for a test, over the defaults. */
export function testConfig(settings: Partial<Config> = {}): Config {
  const forTests = { logLevel: "silent", pollIntervalMs: NEVER_MS, connectTimeoutMs: PATIENT_MS } as const;
  return { ...readConfig({}), ...forTests, ...settings };
}

/** An empty place for a database: on the engine that is tested, or an embedded one when told so. */
export async function emptyPlace(url: string | null = serverUrl): Promise<Place> {
  if (url === null) return folderPlace(mkdtempSync(join(tmpdir(), "csp-hub-")));
  return databasePlace(uniqueName(), "template0");
}

/** A place with a copy of the migrated and seeded template. */
export async function seededPlace(): Promise<Place> {
  const template = process.env[TEMPLATE_VARIABLE];
  if (template === undefined) throw new Error("The global set-up has not made the template.");
  if (serverUrl !== null) return databasePlace(uniqueName(), template);
  const folder = mkdtempSync(join(tmpdir(), "csp-hub-"));
  cpSync(template, folder, { recursive: true });
  return folderPlace(folder);
}

/** Where a test's database is, and how to be rid of it. */
export interface Place {
  readonly config: Config;
  /** The environment under which the command line finds it. */
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

function folderPlace(dataDir: string): Place {
  return {
    config: testConfig({ dataDir }),
    env: { HUB_DATA_DIR: dataDir, DATABASE_URL: "" },
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function databasePlace(name: string, template: string): Promise<Place> {
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(serverUrl ?? "");
  url.pathname = `/${name}`;
  return {
    config: testConfig({ databaseUrl: url.href }),
    env: { DATABASE_URL: url.href, CONNECT_TIMEOUT_MS: String(PATIENT_MS) },
    remove: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs a statement that belongs to no test's database. */
export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl ?? undefined });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
