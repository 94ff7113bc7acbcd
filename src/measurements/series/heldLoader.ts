import DataLoader from "dataloader";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Holding } from "../../catalogue/holdings";
import { found } from "../../catalogue/link/assembly";
import type { Area } from "../../catalogue/model";
import { type Partition, partitionsOf } from "../../catalogue/partitions";
import { inOrder } from "../../domain/figure";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import { isFinerThan } from "../../domain/period/calendar";
import type { Asking } from "../asking";
import { measurementOf } from "../measurement";
import { visibleMeasurements } from "../visibleMeasurements";
import type { HeldFigures, HeldKey, PartTally } from "./heldFigures";
import { type HeldRow, heldSql, type TallyJson } from "./heldSql";
import { whereHeld } from "./whereHeld";

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
  const parts = partitions.map((some) =>
    some.flatMap(({ areas }, partition) => areas.map(({ rowId }) => ({ partition, rowId }))),
  );
  const around = keys.map((key) => heldAround(key, asking));
  const visible = visibleMeasurements(viewer, asOf === null ? "current" : { asOf: "$10" });
  const rows = await database.dataSource.query<HeldRow[]>(heldSql(visible), [
    keys.map((_, place) => place),
    keys.map(({ measure }) => measure.rowId),
    keys.map(({ area }) => area.rowId),
    keys.map(({ category }) => category?.rowId ?? null),
    keys.map(({ within }) => within?.startsOn ?? "-infinity"),
    keys.map(({ within }) => within?.endsOn ?? "infinity"),
    parts.map((some) => arrayText(some.map(({ partition }) => partition))),
    parts.map((some) => arrayText(some.map(({ rowId }) => rowId))),
    around.map((some) => arrayText(some.map(({ rowId }) => rowId))),
    ...(asOf === null ? [] : [asOf]),
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return keys.map((key, place) => {
    const row = byPlace.get(place);
    return {
      key,
      own: (row?.own ?? []).map((json) => measurementOf(json, catalogue)),
      partitions: partitions[place] ?? [],
      tallies: (row?.tallies ?? []).map((json) => tallyOf(json, asking)),
      around: (around[place] ?? []).filter(({ rowId }) => row?.around?.includes(rowId)),
    };
  });
}

/** An array in an array, which may be of any length: PostgreSQL's own arrays of arrays are all equally long. */
function arrayText(ids: readonly number[]): string {
  return `{${ids.join(",")}}`;
}

/** Parts are only asked for where some hold a source's figures finer than any that the area has of that source. */
function partitionsNeeded(key: HeldKey, { catalogue }: Asking): Partition[] {
  const { measure, area } = key;
  const { holdings } = catalogue;
  if (!holdings.hasAny(measure)) return [];
  const own = heldNow(key, catalogue);
  const isFiner = (part: Area) =>
    holdings
      .of(measure, part)
      .some(({ sourceId, frequency }) =>
        own.every((held) => held.sourceId !== sourceId || isFinerThan(frequency, held.frequency)),
      );
  return partitionsOf(area).filter(({ areas }) => areas.some(isFiner));
}

/** Areas around are only looked at where the area may have nothing itself. */
function heldAround(key: HeldKey, { catalogue }: Asking): Area[] {
  return key.within || heldNow(key, catalogue).length > 0 ? [] : whereHeld(key.measure, key.area, catalogue);
}

/** What the area is known to have without asking: of its total, and of now. Of a category or an earlier instant, nothing. */
function heldNow({ measure, area, category, asOf }: HeldKey, { holdings }: Catalogue): readonly Holding[] {
  if (category !== null || asOf !== null) return [];
  return holdings.of(measure, area).filter(({ lastStartsOn }) => lastStartsOn !== null);
}

function tallyOf(json: TallyJson, { catalogue }: Asking): PartTally {
  const [
    partition,
    sourceId,
    frequency,
    startsOn,
    held,
    values,
    value,
    numerator,
    denominator,
    ratios,
    absences,
    flags,
    recordedAt,
  ] = json;
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
    recordedAt,
  };
}
