import { localName, readXml } from "../parseXml";
import { smallPart } from "../smallPart";
import type { WorkbookLimits } from "../workbook";
import type { ZipParts } from "../zipParts";
import { CellText } from "./cellText";

/** The texts that cells refer to by number, in order. Throws RefusedFile when they come to more than they may. */
export async function readSharedStrings(
  parts: ZipParts,
  name: string | null,
  { mostSharedStringBytes }: WorkbookLimits,
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (name === null || !parts.has(name)) return texts;
  const item = new CellText();
  await readXml(smallPart(parts, name, mostSharedStringBytes), name, {
    opened: (element) => item.opened(localName(element)),
    closed(element) {
      const word = localName(element);
      item.closed(word);
      if (word === "si") texts.push(item.take());
    },
    text: (text) => item.add(text),
  });
  return texts;
}
