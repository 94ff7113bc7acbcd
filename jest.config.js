// Tests run from the sources; only PGlite's worker thread is the compiled one, which `npm test` brings up to date.
// They run on PGlite, or with DATABASE_URL on that PostgreSQL; what only one of the two can do is tested on that one.
const isOnServer = Boolean(process.env.DATABASE_URL?.trim());

module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: [isOnServer ? "/tests/database/embedded\\.test" : "/tests/database/server\\.test"],
  globalSetup: "<rootDir>/tests/harness/globalSetup.ts",
  globalTeardown: "<rootDir>/tests/harness/globalTeardown.ts",
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  setupFiles: ["reflect-metadata"],
  testTimeout: 60_000,
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
