import { join } from "node:path";
import { packageRoot } from "../../src/config";
import { readSeeds } from "../../src/services/seeds/readSeeds";
import type { Known, KnownArea, KnownMeasure } from "../../src/sources/known";

type SeededMeasure = ReturnType<typeof readSeeds>["measures"][number];
type Links = { parent: KnownArea; isBestFit: boolean }[];

function asKnown({ disclosure, breakdowns, ...measure }: SeededMeasure): KnownMeasure {
  return { ...measure, breakdowns: breakdowns ?? [], disclosure: { threshold: disclosure.threshold ?? null } };
}

/** What connectors may know of a hub with the seeds, without a database. */
export function seededKnown(): Known {
  const seeds = readSeeds(join(packageRoot(), "seeds"));
  const areas = new Map(
    seeds.areas.map(({ code, name, type, validFrom, validTo }) => {
      const parentLinks: Links = [];
      return [code, { code, name, type, validFrom: validFrom ?? null, validTo: validTo ?? null, parentLinks }];
    }),
  );
  for (const { code, parents } of seeds.areas) {
    for (const { area, bestFit } of parents ?? []) {
      const parent = areas.get(area);
      if (parent !== undefined) areas.get(code)?.parentLinks.push({ parent, isBestFit: bestFit ?? false });
    }
  }
  const measures = new Map<string, KnownMeasure>(seeds.measures.map((measure) => [measure.code, asKnown(measure)]));
  return {
    areas: [...areas.values()],
    indicators: [],
    area: (code) => areas.get(code) ?? null,
    measure: (code) => measures.get(code) ?? null,
  };
}
