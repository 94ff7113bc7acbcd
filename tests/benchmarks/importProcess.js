// A process of its own that imports files from dist/, as the command line does; and beside it does the least that the same
// rows could cost: a bare COPY into an unlogged table and one upsert. It answers each message with how long it took, in
// milliseconds, and by how many bytes the process grew meanwhile.
require("reflect-metadata");
const { createReadStream } = require("node:fs");
const { loadCatalogue } = require("../../dist/src/catalogue/loadCatalogue");
const { readConfig } = require("../../dist/src/config");
const { openDatabase } = require("../../dist/src/database/open");
const { importFile } = require("../../dist/src/services/import/importFile");

/** How many bytes the peer copies at a time. */
const PIECE = 4_000_000;

const RESET = `
  TRUNCATE published_values, measurements, provenances, rejections, import_run_tallies, import_runs, series, peer_measurements, peer_staged`;

const UPSERT = `
  INSERT INTO peer_measurements (series_id, starts_on, ends_on, vintage, value, absence, numerator, denominator, flags,
    visibility, note, provenance_id, "row", recorded_at)
  SELECT series_id, starts_on, ends_on, 1, value, absence, numerator, denominator, flags, visibility, note, 1, "row",
    now() FROM peer_staged
  ON CONFLICT (series_id, starts_on) WHERE superseded_at IS NULL DO UPDATE SET ends_on = excluded.ends_on,
    value = excluded.value, absence = excluded.absence, numerator = excluded.numerator,
    denominator = excluded.denominator, flags = excluded.flags, visibility = excluded.visibility,
    note = excluded.note, provenance_id = excluded.provenance_id, "row" = excluded."row",
    recorded_at = excluded.recorded_at`;

async function service(database, catalogue, path) {
  const source = catalogue.source("police-uk-archive");
  const run = await importFile(database, catalogue, { source, path, mostBytes: Number.MAX_SAFE_INTEGER });
  if (run.error !== null || run.rejected > 0 || run.isRepeat) throw new Error(JSON.stringify(run));
}

function peer(database, path) {
  return database.dataSource.transaction((manager) =>
    database.unhurried(manager, async () => {
      await manager.query("TRUNCATE peer_staged");
      for await (const rows of pieces(path)) await database.copy(manager, "peer_staged", rows);
      await manager.query(UPSERT);
    }),
  );
}

/** A file some megabytes at a time, each ending with a row. */
async function* pieces(path) {
  let rest = Buffer.alloc(0);
  for await (const read of createReadStream(path, { highWaterMark: PIECE })) {
    const end = read.lastIndexOf("\n") + 1;
    yield Buffer.concat([rest, read.subarray(0, end)]);
    rest = read.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

async function measured(work) {
  globalThis.gc?.();
  const base = process.memoryUsage.rss();
  let peak = base;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  clearInterval(sampling);
  return { ms, grewBy: peak - base };
}

async function main() {
  const database = await openDatabase(readConfig());
  const catalogue = await loadCatalogue(database);
  const does = {
    reset: () => database.dataSource.query(RESET),
    service: ({ path }) => measured(() => service(database, catalogue, path)),
    peer: ({ path }) => measured(() => peer(database, path)),
  };
  process.on("message", async (message) => {
    try {
      await database.dataSource.query("CHECKPOINT");
      process.send({ answer: await does[message.does](message) });
    } catch (error) {
      process.send({ fault: error.stack });
    }
  });
  process.on("disconnect", () => database.close());
  process.send({ answer: null });
}

main();
