import type { Database } from "../database/database";
import { readVersion } from "../database/version";
import { Catalogue } from "./catalogue";
import { linkAchievements } from "./link/achievements";
import { linkAreas } from "./link/areas";
import { type Assembly, emptyAssembly } from "./link/assembly";
import { linkIndicators } from "./link/indicators";
import { linkMeasures } from "./link/measures";
import { linkPartnerPlans } from "./link/partnerPlans";
import { linkPartnerships } from "./link/partnerships";
import { linkStrategies } from "./link/strategies";
import { linkSurveys } from "./link/surveys";
import { readTables, type Tables } from "./tables";

/** The steps by which rows become a graph, each resting on those before it. */
const STEPS: readonly ((tables: Tables, assembly: Assembly) => void)[] = [
  linkAreas,
  linkPartnerships,
  linkMeasures,
  linkStrategies,
  linkIndicators,
  linkAchievements,
  linkSurveys,
  linkPartnerPlans,
];

/** Reads the whole catalogue as it stands at one moment, with the version it has at that moment. */
export function loadCatalogue({ dataSource }: Database): Promise<Catalogue> {
  return dataSource.transaction("REPEATABLE READ", async (manager) => {
    const version = await readVersion(manager);
    const tables = await readTables(manager);
    const assembly = emptyAssembly();
    for (const step of STEPS) step(tables, assembly);
    return new Catalogue(version, assembly, measuredAreas(tables));
  });
}

function measuredAreas(tables: Tables): Map<number, Set<number>> {
  const areas = new Map<number, Set<number>>();
  for (const { measureId, areaId } of tables.measuredAreas) {
    const known = areas.get(measureId);
    if (known) known.add(areaId);
    else areas.set(measureId, new Set([areaId]));
  }
  return areas;
}
