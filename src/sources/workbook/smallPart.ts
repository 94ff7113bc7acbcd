import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { ZipParts } from "./zipParts";

/** The parts that say how a workbook is made have some kilobytes, and some hundreds with many styles. */
const MOST_BYTES = 32_000_000;

/** The content of a part that is read whole before the sheets. Throws RefusedFile when it is missing or too large. */
export function smallPart(parts: ZipParts, name: string, most = MOST_BYTES): AsyncGenerator<Buffer> {
  const size = parts.sizeOf(name);
  if (size <= most) return parts.bytes(name);
  throw new RefusedFile(`The workbook's part "${visibleText(name)}" may have ${most} bytes at most, but has ${size}.`);
}
