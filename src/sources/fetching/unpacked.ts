import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

const UNPACKERS = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/**
 * The body of an answer as it was before it was packed for the way (Content-Encoding), piece by piece, however large it
 * becomes. Throws RefusedFile when it is packed in a way that was not asked for, or more than once, as bombs are.
 */
export function unpacked(host: string, body: Readable, encoding: string | null): Readable {
  const packed = encoding?.trim().toLowerCase() || "identity";
  if (packed === "identity") return body;
  const unpacker = UNPACKERS.get(packed);
  if (unpacker !== undefined) return pipeline(body, unpacker(), () => undefined);
  throw new RefusedFile(
    `${host} packs its answer as "${visibleText(packed)}", but only gzip, deflate and br are unpacked, and once.`,
  );
}
