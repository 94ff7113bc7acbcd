import type { EntityManager } from "typeorm";
import type { Day } from "../domain/day";
import type { Frequency } from "../domain/frequency";
import { within } from "./containment";
import type { Area, Measure } from "./model";

/** What the hub holds of a measure for an area from one source at one frequency, as far as everybody may see it. */
export interface Holding {
  readonly measureId: number;
  readonly areaId: number;
  readonly sourceId: number;
  readonly frequency: Frequency;
  /** The first days of the earliest and the latest period with a value; null while there is none. */
  readonly firstStartsOn: Day | null;
  readonly lastStartsOn: Day | null;
  /** When something that everybody may see was last added; null while there is nothing. */
  readonly lastRecordedAt: string | null;
}

/** Which measure has values in which area: small, and so kept in memory, while the values stay in the database. */
export class Holdings {
  readonly #byMeasure = new Map<number, Map<number, Holding[]>>();

  constructor(holdings: readonly Holding[]) {
    for (const holding of holdings) {
      const areas = this.#byMeasure.get(holding.measureId) ?? new Map<number, Holding[]>();
      this.#byMeasure.set(holding.measureId, areas);
      const known = areas.get(holding.areaId);
      if (known) known.push(holding);
      else areas.set(holding.areaId, [holding]);
    }
  }

  /** What is held of a measure for an area itself, not for those within it. */
  of(measure: Measure, area: Area): readonly Holding[] {
    return this.#byMeasure.get(measure.rowId)?.get(area.rowId) ?? [];
  }

  /** What is held of a measure for an area and for whatever lies within it. A wider area's figures are not the area's. */
  within(measure: Measure, area: Area): readonly Holding[] {
    if (!this.hasAny(measure)) return [];
    return [area, ...within(area, null)].flatMap((inside) => this.of(measure, inside));
  }

  /** What is held of a measure wherever it is. */
  everywhere(measure: Measure): readonly Holding[] {
    return [...(this.#byMeasure.get(measure.rowId)?.values() ?? [])].flat();
  }

  /** Whether anything at all is held of a measure. */
  hasAny(measure: Measure): boolean {
    return this.#byMeasure.has(measure.rowId);
  }
}

/** Reads what is held, in one statement. */
export async function readHoldings(manager: EntityManager): Promise<Holdings> {
  const [answer] = await manager.query<{ holdings: Holding[] }[]>(`
    SELECT coalesce(json_agg(h), '[]') AS holdings FROM (
      SELECT measure_id AS "measureId", area_id AS "areaId", source_id AS "sourceId", frequency,
        min(first_starts_on) AS "firstStartsOn", max(last_starts_on) AS "lastStartsOn",
        max(last_recorded_at) AS "lastRecordedAt"
      FROM series GROUP BY measure_id, area_id, source_id, frequency) h`);
  return new Holdings(answer?.holdings ?? []);
}
