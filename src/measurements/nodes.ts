import type DataLoader from "dataloader";
import { readGlobalId } from "../catalogue/globalId";
import type { Asking } from "./asking";
import type { Measurement } from "./measurement";
import { measurementById } from "./measurementById";
import type { ImportRun } from "./runs/importRun";
import type { ImportRuns } from "./runs/importRuns";

/** Things with an id that stay in the database. */
export class Nodes {
  readonly #measurements: DataLoader<string, Measurement | null>;

  constructor(
    asking: Asking,
    private readonly runs: ImportRuns,
  ) {
    this.#measurements = measurementById(asking);
  }

  /** The measurement or run with an id; null when there is none that the viewer may see. Throws INVALID_ID. */
  async find(id: string): Promise<Measurement | ImportRun | null> {
    const { type, key } = readGlobalId(id);
    const node = await this.#find(type, key);
    // A key may be spelt otherwise than the hub spells it; an id may not.
    return node?.id === id ? node : null;
  }

  #find(type: string, key: string): Promise<Measurement | ImportRun | null> | null {
    if (type === "Measurement") return this.#measurements.load(key);
    if (type === "ImportRun") return this.runs.withKey(key);
    return null;
  }
}
