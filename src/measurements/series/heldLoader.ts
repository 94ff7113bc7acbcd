import DataLoader from "dataloader";
import { found } from "../../catalogue/link/assembly";
import { type Partition, partitionsOf } from "../../catalogue/partitions";
import { inOrder } from "../../domain/figure";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import { isFinerThan } from "../../domain/period/calendar";
import type { Asking } from "../asking";
import { measurementOf } from "../measurement";
import { visibleMeasurements } from "../visibleMeasurements";
import type { HeldFigures, HeldKey, PartTally } from "./heldFigures";
import { type HeldRow, heldSql, type TallyJson } from "./heldSql";

/** What is held for each question, everything asked in one go in one statement for each instant. */
export type HeldLoader = DataLoader<HeldKey, HeldFigures, string>;

export function heldLoader(asking: Asking): HeldLoader {
  return new DataLoader(
    async (keys) => {
      const instants = [...new Set(keys.map(({ asOf }) => asOf))];
      const loaded = new Map<HeldKey, HeldFigures>();
      for (const asOf of instants) {
        const asked = keys.filter((key) => key.asOf === asOf);
        for (const held of await load(asking, asked, asOf)) loaded.set(held.key, held);
      }
      return keys.map((key) => loaded.get(key) ?? new Error("A question about a series was not answered."));
    },
    { cacheKeyFn: nameOf },
  );
}

function nameOf({ measure, area, category, asOf, within }: HeldKey): string {
  return [measure.rowId, area.rowId, category?.rowId ?? "", asOf ?? "", within?.key ?? ""].join("|");
}

async function load(asking: Asking, keys: readonly HeldKey[], asOf: string | null): Promise<HeldFigures[]> {
  const { database, catalogue, viewer } = asking;
  const partitions = keys.map((key) => partitionsNeeded(key, asking));
  const parts = partitions.flatMap((some, place) =>
    some.flatMap(({ areas }, partition) => areas.map(({ rowId }) => ({ place, partition, rowId }))),
  );
  const visible = visibleMeasurements(viewer, asOf === null ? "current" : { asOf: "$10" });
  const rows = await database.dataSource.query<HeldRow[]>(heldSql(visible), [
    keys.map((_, place) => place),
    keys.map(({ measure }) => measure.rowId),
    keys.map(({ area }) => area.rowId),
    keys.map(({ category }) => category?.rowId ?? null),
    keys.map(({ within }) => within?.startsOn ?? "-infinity"),
    keys.map(({ within }) => within?.endsOn ?? "infinity"),
    parts.map(({ place }) => place),
    parts.map(({ partition }) => partition),
    parts.map(({ rowId }) => rowId),
    ...(asOf === null ? [] : [asOf]),
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return keys.map((key, place) => ({
    key,
    own: (byPlace.get(place)?.own ?? []).map((json) => measurementOf(json, catalogue)),
    partitions: partitions[place] ?? [],
    tallies: (byPlace.get(place)?.tallies ?? []).map((json) => tallyOf(json, asking)),
  }));
}

/** Parts are only asked for where some hold figures finer than any the area has itself. */
function partitionsNeeded({ measure, area }: HeldKey, { catalogue: { holdings } }: Asking): Partition[] {
  if (!holdings.hasAny(measure)) return [];
  const own = holdings.of(measure, area).flatMap((held) => (held.lastStartsOn === null ? [] : held.frequency));
  const isFiner = (part: Partition["areas"][number]) =>
    holdings.of(measure, part).some(({ frequency }) => own.every((held) => isFinerThan(frequency, held)));
  return partitionsOf(area).filter(({ areas }) => areas.some(isFiner));
}

function tallyOf(json: TallyJson, { catalogue }: Asking): PartTally {
  const [partition, sourceId, frequency, startsOn, held, values, value, numerator, denominator, ratios] = json;
  const [absences, flags] = [json[10], json[11]];
  return {
    partition,
    source: found(catalogue.rows.sources, sourceId),
    frequency,
    startsOn,
    held,
    values,
    value,
    numerator,
    denominator,
    ratios,
    absences: absences ?? [],
    flags: inOrder((flags?.split(" ") ?? []) as MeasurementFlag[]),
  };
}
