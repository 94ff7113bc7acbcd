// A process of its own that reads a workbook from dist/, and either lets go of its rows or keeps them. It answers with how
// many rows it had or why the file was refused, and with what that took: seconds of the processor, and bytes of memory at
// most beyond those it began with.
const { readFileSync } = require("node:fs");
const { readWorkbook } = require("../../../dist/src/sources/workbook/readWorkbook");

/** The most memory that this program has had. What getrusage says counts that of the process it was forked from too. */
const mostBytes = () => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;

async function main([path, does]) {
  const before = mostBytes();
  const from = process.cpuUsage();
  const answer = { rows: 0, refusal: null };
  const kept = [];
  try {
    for await (const piece of readWorkbook(path, { wants: () => true })) {
      answer.rows += piece.rows.length;
      if (does === "keep") kept.push(piece.rows);
    }
  } catch (error) {
    answer.refusal = error.name === "RefusedFile" ? error.message : error.stack;
  }
  const { user, system } = process.cpuUsage(from);
  console.log(JSON.stringify({ ...answer, seconds: (user + system) / 1e6, grewBy: mostBytes() - before }));
}

main(process.argv.slice(2));
