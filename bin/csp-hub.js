#!/usr/bin/env node
// The command `csp-hub`: brings dist/ up to date when the sources are newer, then hands over to it.
try {
  require("./build.js").build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Whoever reads our output may stop early, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
require("../dist/src/index.js");
