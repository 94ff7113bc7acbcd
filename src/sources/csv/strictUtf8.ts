import { isUtf8 } from "node:buffer";
import { RefusedFile } from "../refusedFile";

/** How other things begin that are mistaken for comma-separated text. */
const OTHERWISE: readonly (readonly [start: readonly number[], is: string])[] = [
  [[0xff, 0xfe], "is in UTF-16"],
  [[0xfe, 0xff], "is in UTF-16"],
  [[0x50, 0x4b, 0x03, 0x04], "is a workbook or another packed file"],
  [[0x1f, 0x8b], "is packed with gzip"],
  [[0x25, 0x50, 0x44, 0x46], "is a PDF"],
];

/** How a web page begins: what a site answers with when it has no file. */
const WEB_PAGE = /^\s*(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|head|title|meta|body|div|h[1-6]|p)\b/i;
const TELLING_BYTES = 1_000;

const SAVE_AS = "save it as comma-separated text in UTF-8";

/**
 * Hands on the bytes of a file as they come, and throws RefusedFile at the first that are not text in UTF-8. The parser
 * would take Windows-1252 and UTF-16 without a mark for UTF-8 and hand on nonsense.
 */
export async function* strictUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let before = 0;
  let isBetweenLetters = true;
  for await (const piece of bytes) {
    if (before === 0) refuseOtherFiles(piece);
    if (piece.includes(0))
      throw new RefusedFile(`The file holds NUL bytes, so it is in UTF-16 or no text: ${SAVE_AS}.`);
    // Most pieces end where a letter does, and of them nothing need be decoded to know that they are text.
    if (isBetweenLetters && isUtf8(piece)) {
      yield piece;
      before += piece.length;
      continue;
    }
    try {
      decoder.decode(piece, { stream: true });
    } catch {
      throw notUtf8(before + firstFault(piece));
    }
    isBetweenLetters = false;
    yield piece;
    before += piece.length;
  }
  try {
    decoder.decode();
  } catch {
    throw notUtf8(before);
  }
}

function refuseOtherFiles(piece: Buffer): void {
  const found = OTHERWISE.find(([start]) => start.every((byte, at) => piece[at] === byte));
  if (found) throw new RefusedFile(`The file ${found[1]}: ${SAVE_AS}.`);
  if (WEB_PAGE.test(piece.subarray(0, TELLING_BYTES).toString("latin1"))) {
    throw new RefusedFile(
      "The file is a web page, perhaps an error of the site that it was fetched from: fetch it again.",
    );
  }
}

function notUtf8(at: number): RefusedFile {
  return new RefusedFile(
    `The file is not in UTF-8 (its first fault is near byte ${at + 1}), perhaps in Windows-1252: ${SAVE_AS}.`,
  );
}

/** Where the first byte is, as nearly as can be told, that is no part of a letter. */
function firstFault(piece: Buffer): number {
  const fault = piece.toString("utf8").indexOf("\ufffd");
  return Buffer.byteLength(piece.toString("utf8").slice(0, Math.max(fault, 0)));
}
