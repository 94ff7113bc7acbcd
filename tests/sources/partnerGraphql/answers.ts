import { HeldFile } from "../../../src/sources/fetching/heldFile";
import type { Known } from "../../../src/sources/known";
import type { SourceRow } from "../../../src/sources/observation";
import { partnerGraphql } from "../../../src/sources/partnerGraphql/partnerGraphql.connector";
import type { ReadableFile } from "../../../src/sources/readableFile";
import { seededKnown } from "../../harness/seededKnown";

export const KNOWN: Known = seededKnown();

export const TODAY = "2026-04-20";

/** What a file of answers says, by such settings. */
export async function readFile(file: ReadableFile, settings: unknown): Promise<SourceRow[]> {
  const terms = { settings: partnerGraphql.settings.parse(settings), known: KNOWN, today: TODAY };
  const rows: SourceRow[] = [];
  for await (const some of partnerGraphql.read(file, terms)) rows.push(...some);
  return rows;
}

/** What a text says, as a saved answer. */
export const readText = (text: string, settings: unknown) => readFile(new HeldFile("answer.json", text), settings);
