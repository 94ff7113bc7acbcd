import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { odsParts } from "../harness/workbooks";
import { type DeflatedContent, zipOf } from "../harness/zipOf";

const YEARS = ["2020/21", "2021/22", "2022/23", "2023/24", "2024/25", "2025/26"];
const QUARTERS = [1, 2, 3, 4];
const FORCES = 43;
const KENT = [
  "Ashford",
  "Canterbury",
  "Dartford and Gravesham",
  "Folkestone and Hythe",
  "Maidstone",
  "Swale",
  "Thanet",
];
const GROUPS = ["Violence against the person", "Theft offences", "Robbery", "Drug offences", "Public order offences"];
const HEADER = [
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
/** Rows are packed so many at a time. */
const ROWS_AT_ONCE = 1_000;
/** A row comes to about so many bytes. */
const ROW_BYTES = 1_450;

/** Made-up tables, and how many rows with offences they have. */
export interface MadeUpTables {
  readonly bytes: number;
  readonly rows: number;
  readonly headers: number;
  /** What Kent's rows of them come to. */
  readonly kentOffences: number;
}

/**
 * Writes an ODS workbook in the layout of the Home Office's tables by partnership, whose content unpacks to about so many
 * bytes: a sheet for each year, a row for each offence code, quarter and partnership.
 */
export async function writeMadeUpPrcTables(path: string, bytes: number): Promise<MadeUpTables> {
  const perYear = Math.ceil(bytes / ROW_BYTES / YEARS.length);
  let kentOffences = 0;
  function* xml(): Generator<string> {
    const [before = "", after = ""] = (odsParts("|")["content.xml"] ?? "").split("|");
    yield before;
    for (const year of YEARS) {
      yield `<table:table table:name="${year.replace("/", "_")}">${rowOf(HEADER)}`;
      for (let at = 0; at < perYear; at += ROWS_AT_ONCE) {
        let some = "";
        for (let row = at; row < Math.min(at + ROWS_AT_ONCE, perYear); row++) {
          const cells = offences(year, row);
          if (cells[2] === "Kent") kentOffences += Number(cells[8]);
          some += rowOf(cells);
        }
        yield some;
      }
      yield "</table:table>";
    }
    yield after;
  }
  const content = await deflated(xml());
  await writeFile(path, zipOf({ ...odsParts(""), "content.xml": content }));
  return { bytes: content.size, rows: perYear * YEARS.length, headers: YEARS.length, kentOffences };
}

function offences(year: string, row: number): (string | number)[] {
  const quarter = QUARTERS[row % QUARTERS.length] ?? 1;
  const place = Math.floor(row / QUARTERS.length) % (FORCES * KENT.length);
  const force = place % FORCES;
  const partnership = KENT[Math.floor(place / FORCES)] ?? "";
  const offence = Math.floor(row / QUARTERS.length / FORCES / KENT.length);
  const group = GROUPS[offence % GROUPS.length] ?? "";
  const isKent = force === 0;
  return [
    year,
    quarter,
    isKent ? "Kent" : `Force number ${force}`,
    isKent ? partnership : `${partnership} of force number ${force}`,
    `Offence number ${offence} of the Home Office's list, as its schedule describes it`,
    group,
    `${group}, subgroup ${offence % 4}`,
    `${offence}${"ABC"[offence % 3]}`,
    (row * 7_919) % 97,
  ];
}

/** A row as LibreOffice writes it. */
function rowOf(cells: readonly (string | number)[]): string {
  let row = '<table:table-row table:style-name="ro1">';
  for (const cell of cells) {
    const value = typeof cell === "number" ? `"float" office:value="${cell}"` : '"string"';
    row += `<table:table-cell table:style-name="ce1" office:value-type=${value} calcext:value-type="${typeof cell === "number" ? "float" : "string"}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  return `${row}</table:table-row>`;
}

async function deflated(xml: Iterable<string>): Promise<DeflatedContent> {
  const packed: Buffer[] = [];
  const deflate = createDeflateRaw({ level: 4 }).on("data", (piece: Buffer) => packed.push(piece));
  let sum = 0;
  let size = 0;
  for (const some of xml) {
    const piece = Buffer.from(some);
    sum = crc32(piece, sum);
    size += piece.length;
    if (!deflate.write(piece)) await once(deflate, "drain");
  }
  deflate.end();
  await once(deflate, "end");
  return { packed: Buffer.concat(packed), sum, size };
}
