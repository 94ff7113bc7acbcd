// A process of its own that asks an address for more than the compiled fetcher may read, having done nothing before that. It
// answers with why that was refused, and by how many bytes it grew at most.
const { readFileSync } = require("node:fs");
const { Fetcher } = require("../../../dist/src/sources/fetching/fetcher");

/** The most memory that this program has had. */
const mostBytes = () => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;

async function main([url, rules]) {
  const fetcher = new Fetcher(JSON.parse(rules));
  const before = mostBytes();
  const refused = await fetcher.fetch({ url }).then(
    () => "It was read.",
    (error) => `${error.name}: ${error.message}`,
  );
  console.log(JSON.stringify({ refused, grewBy: mostBytes() - before }));
  await fetcher.close();
}

main(process.argv.slice(2));
