import DataLoader from "dataloader";
import type { Source } from "../../catalogue/model";
import type { Asking } from "../asking";
import { IMPORT_RUN_JSON, type ImportRun, type ImportRunJson, importRunOf } from "./importRun";
import { type LatestRuns, readLatestRuns } from "./latestRuns";

/** Readings of sources: all that is asked in one go in one statement a kind of question. */
export class ImportRuns {
  readonly #byKey: DataLoader<string, ImportRun | null>;
  readonly #byRowId: DataLoader<number, ImportRun | null>;
  readonly #latest: DataLoader<Source, LatestRuns>;

  constructor(asking: Asking) {
    this.#byKey = runsBy("key::text", "text", asking);
    this.#byRowId = runsBy("id", "int", asking);
    this.#latest = new DataLoader((sources) => readLatestRuns(sources, asking));
  }

  /** The run with a key, which its id is made of; null when there is none. */
  withKey(key: string): Promise<ImportRun | null> {
    return this.#byKey.load(key);
  }

  /** The run with a surrogate key. */
  withRowId(rowId: number): Promise<ImportRun | null> {
    return this.#byRowId.load(rowId);
  }

  /** The latest runs of a source. */
  latestOf(source: Source): Promise<LatestRuns> {
    return this.#latest.load(source);
  }
}

function runsBy<K extends string | number>(
  column: string,
  type: "text" | "int",
  { database, catalogue }: Asking,
): DataLoader<K, ImportRun | null> {
  const statement = `SELECT v.${column} AS "of", ${IMPORT_RUN_JSON("v")} AS run FROM import_runs v
    WHERE v.${column} = ANY($1::${type}[])`;
  return new DataLoader(async (keys) => {
    const rows = await database.dataSource.query<{ of: K; run: ImportRunJson }[]>(statement, [keys]);
    const byKey = new Map(rows.map(({ of, run }) => [of, importRunOf(run, catalogue)]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
