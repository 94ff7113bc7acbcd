import { ImportRunStatus } from "../../domain/importRunStatus";
import type { ImportRunReport } from "../../services/import/importRun";
import type { Work } from "../beside/work";
import type { NamedPath } from "../namedPath";
import { unknownSource } from "../unknownSource";

/** What is to be imported, and how. */
interface WantedImport extends NamedPath {
  /** The source's slug. */
  readonly source: string;
  readonly publishedOn: string | null;
  readonly isDryRun: boolean;
}

/** What came of an import, beside each run. */
interface ImportOutcome {
  readonly failed: readonly ImportRunReport[];
  /** Which files the source's connector does not take, a sentence for each folder or archive. */
  readonly passedOver: readonly string[];
}

/** Imports what is at a path, and tells each run when it is done. */
export const importWork: Work<WantedImport, ImportRunReport, ImportOutcome> = {
  name: "import",
  needsCatalogue: true,
  do: async ({ database, config, signal, show, tell }, { source: slug, ...order }) => {
    // Loaded here, so that other commands need not wait for them.
    const { loadCatalogue } = await import("../../catalogue/loadCatalogue.js");
    const { importFiles } = await import("../../services/import/importFile.js");
    const catalogue = await loadCatalogue(database);
    const source = catalogue.source(slug) ?? (await unknownSource(slug, catalogue.sources));
    const failed: ImportRunReport[] = [];
    const passedOver: string[] = [];
    const onPassedOver = (sentence: string) => passedOver.push(sentence);
    const wanted = { ...order, source, mostBytes: config.maxImportBytes, onProgress: show, onPassedOver };
    for await (const run of importFiles(database, catalogue, wanted)) {
      tell(run);
      if (run.status === ImportRunStatus.FAILED) failed.push(run);
      signal.throwIfAborted();
    }
    return { failed, passedOver };
  },
};
