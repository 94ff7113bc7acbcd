// Preloaded into a command, it makes the command take itself for one of another build.
const fs = require("node:fs");

const { readFileSync } = fs;
fs.readFileSync = (path, ...more) =>
  String(path).endsWith(".built") ? "2019-01-01T00:00:00.000Z\n" : readFileSync(path, ...more);
