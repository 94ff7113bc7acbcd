import type { Connector } from "../connector";
import type { Known } from "../known";
import type { SourceRow } from "../observation";
import { CRIME_MEASURES } from "../policeCounts/crimeCells";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";
import { findAnswers } from "./findAnswers";
import { readCrimes } from "./policeUkApi.parse";
import { isSavedAnswer } from "./savedAnswer";
import { type PoliceUkApiSettings, policeUkApiSettings } from "./settings";

/** The most bytes of an answer, which has 10,000 records at most. */
const MOST_BYTES = 50_000_000;

/**
 * Street-level crime by area and month, as data.police.uk answers for an outline. Points are moved to the middle of a street
 * and outlines are simplified, so that at their edge the figures are estimates.
 */
export const policeUkApi: Connector<PoliceUkApiSettings> = {
  name: "police-uk-api",
  reads: "answers of the street-level crime service, each of an area and a month (E07000107-2024-01.json)",
  settings: policeUkApiSettings,
  measures: CRIME_MEASURES,
  schedule: "0 7 * * *",
  licence: "Open Government Licence v3.0",
  opensArchives: true,
  incompleteMonths: {
    judgedBy: "total-crime",
    inDoubt: ["total-crime", "violent-offences", "recorded-crime-outcomes"],
  },
  // The service answers with status 429 to whoever asks faster.
  pace: { perSecond: 15, burst: 30 },
  hosts: ({ base }) => [new URL(base).hostname],
  takes: isSavedAnswer,
  fetch: findAnswers,
  read: (file, { known }) => readSaved(file, known),
};

async function* readSaved(file: ReadableFile, known: Known): AsyncGenerator<readonly SourceRow[]> {
  yield* readCrimes(file.name, await textOf(file), known);
}

async function textOf(file: ReadableFile): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.bytes()) {
    size += piece.length;
    if (size > MOST_BYTES) {
      throw new RefusedFile(`An answer of the service has at most ${MOST_BYTES} bytes, but the file has more.`);
    }
    pieces.push(piece);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new RefusedFile("The file must be text in UTF-8, but is not.");
  }
}
