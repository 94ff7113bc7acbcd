import { localName, readXml, type XmlAttributes } from "../parseXml";
import { smallPart } from "../smallPart";
import type { ZipParts } from "../zipParts";
import { isTrue } from "./isTrue";
import { type Relationship, relationshipsOf } from "./relationships";

/** What the workbook's own part says. */
export interface WorkbookPart {
  /** In the order of their tabs. Charts that fill a tab are none. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Whether days count from 1904 and not from 1900. */
  readonly isFrom1904: boolean;
  /** The part with the texts, and the one with the formats of numbers; null when the workbook has none. */
  readonly texts: string | null;
  readonly styles: string | null;
}

/** Reads the part that lists the sheets. */
export async function readWorkbookPart(parts: ZipParts, name: string): Promise<WorkbookPart> {
  const listed: { readonly name: string; readonly id: string }[] = [];
  let isFrom1904 = false;
  await readXml(smallPart(parts, name), name, {
    opened(element, attributes) {
      const word = localName(element);
      if (word === "workbookPr") isFrom1904 = isTrue(attributes.date1904);
      if (word === "sheet") listed.push({ name: attributes.name ?? "", id: relationshipIn(attributes) });
    },
    closed() {},
    text() {},
  });
  const related = await relationshipsOf(parts, name);
  const sheets = listed.flatMap((sheet) =>
    related
      .filter(({ id, type }) => id === sheet.id && type === "worksheet")
      .map(({ part }) => ({ name: sheet.name, part })),
  );
  return { sheets, isFrom1904, texts: partFor(related, "sharedStrings"), styles: partFor(related, "styles") };
}

/** The id of a relationship has a prefix, which is the writer's choice. */
function relationshipIn(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

function partFor(related: readonly Relationship[], type: string): string | null {
  return related.find((relationship) => relationship.type === type)?.part ?? null;
}
