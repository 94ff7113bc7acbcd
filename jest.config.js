const { readFileSync } = require("node:fs");
const { join } = require("node:path");

// Tests run from the sources; only what runs in a thread or a process of its own is the compiled one, which `npm test` brings
// up to date. They run on PGlite, or with DATABASE_URL on that PostgreSQL; what only one of the two can do is tested on that
// one, and what reaches no database, on PGlite alone: the same would come out twice. tests/without-database.txt lists it, and
// tests/house/withoutDatabase.test.ts holds the list to it.
const isOnServer = Boolean(process.env.DATABASE_URL?.trim());

const withoutDatabase = readFileSync(join(__dirname, "tests/without-database.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => `<rootDir>/tests/${line.replaceAll(".", "\\.")}`);

module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: isOnServer
    ? ["/tests/database/embedded\\.test", ...withoutDatabase]
    : ["/tests/database/server\\.test"],
  globalSetup: "<rootDir>/tests/harness/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/harness/globalTeardown.ts",
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  setupFiles: ["reflect-metadata"],
  // Ends what hangs, and measures nothing: four commands, one after another, are long on a machine at other work.
  testTimeout: 120_000,
  // By itself Jest leaves one processor to whoever watches, and on a machine with two runs everything in one process.
  maxWorkers: "100%",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
};
