// A process of its own that reads police recorded crime from dist/, as a hub does; or, beside it, lets the XML parser alone
// go through the same content. It answers one message with what it read, how many seconds that took, and how many bytes
// the process had at most, and at most more than before.
const { TextDecoder } = require("node:util");
const { SaxesParser } = require("saxes");
const { homeOfficePrc } = require("../../dist/src/sources/homeOfficePrc/homeOfficePrc.connector");
const { SourceFile } = require("../../dist/src/sources/sourceFile");
const { readWorkbook } = require("../../dist/src/sources/workbook/readWorkbook");
const { DEFAULT_WORKBOOK_LIMITS } = require("../../dist/src/sources/workbook/workbook");
const { knownOf } = require("./knownOf");
const { ZipParts } = require("../../dist/src/sources/workbook/zipParts");

async function parser({ path }) {
  const parts = await ZipParts.open(path, DEFAULT_WORKBOOK_LIMITS);
  const utf8 = new TextDecoder();
  const saxes = new SaxesParser({ xmlns: false, position: false });
  let rows = 0;
  saxes.on("opentag", () => undefined);
  saxes.on("text", () => undefined);
  saxes.on("closetag", ({ name }) => {
    if (name === "table:table-row") rows += 1;
  });
  for await (const piece of parts.bytes("content.xml")) saxes.write(utf8.decode(piece, { stream: true }));
  saxes.close();
  parts.close();
  return { rows };
}

async function reader({ path }) {
  let rows = 0;
  for await (const piece of readWorkbook(path, { wants: () => true })) rows += piece.rows.length;
  return { rows };
}

async function connector({ path, name, known }) {
  const file = await SourceFile.open(path, Number.MAX_SAFE_INTEGER, name);
  const counted = { rows: 0, offences: 0 };
  const terms = { settings: {}, known: knownOf(known), today: "2026-08-01" };
  for await (const some of homeOfficePrc.read(file, terms)) {
    for (const row of some) {
      if (row.kind === "COUNTED" || row.kind === "IGNORED") counted.rows += row.rows;
      else if (row.area === "E23000032" && row.measure === "total-crime") counted.offences += row.value;
    }
  }
  await file.close();
  return counted;
}

const ways = { parser, reader, connector };

process.once("message", async (message) => {
  const base = process.memoryUsage.rss();
  let peak = base;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const from = performance.now();
  try {
    const counted = await ways[message.way](message);
    const seconds = (performance.now() - from) / 1000;
    process.send({ answer: { ...counted, seconds, peak, grewBy: peak - base } });
  } catch (error) {
    process.send({ fault: error.stack });
  }
  clearInterval(sampling);
  process.disconnect();
});
