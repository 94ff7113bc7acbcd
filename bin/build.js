#!/usr/bin/env node
// Compiles src/ and migrations/ into dist/, and only when something there is newer than the last build,
// so that `npm start` costs nothing when nothing has changed.
const { existsSync, readdirSync, statSync, utimesSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

const root = join(__dirname, "..");
const stamp = join(root, "dist", ".built");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time counts too: it changes when a file is removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether anything that is compiled is newer than what was compiled last. A package without sources is never stale. */
function isStale() {
  const sources = ["src", "migrations", "tsconfig.json", "package.json"].map((name) => join(root, name));
  if (!existsSync(join(root, "src"))) return false;
  return !existsSync(stamp) || Math.max(...sources.map(newest)) > statSync(stamp).mtimeMs;
}

/** Compiles when stale. Throws when the compiler finds a fault. */
function build() {
  if (!isStale()) return;
  const startedAt = new Date();
  const compiler = require.resolve("typescript/bin/tsc", { paths: [root] });
  if (process.stderr.isTTY) process.stderr.write("Building csp-hub…\n");
  const { status } = spawnSync(process.execPath, [compiler, "-p", root], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The build failed: see the compiler's messages above.");
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
  // The stamp is as old as the start of the build, so that what is edited meanwhile counts as newer.
  utimesSync(stamp, startedAt, startedAt);
}

module.exports = { build };

if (require.main === module) {
  try {
    build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
