/** How a spreadsheet of Excel 97 begins, and one that is protected by a password: both are compound files (MS-CFB 2.2). */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The stream of a compound file that holds a workbook under a password (MS-OFFCRYPTO 2.3.4.4). */
const UNDER_PASSWORD = Buffer.from("EncryptedPackage", "utf16le");
const ZIP = Buffer.from("PK");

/** How many bytes of a file tell what it is; the names of a compound file's streams may stand late. */
export const TELLING_BYTES = 65_536;

/** Whether a file is packed as ZIP, as XLSX and ODS workbooks are. */
export function isPacked(head: Buffer): boolean {
  return head.subarray(0, ZIP.length).equals(ZIP);
}

/** What a file that is no workbook seems to be instead, and what to do about it, as one sentence. */
export function whatItIs(head: Buffer): string {
  if (head.length === 0) return "The file is empty: a workbook (XLSX or ODS) is needed.";
  if (head.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    return head.includes(UNDER_PASSWORD)
      ? "The workbook is protected by a password: save it without one."
      : "The file is an old Excel workbook (.xls): save it as .xlsx.";
  }
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") {
    return "The file is a PDF: a workbook (XLSX or ODS) is needed.";
  }
  return `The file ${textKind(head)}: a workbook (XLSX or ODS) is needed.`;
}

function textKind(head: Buffer): string {
  const start = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  const opening = start.slice(0, 2_000).toLowerCase();
  if (/^<!doctype html|<html[\s>]/.test(opening))
    return "is a web page, perhaps an error of the site it was fetched from";
  if (opening.includes("<office:document") || opening.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return "is a spreadsheet as plain XML, which is not read: save it as .xlsx or .ods";
  }
  if (opening.startsWith("<")) return "is XML, but not packed as a workbook";
  if (opening.startsWith("{") || opening.startsWith("[")) return "looks like JSON";
  const [line = ""] = start.split(/[\r\n]/, 1);
  const isText = !head.includes(0);
  if (isText && /[,;\t]/.test(line)) return "looks like CSV";
  return isText ? "is plain text" : "is of no kind that is known";
}
