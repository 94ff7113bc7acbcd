import { BreakdownEntity } from "../../../entities/breakdown.entity";
import { BreakdownCategoryEntity } from "../../../entities/breakdownCategory.entity";
import { MeasureEntity } from "../../../entities/measure.entity";
import { MeasureKinshipEntity } from "../../../entities/measureKinship.entity";
import { MeasureSourceEntity } from "../../../entities/measureSource.entity";
import type { MeasureSeed } from "../seedSet";
import { documentationOf } from "./documentationOf";
import { type IdOf, idsBy } from "./idsBy";
import type { Reconciliation } from "./reconciliation";

/** Measures with their breakdowns, the sources of each in order of preference, and those that look alike. */
export async function writeMeasures(
  tables: Reconciliation,
  seeds: readonly MeasureSeed[],
  sourceId: IdOf,
): Promise<IdOf> {
  const measures = await tables.things(MeasureEntity, { key: ["code"], seeds, row: rowOf });
  const breakdowns = await tables.parts(BreakdownEntity, {
    of: "measureId",
    parents: measures,
    each: ({ seed }) => seed.breakdowns,
    key: ["code"],
    row: ({ code, label }, position) => ({ code, position, label }),
  });
  await tables.details(BreakdownCategoryEntity, {
    of: "breakdownId",
    parents: breakdowns,
    each: ({ seed }) => seed.categories,
    key: ["code"],
    row: ({ code, label }, position) => ({ code, position, label }),
  });
  await tables.details(MeasureSourceEntity, {
    of: "measureId",
    parents: measures,
    each: ({ seed }) => seed.sources,
    key: ["sourceId"],
    row: (source, position) => ({ sourceId: sourceId(source), position }),
  });
  const measureId = idsBy("measure", measures, ({ code }) => code);
  await tables.details(MeasureKinshipEntity, {
    of: "measureId",
    parents: measures,
    each: ({ seed }) => seed.kin,
    key: ["kinId"],
    row: ({ measure, difference, documentedIn }, position) => ({
      kinId: measureId(measure),
      position,
      difference,
      documentedIn,
    }),
  });
  return measureId;
}

function rowOf(seed: MeasureSeed) {
  const { code, title, definition, kind, frequency, unit, disclosure } = seed;
  return {
    code,
    title,
    definition,
    kind,
    frequency,
    unitCode: unit.code,
    unitLabel: unit.label,
    unitSymbol: unit.symbol,
    unitDecimals: unit.decimals,
    disclosureThreshold: disclosure.threshold,
    disclosureHidesZero: disclosure.hidesZero,
    disclosureRoundsTo: disclosure.roundsTo,
    disclosureReason: disclosure.reason,
    documentedIn: documentationOf(seed),
  };
}
