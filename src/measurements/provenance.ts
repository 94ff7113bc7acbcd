import DataLoader from "dataloader";
import { found } from "../catalogue/link/assembly";
import type { Organisation, Source } from "../catalogue/model";
import type { Day } from "../domain/day";
import type { Asking } from "./asking";
import { INSTANT } from "./instant";
import type { Measurement } from "./measurement";

/** The reading of a file or sheet that brought values. */
interface FileRead {
  readonly importRunId: number;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly publishedOn: Day | null;
  readonly retrievedAt: string;
  readonly returnedById: number | null;
}

/** Where a value came from, down to the row. */
export interface Provenance extends Omit<FileRead, "returnedById"> {
  readonly source: Source;
  /** Who delivered it: whose return it is, else whose source. */
  readonly organisation: Organisation;
  readonly row: number | null;
  /** The source's, which travel with each of its figures. */
  readonly licence: string | null;
  readonly attribution: string | null;
}

const READ = `SELECT p.id, p.import_run_id AS "importRunId", p.file, p.sheet, p.published_on AS "publishedOn",
  p.returned_by_id AS "returnedById",
  ${INSTANT("p.retrieved_at")} AS "retrievedAt" FROM provenances p WHERE p.id = ANY($1::int[])`;

/** Where values came from: all that is asked in one go in one statement. */
export class Provenances {
  readonly #files: DataLoader<number, FileRead>;
  readonly #organisations: ReadonlyMap<number, Organisation>;

  constructor({ database, catalogue }: Asking) {
    this.#organisations = catalogue.rows.organisations;
    this.#files = new DataLoader(async (ids) => {
      const rows = await database.dataSource.query<(FileRead & { id: number })[]>(READ, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? new Error(`Provenance ${id} is not there.`));
    });
  }

  async of({ provenanceId, source, row }: Measurement): Promise<Provenance> {
    const { returnedById, ...file } = await this.#files.load(provenanceId);
    const { licence, attribution } = source;
    const organisation = returnedById === null ? source.organisation : found(this.#organisations, returnedById);
    return { source, organisation, ...file, row, licence, attribution };
  }
}
