/** Benchmarks: `npm run bench`. Their figures are read by people and fail nothing. */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/tests/benchmarks/**/*.bench.ts"],
  verbose: false,
};
