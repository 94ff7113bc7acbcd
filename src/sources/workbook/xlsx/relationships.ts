import { posix } from "node:path";
import { localName, readXml } from "../parseXml";
import { smallPart } from "../smallPart";
import type { ZipParts } from "../zipParts";

/** What one part says of another (OPC 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: transitional and strict workbooks differ in what stands before it. */
  readonly type: string;
  /** The name of the other part. */
  readonly part: string;
}

/** The relationships of a part, or of the whole package for "". None when the package has none for it. */
export async function relationshipsOf(parts: ZipParts, of: string): Promise<readonly Relationship[]> {
  const { dir, base } = posix.parse(of);
  const name = posix.join(dir, "_rels", `${base}.rels`);
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  await readXml(smallPart(parts, name), name, {
    opened(element, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
      if (localName(element) !== "Relationship" || mode === "External") return;
      const word = type.slice(type.lastIndexOf("/") + 1);
      found.push({ id, type: word, part: resolved(dir, target) });
    },
    closed() {},
    text() {},
  });
  return found;
}

/** A target is relative to the folder of its part, or absolute from the root. */
function resolved(folder: string, target: string): string {
  return posix.resolve("/", folder, decoded(target)).slice(1);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
