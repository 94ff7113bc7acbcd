import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Everything that can be set from outside, validated once. */
export interface Config {
  /** The address the server listens on. */
  readonly host: string;
  readonly port: number;
  /** Whether whoever can reach the server may change what it holds, though it listens to more than this machine. */
  readonly allowAnonymousWrites: boolean;
  /** A PostgreSQL to use; null means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The folder of the embedded database. */
  readonly dataDir: string;
  /** The folder of seed files. */
  readonly seedsDir: string;
  /** The folder in which files are laid for sources, each in a folder named after its source. */
  readonly inboxDir: string;
  /** Whether sources are read by themselves when their schedule says so. */
  readonly isScheduled: boolean;
  /** How long a reading that is due may be put off at most, so that not all hubs ask a publisher in the same second. */
  readonly scheduleJitterMs: number;
  /** Whether sources may be fetched by plain HTTP and from addresses of private networks. */
  readonly allowPrivateHosts: boolean;
  /** Tokens for partners' services, by the name under which a source asks for them. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly logLevel: LogLevel;
  /** The largest request body, in bytes. */
  readonly maxBodyBytes: number;
  /** The most tokens an operation may have. */
  readonly maxTokens: number;
  /** The deepest nesting of fields an operation may have, fragments followed. */
  readonly maxDepth: number;
  /** The most objects an operation may be predicted to return. */
  readonly maxCost: number;
  /** How long a PostgreSQL may take to let the hub in, in milliseconds. */
  readonly connectTimeoutMs: number;
  /** The longest a single SQL statement may take, in milliseconds. */
  readonly statementTimeoutMs: number;
  /** The largest file that is imported, in bytes. */
  readonly maxImportBytes: number;
  /** How often another process's change is looked for, should its announcement have been missed. */
  readonly pollIntervalMs: number;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const YES_OR_NO = ["true", "false"] as const;

/** The settings read from an environment. Throws an error that names the variable, what was wrong and what is allowed. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return Object.freeze({
    host: text(env, "HOST", "127.0.0.1"),
    port: wholeNumber(env, "PORT", 4000, 1, 65_535),
    allowAnonymousWrites: oneOf(env, "ALLOW_ANONYMOUS_WRITES", YES_OR_NO, "false") === "true",
    databaseUrl: postgresUrl(env, "DATABASE_URL"),
    dataDir: resolve(text(env, "HUB_DATA_DIR", join(packageRoot(), ".csp-hub"))),
    seedsDir: resolve(text(env, "HUB_SEEDS_DIR", join(packageRoot(), "seeds"))),
    inboxDir: resolve(text(env, "HUB_INBOX_DIR", join(packageRoot(), "inbox"))),
    isScheduled: oneOf(env, "SCHEDULE", YES_OR_NO, "true") === "true",
    scheduleJitterMs: wholeNumber(env, "SCHEDULE_JITTER_MS", 120_000, 0, 3_600_000),
    allowPrivateHosts: oneOf(env, "ALLOW_PRIVATE_HOSTS", YES_OR_NO, "false") === "true",
    secrets: secretsIn(env),
    logLevel: oneOf(env, "LOG_LEVEL", LOG_LEVELS, "warn"),
    maxBodyBytes: wholeNumber(env, "MAX_BODY_BYTES", 1_000_000, 1_000, 100_000_000),
    maxTokens: wholeNumber(env, "MAX_TOKENS", 5_000, 100, 100_000),
    maxDepth: wholeNumber(env, "MAX_DEPTH", 20, 5, 100),
    maxCost: wholeNumber(env, "MAX_COST", 500_000, 1_000, 100_000_000),
    connectTimeoutMs: wholeNumber(env, "CONNECT_TIMEOUT_MS", 5_000, 100, 600_000),
    statementTimeoutMs: wholeNumber(env, "STATEMENT_TIMEOUT_MS", 30_000, 100, 3_600_000),
    maxImportBytes: wholeNumber(env, "MAX_IMPORT_BYTES", 2_000_000_000, 1_000, 1_000_000_000_000),
    pollIntervalMs: wholeNumber(env, "POLL_INTERVAL_MS", 15_000, 100, 3_600_000),
  });
}

/** The folder that holds package.json, whether the code runs from src/ or from dist/. */
export function packageRoot(from = __dirname): string {
  return existsSync(join(from, "package.json")) ? from : packageRoot(dirname(from));
}

/** How the variables of secrets begin; what follows is the name in capitals, with underscores for hyphens. */
const SECRET = "HUB_SECRET_";

function secretsIn(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const names = Object.keys(env).filter((name) => name.startsWith(SECRET));
  return new Map(
    names.flatMap((name) => {
      const value = given(env, name);
      return value === undefined
        ? []
        : [[name.slice(SECRET.length).toLowerCase().replaceAll("_", "-"), value] as const];
    }),
  );
}

/** A setting's text; an empty setting counts as unset. */
function given(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function text(env: NodeJS.ProcessEnv, name: string, fallback: string): string {
  return given(env, name) ?? fallback;
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const value = given(env, name);
  if (value === undefined) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, but is "${value}".`);
}

function oneOf<T extends string>(env: NodeJS.ProcessEnv, name: string, allowed: readonly T[], fallback: T): T {
  const value = given(env, name) ?? fallback;
  const match = allowed.find((candidate) => candidate === value);
  if (match !== undefined) return match;
  throw new Error(`${name} must be one of ${allowed.join(", ")}, but is "${value}".`);
}

/** The value is not repeated in the message, since it may hold a password. */
function postgresUrl(env: NodeJS.ProcessEnv, name: string): string | null {
  const value = given(env, name);
  if (value === undefined) return null;
  if (/^postgres(ql)?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw new Error(`${name} must be an address such as postgres://user:password@host:5432/database, but is not one.`);
}
