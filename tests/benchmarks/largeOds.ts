import { once } from "node:events";
import { open } from "node:fs/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** Rows of one sheet; Excel has some more. */
const ROWS_A_SHEET = 250_000;
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>';
const TAIL = "</office:spreadsheet></office:body></office:document-content>";
const NAMES = [
  "Financial Year",
  "Financial Quarter",
  "Force Name",
  "CSP Name",
  "Offence Description",
  "Offence Group",
  "Offence Subgroup",
  "Offence Code",
  "Offence Count",
];
const AREAS = ["Ashford", "Canterbury", "Dartford and Gravesham", "Dover", "Leeds", "Swale", "Thanet"];
const GROUPS = ["Violence against the person", "Theft offences", "Robbery", "Public order offences"];

const text = (value: string) =>
  `<table:table-cell table:style-name="ce1" office:value-type="string" calcext:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) =>
  `<table:table-cell table:style-name="ce2" office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string) => `<table:table-row table:style-name="ro1">${cells}</table:table-row>`;

function madeUpRow(at: number, year: string): string {
  const area = AREAS[at % AREAS.length] ?? "";
  const group = GROUPS[at % GROUPS.length] ?? "";
  const force = area === "Leeds" ? "West Yorkshire" : "Kent";
  const cells = [
    text(year),
    number((at % 4) + 1),
    text(force),
    text(area),
    text(`Made-up offence ${at % 97}`),
    text(group),
    text(group),
    text(`${at % 97}A`),
  ];
  return row([...cells, number(at % 13)].join(""));
}

/** Writes an ODS in the Home Office's layout whose content has about so many bytes. Its rows are made up; gives how many. */
export async function writeLargeOds(path: string, bytes: number): Promise<number> {
  const file = await open(path, "w");
  const name = Buffer.from("content.xml");
  const deflate = createDeflateRaw({ level: 1 });
  let packed = 0;
  const local = Buffer.alloc(30);
  const writing = (async () => {
    for await (const piece of deflate) {
      await file.write(piece, 0, piece.length, local.length + name.length + packed);
      packed += piece.length;
    }
  })();
  let plain = 0;
  let sum = 0;
  const put = async (xml: string) => {
    const piece = Buffer.from(xml);
    plain += piece.length;
    sum = crc32(piece, sum);
    if (!deflate.write(piece)) await once(deflate, "drain");
  };
  await put(HEAD);
  let rows = 0;
  for (let year = 15; plain < bytes; year++) {
    await put(`<table:table table:name="20${year}_${year + 1}">${row(NAMES.map(text).join(""))}`);
    for (let at = 0; at < ROWS_A_SHEET && plain < bytes; at += 1_000) {
      await put(Array.from({ length: 1_000 }, (_, of) => madeUpRow(at + of, `20${year}/${year + 1}`)).join(""));
      rows += 1_000;
    }
    await put("</table:table>");
  }
  await put(TAIL);
  deflate.end();
  await writing;
  await finish(file, local, name, { plain, packed, sum });
  return rows;
}

async function finish(
  file: Awaited<ReturnType<typeof open>>,
  local: Buffer,
  name: Buffer,
  { plain, packed, sum }: { plain: number; packed: number; sum: number },
): Promise<void> {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(sum, 10);
  about.writeUInt32LE(packed, 14);
  about.writeUInt32LE(plain, 18);
  about.writeUInt16LE(name.length, 22);
  local.write("PK\x03\x04", "latin1");
  about.copy(local, 4);
  await file.write(Buffer.concat([local, name]), 0, local.length + name.length, 0);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + name.length + packed, 16);
  await file.write(Buffer.concat([central, end]), 0, central.length + end.length, local.length + name.length + packed);
  await file.close();
}
