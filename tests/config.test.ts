import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Config, packageRoot, readConfig } from "../src/config";

const ROOT = resolve(__dirname, "..");

const DEFAULTS: Config = {
  host: "127.0.0.1",
  port: 4_000,
  allowAnonymousWrites: false,
  databaseUrl: null,
  dataDir: join(ROOT, ".csp-hub"),
  seedsDir: join(ROOT, "seeds"),
  inboxDir: join(ROOT, "inbox"),
  isScheduled: true,
  scheduleJitterMs: 120_000,
  allowPrivateHosts: false,
  secrets: new Map(),
  logLevel: "warn",
  maxBodyBytes: 1_000_000,
  maxTokens: 5_000,
  maxDepth: 20,
  maxCost: 500_000,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 30_000,
  maxImportBytes: 2_000_000_000,
  pollIntervalMs: 15_000,
};

const NUMBERS: [string, keyof Config, number, number][] = [
  ["PORT", "port", 1, 65_535],
  ["MAX_BODY_BYTES", "maxBodyBytes", 1_000, 100_000_000],
  ["MAX_TOKENS", "maxTokens", 100, 100_000],
  ["MAX_DEPTH", "maxDepth", 5, 100],
  ["MAX_COST", "maxCost", 1_000, 100_000_000],
  ["CONNECT_TIMEOUT_MS", "connectTimeoutMs", 100, 600_000],
  ["STATEMENT_TIMEOUT_MS", "statementTimeoutMs", 100, 3_600_000],
  ["MAX_IMPORT_BYTES", "maxImportBytes", 1_000, 1_000_000_000_000],
  ["POLL_INTERVAL_MS", "pollIntervalMs", 100, 3_600_000],
  ["SCHEDULE_JITTER_MS", "scheduleJitterMs", 0, 3_600_000],
];

const EVERY_NAME = [
  "HOST",
  "ALLOW_ANONYMOUS_WRITES",
  "DATABASE_URL",
  "HUB_DATA_DIR",
  "HUB_SEEDS_DIR",
  "HUB_INBOX_DIR",
  "SCHEDULE",
  "ALLOW_PRIVATE_HOSTS",
  "HUB_SECRET_KENT_FIRE",
  "LOG_LEVEL",
  ...NUMBERS.map(([name]) => name),
];

describe("the settings", () => {
  it("have a default each", () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it("count as unset when they are empty or blank", () => {
    for (const blank of ["", " ", "\t\n"]) {
      expect(readConfig(Object.fromEntries(EVERY_NAME.map((name) => [name, blank])))).toEqual(DEFAULTS);
    }
  });

  it("cannot be changed once they are read", () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });

  it("come from the environment of the process unless another is given", () => {
    expect(readConfig()).toEqual(readConfig(process.env));
  });

  it("are read without the spaces around them", () => {
    expect(readConfig({ PORT: " 8080 ", HOST: " ::1\n", LOG_LEVEL: "info " })).toMatchObject({
      port: 8_080,
      host: "::1",
      logLevel: "info",
    });
  });

  it("that nobody knows are left alone", () => {
    expect(readConfig({ PROT: "1", max_depth: "x" })).toEqual(DEFAULTS);
  });
});

describe.each(NUMBERS)("%s", (name, key, least, most) => {
  const rule = (value: string) => `${name} must be a whole number from ${least} to ${most}, but is "${value}".`;

  it(`may be ${least} and ${most} and what lies between`, () => {
    for (const value of [least, least + 1, most - 1, most]) {
      expect(readConfig({ [name]: String(value) })).toEqual({ ...DEFAULTS, [key]: value });
    }
  });

  it.each([
    String(least - 1),
    String(most + 1),
    `-${least}`,
    `+${least}`,
    `${least}.0`,
    `${least}.5`,
    "1e4",
    "0x1000",
    "Infinity",
    "NaN",
    "many",
    `${least}ms`,
    "4 000",
    "4_000",
    "4,000",
    "٤٠٠٠",
    "9".repeat(400),
  ])("may not be %j, and the message gives the name, the rule and the value", (value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new Error(rule(value)));
  });
});

describe("LOG_LEVEL", () => {
  it.each(["fatal", "error", "warn", "info", "debug", "silent"])("may be %s", (level) => {
    expect(readConfig({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  it.each(["loud", "WARN", "toString", "trace"])("may not be %s", (level) => {
    expect(() => readConfig({ LOG_LEVEL: level })).toThrow(
      new Error(`LOG_LEVEL must be one of fatal, error, warn, info, debug, silent, but is "${level}".`),
    );
  });
});

describe("HUB_SECRET_…", () => {
  it("gives a secret by the name that a source asks for it by", () => {
    expect([...readConfig({ HUB_SECRET_KENT_FIRE: " token " }).secrets]).toEqual([["kent-fire", "token"]]);
  });
});

describe.each([
  ["SCHEDULE", "isScheduled"],
  ["ALLOW_PRIVATE_HOSTS", "allowPrivateHosts"],
] as const)("%s", (name, key) => {
  it("may be true or false and nothing else", () => {
    for (const given of [true, false]) expect(readConfig({ [name]: String(given) })[key]).toBe(given);
    expect(() => readConfig({ [name]: "on" })).toThrow(`${name} must be one of true, false, but is "on".`);
  });
});

describe("ALLOW_ANONYMOUS_WRITES", () => {
  it("may be true or false", () => {
    for (const allowed of [true, false]) {
      expect(readConfig({ ALLOW_ANONYMOUS_WRITES: String(allowed) }).allowAnonymousWrites).toBe(allowed);
    }
  });

  it.each(["yes", "1", "TRUE", "on"])("may not be %s, lest somebody opens the hub without meaning to", (value) => {
    expect(() => readConfig({ ALLOW_ANONYMOUS_WRITES: value })).toThrow(
      new Error(`ALLOW_ANONYMOUS_WRITES must be one of true, false, but is "${value}".`),
    );
  });
});

describe("the folders", () => {
  it("are taken from where the command was given when they are not absolute", () => {
    expect(readConfig({ HUB_DATA_DIR: "data", HUB_SEEDS_DIR: "../my-seeds" })).toMatchObject({
      dataDir: resolve("data"),
      seedsDir: resolve("../my-seeds"),
    });
    expect(readConfig({ HUB_DATA_DIR: "/var/lib/csp-hub" }).dataDir).toBe("/var/lib/csp-hub");
  });

  it("stand in the package by default, whether the code runs from its sources or as compiled", () => {
    expect(packageRoot(join(ROOT, "src"))).toBe(ROOT);
    expect(packageRoot(join(ROOT, "dist", "src"))).toBe(ROOT);
    expect(existsSync(readConfig({}).seedsDir)).toBe(true);
  });
});

describe("DATABASE_URL", () => {
  it.each([
    "postgres://hub:s3cret@db.example.org:5432/catalogue",
    "postgresql://db.example.org/catalogue?sslmode=verify-full",
    "postgres://hub@[::1]/catalogue",
    "postgres:///catalogue?host=/var/run/postgresql",
  ])("may be %s", (url) => {
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each([
    "db.example.org:5432/s3cret",
    "mysql://hub:s3cret@db.example.org/catalogue",
    "https://hub:s3cret@db.example.org/catalogue",
    "postgres//hub:s3cret@db.example.org/catalogue",
    "postgres:hub:s3cret@db.example.org/catalogue",
    "postgres:/hub:s3cret@db.example.org/catalogue",
    "postgres://hub:s3cret#@db.example.org/catalogue",
    "postgres://hub:s3cret@db.example.org:99999/catalogue",
    "s3cret",
  ])("may not be %s, and the message does not repeat it, since it may hold a password", (url) => {
    const message =
      "DATABASE_URL must be an address such as postgres://user:password@host:5432/database, but is not one.";
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(new Error(message));
  });
});
