import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import { londonDay } from "../../domain/londonDay";
import { Visibility } from "../../domain/visibility";
import { StartError } from "../../errors";
import type { Connector } from "../../sources";
import type { ReadableFile } from "../../sources/readableFile";
import { connectorOf } from "./connectorOf";
import type { ImportTerms } from "./importFile";
import { importObservations } from "./importObservations";
import type { ImportProgress } from "./importRequest";
import type { ImportRunReport } from "./importRun";

/** How much of the time goes into reading a file, the rest into writing; measured on both engines. */
const READING_SHARE = 0.3;

/** Imports one file by what a connector reads in it. */
export function readThrough(
  connector: Connector,
  file: ReadableFile,
  database: Database,
  catalogue: Catalogue,
  { source, publishedOn, isDryRun, isStrict, onProgress }: ImportTerms,
): Promise<ImportRunReport> {
  const reading = connector.read(file, {
    settings: settingsFor(connector, source),
    known: catalogue,
    today: londonDay(new Date()),
  });
  return importObservations(database, catalogue, {
    source,
    reading,
    incompleteMonths: connector.incompleteMonths ?? null,
    idempotencyKey: null,
    publishedOn: publishedOn ?? null,
    file,
    isDryRun: isDryRun ?? false,
    isStrict: isStrict ?? false,
    onProgress: (progress) => onProgress?.({ ...progress, file: file.name, share: shareOf(progress, file) }),
  });
}

/**
 * What a source says of how it is read. Of its own connector's settings a tidy file goes by one alone, if it is among them:
 * what is held in confidence is no less so for coming in another form.
 */
export function settingsFor(connector: Connector, source: Source): unknown {
  if (connector.name === connectorOf(source).name) return ownSettings(source);
  return parsed(connector, source, { visibility: visibilityOf(source) });
}

/** Who may see figures of a source whose file does not say it: whom its settings name, and everybody where they do not. */
function visibilityOf(source: Source): Visibility {
  const settings = ownSettings(source);
  const named =
    typeof settings === "object" && settings !== null && "visibility" in settings ? settings.visibility : null;
  return (named as Visibility | null) ?? Visibility.PUBLIC;
}

function ownSettings(source: Source): unknown {
  return parsed(connectorOf(source), source, JSON.parse(source.settings));
}

function parsed({ settings }: Connector, source: Source, given: unknown): unknown {
  const { data, error } = settings.safeParse(given);
  if (error === undefined) return data;
  throw new StartError(
    `The source ${source.slug} has settings that its connector cannot read by: ${error.issues[0]?.message}.`,
  );
}

/** A pipe's length is not known before its end, so nothing of it is done until then. */
function shareOf({ stage, written }: ImportProgress, { size, bytesRead }: ReadableFile): number {
  if (stage !== "reading" && stage !== "staging") return READING_SHARE + (1 - READING_SHARE) * written;
  return size ? (READING_SHARE * Math.min(bytesRead, size)) / size : 0;
}
