import DataLoader from "dataloader";
import type { Asking } from "./asking";
import { INSTANT } from "./instant";
import { MEASUREMENT_JSON, type Measurement, type MeasurementJson, measurementOf } from "./measurement";
import { visibleMeasurements } from "./visibleMeasurements";

/** A vintage of a value, with how it came and went. */
export interface Revision extends Pick<Measurement, "value" | "absence" | "recordedAt"> {
  readonly measurement: Measurement;
  /** When another vintage took its place; null while it stands. */
  readonly supersededAt: string | null;
  /** Why it replaced the vintage before; null for a first one. */
  readonly reason: string | null;
}

type RevisionJson = readonly [of: number, vintage: MeasurementJson, supersededAt: string | null, reason: string | null];

const READ = (visible: string) => `
  SELECT coalesce(json_agg(json_build_array(
    one.id, ${MEASUREMENT_JSON("v")}, ${INSTANT("v.superseded_at")}, v.reason) ORDER BY v.vintage DESC), '[]') AS revisions
  FROM ${visible} one JOIN ${visible} v ON v.series_id = one.series_id AND v.starts_on = one.starts_on
  WHERE one.id = ANY($1::bigint[])`;

/** The history of values, as far as the viewer may see it: all that is asked in one go in one statement. */
export class Revisions {
  readonly #loader: DataLoader<number, Revision[]>;

  constructor({ database, catalogue, viewer }: Asking) {
    this.#loader = new DataLoader(async (ids) => {
      const [answer] = await database.dataSource.query<{ revisions: RevisionJson[] }[]>(
        READ(visibleMeasurements(viewer, "every")),
        [ids],
      );
      const byId = new Map<number, Revision[]>(ids.map((id) => [id, []]));
      for (const [of, json, supersededAt, reason] of answer?.revisions ?? []) {
        const measurement = measurementOf(json, catalogue);
        const { value, absence, recordedAt } = measurement;
        byId.get(of)?.push({ measurement, value, absence, recordedAt, supersededAt, reason });
      }
      return ids.map((id) => byId.get(id) ?? []);
    });
  }

  /** Every vintage of a value, the newest first; a measurement's own is among them. */
  of({ rowId }: Measurement): Promise<readonly Revision[]> {
    return this.#loader.load(rowId);
  }

  /** The newest vintage of a value: the measurement itself while it stands, without a statement. */
  async currentOf(measurement: Measurement): Promise<Measurement> {
    if (measurement.isCurrent) return measurement;
    const [newest] = await this.of(measurement);
    return newest?.measurement ?? measurement;
  }
}
