// A process of its own that counts a month's crimes from dist/, as a hub does, and beside it in turns reads the same file by
// csv-parse alone, and by the connector's own reader of CSV alone. It answers one message with how many rows each found and
// how many seconds each round took.
const { createReadStream } = require("node:fs");
const { parse } = require("csv-parse");
const { readCsv } = require("../../dist/src/sources/csv/readCsv");
const { policeUkArchive } = require("../../dist/src/sources/policeUkArchive/policeUkArchive.connector");
const { SourceFile } = require("../../dist/src/sources/sourceFile");
const { knownOf } = require("./knownOf");

const MOST_BYTES = 1_000_000_000;

async function parser(path) {
  let rows = -1;
  for await (const _cells of createReadStream(path).pipe(parse({ bom: true }))) rows += 1;
  return rows;
}

async function reader(path) {
  const file = await SourceFile.open(path, MOST_BYTES);
  let rows = -1;
  for await (const some of readCsv(file.bytes())) rows += some.length;
  await file.close();
  return rows;
}

async function connector(path, known) {
  const file = await SourceFile.open(path, MOST_BYTES);
  let rows = 0;
  for await (const some of policeUkArchive.read(file, { settings: {}, known, today: "2026-01-01" })) {
    for (const row of some) if (row.kind === "COUNTED" || row.kind === "IGNORED") rows += row.rows;
  }
  await file.close();
  return rows;
}

const ways = Object.entries({ parser, reader, connector });

async function inTurns({ path, known: sent, rounds }) {
  const known = knownOf(sent);
  const seconds = { parser: [], reader: [], connector: [] };
  const rows = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const [way, read] of round % 2 === 0 ? ways : ways.toReversed()) {
      const from = performance.now();
      rows[way] = await read(path, known);
      // The first round warms up.
      if (round >= 0) seconds[way].push((performance.now() - from) / 1000);
    }
  }
  return { rows, seconds };
}

process.once("message", async (message) => {
  try {
    process.send({ answer: await inTurns(message) });
  } catch (error) {
    process.send({ fault: error.stack });
  }
  process.disconnect();
});
